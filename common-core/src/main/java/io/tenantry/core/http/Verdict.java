package io.tenantry.core.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a call does after an attempt has failed. Decided from values alone, without a socket, a
 * clock or a thread.
 */
sealed interface Verdict {
  /** Tries again after a wait. */
  record Again(Duration pause) implements Verdict {}

  /** Ends with the failure. */
  record GiveUp() implements Verdict {}

  /** Ends with the failure, which might pass, but the budget allows no repetition. */
  record Denied(String why) implements Verdict {}

  /** Ends because the wait would last until the deadline, or longer. */
  record TooLate() implements Verdict {}

  /**
   * A failed attempt, as far as it matters.
   *
   * @param failures how many attempts failed so far, this one included
   * @param repeatable whether the request may be sent again at all
   * @param retryAfter how long the server asks to wait, if it does
   */
  record Failure(int failures, boolean repeatable, Optional<Duration> retryAfter) {}

  /**
   * What the call allows.
   *
   * @param policy how often and how patiently
   * @param failFast true if it never waits
   * @param left the time until its deadline, empty without one
   */
  record Terms(RetryPolicy policy, boolean failFast, Optional<Duration> left) {}

  /**
   * @param random from 0 (included) to 1 (excluded), for the jitter
   * @param budget takes a repetition, or says why there is none; asked last, so that none is taken
   *     in vain
   */
  static Verdict on(
      Failure failure, Terms terms, double random, Supplier<Optional<String>> budget) {
    boolean usedUp = failure.failures() >= terms.policy().maxAttempts();
    if (!failure.repeatable() || usedUp || terms.failFast()) {
      return new GiveUp();
    }
    Duration wait = terms.policy().wait(failure.failures(), failure.retryAfter(), random);
    if (terms.left().filter(left -> left.compareTo(wait) <= 0).isPresent()) {
      return new TooLate();
    }
    return budget.get().<Verdict>map(Denied::new).orElseGet(() -> new Again(wait));
  }
}
