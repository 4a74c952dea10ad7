package io.tenantry.core.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermitModelTest {
  private static final LimitKey KEY = new LimitKey("acme", "t", "things.get");

  private record Held(Lease lease, long until) {}

  /** Against the simplest model: a list of who holds a permit until when. */
  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "3, 5", "4, 50"})
  void permitsNeitherLeakNorMultiplyWhateverIsClosedTwiceLateOrNever(long seed, int atOnce) {
    Random random = new Random(seed);
    TestClock clock = new TestClock();
    long start = clock.getAsLong();
    RateLimiter limiter = RateLimiter.inMemory(clock);
    List<Held> held = new ArrayList<>();
    List<Lease> all = new ArrayList<>();
    for (int step = 0; step < 20_000; step++) {
      long now = clock.getAsLong() - start;
      held.removeIf(one -> one.until <= now);
      switch (random.nextInt(4)) {
        case 0, 1 -> {
          Duration lease = Duration.ofMillis(1 + random.nextInt(200));
          Decision decision = limiter.tryAcquire(new Ask(KEY, Limits.concurrent(atOnce), lease));
          assertThat(decision instanceof Decision.Granted).isEqualTo(held.size() < atOnce);
          if (decision instanceof Decision.Granted granted) {
            held.add(new Held(granted.lease(), now + lease.toNanos()));
            all.add(granted.lease());
          }
        }
        case 2 -> {
          if (!held.isEmpty()) {
            held.remove(random.nextInt(held.size())).lease.close();
          }
        }
        default -> {
          if (!all.isEmpty()) {
            Lease some = all.get(random.nextInt(all.size()));
            some.close();
            held.removeIf(one -> one.lease == some);
          }
        }
      }
      clock.pass(Duration.ofMillis(random.nextInt(8)));
    }
    assertThat(all).hasSizeGreaterThan(1_000);
  }
}
