package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.Decision.Denied;
import io.tenantry.core.limit.Decision.Granted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the simplest model of a window: the ends of all calls, one by one. */
class WindowModelTest {
  private static final LimitKey KEY = new LimitKey("acme", "t", LimitKey.ACCOUNT);
  private static final Duration LENGTH = Duration.ofMillis(100);
  private static final long KEPT = LENGTH.plusMillis(1).toNanos();

  private final TestClock clock = new TestClock();
  private final long start = clock.getAsLong();
  private final RateLimiter limiter = RateLimiter.inMemory(clock);
  private final List<Long> ends = new ArrayList<>();
  private final List<Lease> running = new ArrayList<>();

  private long now() {
    return clock.getAsLong() - start;
  }

  /** What has to be answered: how long the wait is, -1 for another call's end, 0 for none. */
  private long expected(int calls) {
    ends.removeIf(end -> now() - end >= KEPT);
    int tooMany = ends.size() + running.size() + 1 - calls;
    if (tooMany <= 0) {
      return 0;
    }
    return tooMany > ends.size() ? -1 : ends.get(tooMany - 1) + KEPT - now();
  }

  private static long told(Decision decision) {
    if (decision instanceof Denied denied) {
      return denied.reason() == WaitReason.CONCURRENCY ? -1 : denied.retryIn().toNanos();
    }
    return 0;
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 2", "3, 5", "4, 17", "5, 64", "6, 256"})
  void everyAnswerIsThatOfTheModel(long seed, int calls) {
    Random random = new Random(seed);
    Ask ask = new Ask(KEY, Limits.perWindow(Window.of(calls, LENGTH)), Duration.ofDays(1));
    int granted = 0;
    for (int step = 0; step < 20_000; step++) {
      if (random.nextInt(3) > 0) {
        Decision decision = limiter.tryAcquire(ask);
        assertThat(told(decision)).as("step " + step).isEqualTo(expected(calls));
        if (decision instanceof Granted grant) {
          running.add(grant.lease());
          granted++;
        }
      }
      if (!running.isEmpty() && random.nextInt(3) > 0) {
        running.remove(random.nextInt(running.size())).close();
        ends.add(now());
      }
      if (random.nextBoolean()) { // else several calls end at one time
        clock.pass(Duration.ofNanos((long) (random.nextDouble() * 3 * KEPT / calls)));
      }
    }
    assertThat(granted).isGreaterThan(2000);
  }
}
