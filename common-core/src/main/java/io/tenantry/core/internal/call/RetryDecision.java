package io.tenantry.core.internal.call;

import io.tenantry.core.http.RetryPolicy;
import io.tenantry.core.internal.gate.LimitMessages;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a call does after an attempt has failed. Decided from values alone, without a socket, a
 * clock or a thread.
 */
sealed interface RetryDecision {
  /** Tries again after a wait. */
  record Again(Duration pause) implements RetryDecision {}

  /** Ends with the failure. */
  record GiveUp() implements RetryDecision {}

  /** Ends with the failure, which might pass, but a retry isn't allowed or too far away. */
  record Denied(String why) implements RetryDecision {}

  /** Ends because the wait would last until the deadline, or longer. */
  record TooLate() implements RetryDecision {}

  /**
   * A failed attempt, as far as it matters.
   *
   * @param failures how many attempts failed so far, this one included
   * @param retryable whether the request may be sent again at all
   * @param retryAfter how long the server asks to wait, if it does
   * @param pause how long the vendor wants no call at all: a 429's wish, zero without one
   */
  record Failure(int failures, boolean retryable, Optional<Duration> retryAfter, Duration pause) {}

  /**
   * What the call allows.
   *
   * @param policy how often and how patiently
   * @param failFast true if it never waits
   * @param left the time until its deadline, empty without one
   * @param maxWait the longest pause that it waits for
   */
  record Terms(RetryPolicy policy, boolean failFast, Optional<Duration> left, Duration maxWait) {}

  /**
   * @param random from 0 (included) to 1 (excluded), for the jitter
   * @param budget takes a retry, or says why there is none; asked last, so that none is taken in
   *     vain
   */
  static RetryDecision on(
      Failure failure, Terms terms, double random, Supplier<Optional<String>> budget) {
    boolean usedUp = failure.failures() >= terms.policy().maxAttempts();
    if (!failure.retryable() || usedUp || terms.failFast()) {
      return new GiveUp();
    }
    if (failure.pause().compareTo(terms.maxWait()) > 0) {
      return new Denied(tooLong(failure.pause(), terms.maxWait()));
    }
    Duration wait = terms.policy().wait(failure.failures(), failure.retryAfter(), random);
    Duration next = wait.compareTo(failure.pause()) > 0 ? wait : failure.pause();
    if (terms.left().filter(left -> left.compareTo(next) <= 0).isPresent()) {
      return new TooLate();
    }
    return budget.get().<RetryDecision>map(Denied::new).orElseGet(() -> new Again(wait));
  }

  private static String tooLong(Duration pause, Duration maxWait) {
    return "the vendor asks for a pause of %s, and a call waits for %s at most. Make the call later, or build the client with a longer maxWait"
        .formatted(LimitMessages.of(pause), LimitMessages.of(maxWait));
  }
}
