package io.tenantry.core.http;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Uses the clock, sleep and randomness of the JDK. */
enum SystemTime implements TimeSource {
  INSTANCE;

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public long nanoTime() {
    return System.nanoTime();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Checks.notNull(duration, "duration", InvalidArgumentException::new);
    TimeUnit.NANOSECONDS.sleep(duration.toNanos());
  }

  @Override
  public double random() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
