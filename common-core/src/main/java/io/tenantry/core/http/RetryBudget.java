package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import java.time.Duration;

/**
 * How many retries there may be in proportion to calls, so that an outage isn't made worse by those
 * who repeat. Each call pays in {@code share} of a retry, each retry takes out one, and no more
 * than {@code reserve} is ever saved: of 1,000 calls during an outage, a server sees at most 1,000
 * + {@code share} x 1,000 + {@code reserve}. After ten minutes in which no call wanted to be
 * retried, the reserve is full again.
 *
 * <p>There is one budget per client and one per transport, and a retry is taken out of both. On a
 * shared transport a client may take one only while the transport's reserve still holds at least as
 * much as the client has taken out of its own: a client whose server is down leaves half of the
 * reserve to the others. The retry after a renewed token (401) isn't counted: the server refused
 * it, and it happens once per call; nor is one after a 429, for which the limiter has stopped and
 * slowed down all calls of the account. Immutable.
 *
 * @param share retries that one call pays in, from 0 to 1,000
 * @param reserve retries that are there at first and can be saved, from 0 to 1,000,000
 */
public record RetryBudget(double share, int reserve) {
  private static final int HIGHEST_SHARE = 1_000;
  private static final int HIGHEST_RESERVE = 1_000_000;

  /** How long nobody may have asked for a retry before the reserve is full again. */
  public static final Duration QUIET = Duration.ofMinutes(10);

  /** A tenth of the calls, and ten. */
  public static final RetryBudget DEFAULT = new RetryBudget(0.1, 10);

  /** More than any retry policy asks for. */
  public static final RetryBudget UNLIMITED = new RetryBudget(HIGHEST_SHARE, HIGHEST_RESERVE);

  /**
   * @throws ConfigurationException if a number is out of its range
   */
  public RetryBudget {
    if (!(share >= 0 && share <= HIGHEST_SHARE)) {
      throw new ConfigurationException(
          "A call pays 0 to 1,000 repetitions into a retry budget, not " + share);
    }
    if (reserve < 0 || reserve > HIGHEST_RESERVE) {
      throw new ConfigurationException(
          "A retry budget has a reserve of 0 to 1,000,000 repetitions, not " + reserve);
    }
  }

  @Override
  public String toString() {
    return "RetryBudget[%s per call, %d in reserve]".formatted(share, reserve);
  }
}
