package io.tenantry.contract;

import io.tenantry.core.http.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that only sleeping moves; thread-safe. */
public final class NoWaiting implements TimeSource {
  private static final Instant START = Instant.parse("2026-11-02T10:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);

  @Override
  public Instant now() {
    return now.get();
  }

  @Override
  public long nanoTime() {
    return Duration.between(START, now()).toNanos();
  }

  @Override
  public void sleep(Duration duration) {
    now.updateAndGet(before -> before.plus(duration));
  }

  @Override
  public double random() {
    return 0.5;
  }
}
