package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import java.time.Duration;

/**
 * A limit on retries in proportion to calls, so that retries do not make an outage worse. Each call
 * adds {@code share} of a retry to the budget, each retry takes one, and at most {@code reserve}
 * retries are saved. A call that succeeds after retries returns them, as its server is healthy. For
 * 1,000 calls during an outage, a server therefore receives at most 1,000 + {@code share} x 1,000 +
 * {@code reserve} requests. After ten minutes without a failed call that would be retried, the
 * reserve is refilled.
 *
 * <p>Each client and each transport has a budget, and a retry is taken from both. On a shared
 * transport, a client may take a retry only while the transport's reserve holds at least as much as
 * the client has taken from its own, so that a client whose server is down leaves half of the
 * reserve to the others. Not counted are the retry with a renewed token (401), which happens once
 * per call, and retries after a 429, as the limiter pauses and slows down all calls of the account.
 * Immutable.
 *
 * @param share the retries that each call adds, from 0 to 1,000
 * @param reserve the initial and largest number of saved retries, from 0 to 1,000,000
 */
public record RetryBudget(double share, int reserve) {
  private static final int HIGHEST_SHARE = 1_000;
  private static final int HIGHEST_RESERVE = 1_000_000;

  /** The time without requested retries after which the reserve is refilled. */
  public static final Duration QUIET = Duration.ofMinutes(10);

  /** Retries of a tenth of the calls, with a reserve of ten. */
  public static final RetryBudget DEFAULT = new RetryBudget(0.1, 10);

  /** More retries than any retry policy allows. */
  public static final RetryBudget UNLIMITED = new RetryBudget(HIGHEST_SHARE, HIGHEST_RESERVE);

  /**
   * @throws ConfigurationException if an argument is out of its range
   */
  public RetryBudget {
    if (!(share >= 0 && share <= HIGHEST_SHARE)) {
      throw new ConfigurationException("share must be from 0 to 1000, but was " + share);
    }
    if (reserve < 0 || reserve > HIGHEST_RESERVE) {
      throw new ConfigurationException("reserve must be from 0 to 1000000, but was " + reserve);
    }
  }

  @Override
  public String toString() {
    return "RetryBudget[%s per call, %d in reserve]".formatted(share, reserve);
  }
}
