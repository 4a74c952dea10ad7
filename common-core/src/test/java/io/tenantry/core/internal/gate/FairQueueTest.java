package io.tenantry.core.internal.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.RateLimiter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairQueueTest {
  private static final LimitKey KEY = new LimitKey("acme", "t", LimitKey.ACCOUNT);

  private final RateLimiter limiter = RateLimiter.inMemory(() -> 0);
  private final FairQueue lines = new FairQueue();

  /** Whoever leaves from wherever in the line, the one who came first is the first. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theOneWhoCameFirstIsTheFirstWhateverHappensBehind(long seed) {
    Random random = new Random(seed);
    List<FairQueue.Turn> waiting = new ArrayList<>();
    for (int step = 0; step < 5_000; step++) {
      if (random.nextInt(5) < 3) {
        waiting.add(lines.join(limiter, KEY, false));
      } else if (!waiting.isEmpty()) {
        int who = random.nextBoolean() ? 0 : random.nextInt(waiting.size());
        waiting.remove(who).close();
      }
      for (int i = 0; i < Math.min(3, waiting.size()); i++) {
        assertThat(waiting.get(i).isFirst()).isEqualTo(i == 0);
      }
      assertThat(lines.size()).isEqualTo(waiting.isEmpty() ? 0 : 1);
    }
    waiting.forEach(FairQueue.Turn::close);
    assertThat(lines.size()).isZero();
  }

  @Test
  void nextInLineHearsThatItIsFirst() {
    FairQueue.Turn first = lines.join(limiter, KEY, false);
    FairQueue.Turn second = lines.join(limiter, KEY, false);
    FairQueue.Turn third = lines.join(limiter, KEY, false);
    assertThat(second.changes().availablePermits()).isZero();

    first.close();

    assertThat(second.changes().availablePermits()).isEqualTo(1);
    assertThat(third.changes().availablePermits()).isZero();
    third.close();
    assertThat(second.changes().availablePermits()).isEqualTo(1);
  }

  @Test
  void onlyTheFirstHearsOfACallThatEnded() {
    lines.moved(limiter, KEY);
    FairQueue.Turn first = lines.join(limiter, KEY, false);
    FairQueue.Turn second = lines.join(limiter, KEY, false);
    FairQueue.Turn elsewhere = lines.join(RateLimiter.inMemory(() -> 0), KEY, false);

    lines.moved(limiter, KEY);

    assertThat(first.changes().availablePermits()).isEqualTo(1);
    assertThat(second.changes().availablePermits()).isZero();
    assertThat(elsewhere.changes().availablePermits()).isZero();
    first.asks();
    assertThat(first.changes().availablePermits()).isZero();
  }

  @Test
  void leavingTwiceMovesNoOtherCall() {
    FairQueue.Turn first = lines.join(limiter, KEY, false);
    FairQueue.Turn second = lines.join(limiter, KEY, false);
    first.close();
    first.close();

    assertThat(second.isFirst()).isTrue();
    assertThat(second.changes().availablePermits()).isEqualTo(1);
    assertThat(lines.size()).isEqualTo(1);
  }

  @Test
  void onlyTheHurriedHearThatTheFirstHasToWait() {
    FairQueue.Turn first = lines.join(limiter, KEY, false);
    FairQueue.Turn patient = lines.join(limiter, KEY, false);
    FairQueue.Turn hurried = lines.join(limiter, KEY, true);
    assertThat(hurried.isHeldUp()).isFalse();

    first.waits();

    assertThat(hurried.isHeldUp()).isTrue();
    assertThat(hurried.changes().availablePermits()).isEqualTo(1);
    assertThat(patient.changes().availablePermits()).isZero();
    first.asks();
    assertThat(hurried.isHeldUp()).isFalse();
    first.waits();
    first.close();
    assertThat(hurried.isHeldUp()).as("the next one has not asked yet").isFalse();
  }
}
