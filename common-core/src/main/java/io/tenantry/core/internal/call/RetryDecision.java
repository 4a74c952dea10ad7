package io.tenantry.core.internal.call;

import io.tenantry.core.http.RetryPolicy;
import io.tenantry.core.internal.gate.LimitMessages;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** What a call does after a failed attempt. A pure function of its arguments. */
sealed interface RetryDecision {
  /** Retries after a wait. */
  record Again(Duration pause) implements RetryDecision {}

  /** Ends with the failure. */
  record GiveUp() implements RetryDecision {}

  /**
   * Ends with the failure although it may be temporary, because a retry is not allowed or too late.
   */
  record Denied(String why) implements RetryDecision {}

  /** Ends because the wait would exceed the deadline. */
  record TooLate() implements RetryDecision {}

  /**
   * The facts about a failed attempt.
   *
   * @param failures the number of failed attempts, including this one
   * @param retryable whether the request may be retried
   * @param retryAfter the delay that the vendor requested; empty if it did not
   * @param pause the pause for all calls after a 429, zero for none
   */
  record Failure(int failures, boolean retryable, Optional<Duration> retryAfter, Duration pause) {}

  /**
   * The options of the call.
   *
   * @param policy the number of attempts and the backoff
   * @param failFast whether the call must not wait
   * @param left the time until its deadline; empty if it has none
   * @param maxWait the longest wait for a rate limit
   */
  record Terms(RetryPolicy policy, boolean failFast, Optional<Duration> left, Duration maxWait) {}

  /**
   * @param random from 0 (included) to 1 (excluded), for the jitter
   * @param budget takes a retry, or returns why there is none; called last, so that no unused retry
   *     is taken
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
    Duration wait = terms.policy().delayAfter(failure.failures(), failure.retryAfter(), random);
    Duration next = wait.compareTo(failure.pause()) > 0 ? wait : failure.pause();
    if (terms.left().filter(left -> left.compareTo(next) <= 0).isPresent()) {
      return new TooLate();
    }
    return budget.get().<RetryDecision>map(Denied::new).orElseGet(() -> new Again(wait));
  }

  private static String tooLong(Duration pause, Duration maxWait) {
    return "the vendor requested a delay of %s, which exceeds maxWait of %s. Make the call later, or build the client with a longer maxWait"
        .formatted(LimitMessages.of(pause), LimitMessages.of(maxWait));
  }
}
