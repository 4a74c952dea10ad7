package io.tenantry.core.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that only sleeping moves. */
public final class FakeTiming implements TimeSource {
  public static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final List<Duration> slept = Collections.synchronizedList(new ArrayList<>());
  private volatile Runnable beforeSleep = () -> {};

  @Override
  public Instant now() {
    return now.get();
  }

  @Override
  public long nanoTime() {
    return Duration.between(START, now()).toNanos();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    beforeSleep.run();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    slept.add(duration);
    advance(duration);
  }

  /** Half of the jitter's bound, always. */
  @Override
  public double random() {
    return 0.5;
  }

  public void advance(Duration duration) {
    now.updateAndGet(instant -> instant.plus(duration));
  }

  public List<Duration> slept() {
    return List.copyOf(slept);
  }

  void beforeSleep(Runnable action) {
    beforeSleep = action;
  }
}
