package io.tenantry.core.internal.call;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.concurrency.Schedules;
import io.tenantry.core.http.RetryBudget;
import io.tenantry.core.http.TimeSource;
import java.time.Duration;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

class RetryBudgetScheduleTest {
  private static final class StoppedTime implements TimeSource {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long nanoTime() {
      return 0;
    }

    @Override
    public void sleep(Duration duration) {
      throw new AssertionError("nothing sleeps here");
    }

    @Override
    public double random() {
      return 0;
    }
  }

  /** Two clients never take more retries out of a budget than it holds. */
  public static class Budget {
    private final RetryAccounts transport =
        new RetryAccounts(new RetryBudget(0.5, 2), new StoppedTime());
    private final RetryAccounts.Account one = transport.open(new RetryBudget(0.5, 1));
    private final RetryAccounts.Account other = transport.open(new RetryBudget(0.5, 2));

    @Operation
    public boolean oneRetries() {
      return one.takeOut().isEmpty();
    }

    @Operation
    public boolean otherRetries() {
      return other.takeOut().isEmpty();
    }

    @Operation
    public void oneCalls() {
      one.payIn();
    }

    @Operation
    public void otherCalls() {
      other.payIn();
    }
  }

  /** The same with a race: the savings without the lock. */
  public static class RacingBudget {
    private final Savings savings = new Savings(new RetryBudget(0.5, 2), 0);

    @Operation
    public boolean retries() {
      if (savings.saved() < Savings.ONE) {
        return false;
      }
      savings.takeOut();
      return true;
    }

    @Operation
    public void calls() {
      savings.payIn();
    }
  }

  @Test
  void noRetryIsTakenTwice() {
    Schedules.explore(Budget.class);
  }

  @Test
  void aRaceInTheBudgetIsFound() {
    assertThatThrownBy(() -> Schedules.explore(RacingBudget.class)).isInstanceOf(Error.class);
  }
}
