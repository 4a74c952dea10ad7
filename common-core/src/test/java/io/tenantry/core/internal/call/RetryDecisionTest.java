package io.tenantry.core.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.http.RetryPolicy;
import io.tenantry.core.internal.call.RetryDecision.Again;
import io.tenantry.core.internal.call.RetryDecision.Denied;
import io.tenantry.core.internal.call.RetryDecision.Failure;
import io.tenantry.core.internal.call.RetryDecision.GiveUp;
import io.tenantry.core.internal.call.RetryDecision.Terms;
import io.tenantry.core.internal.call.RetryDecision.TooLate;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryDecisionTest {
  private static final Duration MAX_WAIT = Duration.ofMinutes(5);
  private static final Terms PATIENT =
      new Terms(RetryPolicy.DEFAULT, false, Optional.empty(), MAX_WAIT);

  private final AtomicInteger taken = new AtomicInteger();

  private Optional<String> granted() {
    taken.incrementAndGet();
    return Optional.empty();
  }

  private RetryDecision on(Failure failure, Terms terms, double random) {
    return RetryDecision.on(failure, terms, random, this::granted);
  }

  private static Failure failure(int failures) {
    return new Failure(failures, true, Optional.empty(), Duration.ZERO);
  }

  private static Failure wish(Duration retryAfter) {
    return new Failure(1, true, Optional.of(retryAfter), Duration.ZERO);
  }

  private static Failure refused(Duration pause) {
    return new Failure(1, true, Optional.of(pause), pause);
  }

  private static Terms left(Duration left) {
    return new Terms(RetryPolicy.DEFAULT, false, Optional.of(left), MAX_WAIT);
  }

  @ParameterizedTest
  @CsvSource({"1, 250", "2, 500", "3, 1000"})
  void waitIsDrawnBelowABoundThatDoubles(int failures, long millis) {
    assertThat(on(failure(failures), PATIENT, 0.5)).isEqualTo(new Again(Duration.ofMillis(millis)));
    assertThat(taken).hasValue(1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.25, 125", "0.75, 375", "0.998, 499"})
  void jitterIsFull(double random, long millis) {
    assertThat(on(failure(1), PATIENT, random)).isEqualTo(new Again(Duration.ofMillis(millis)));
  }

  @Test
  void waitOfAPatientPolicyNeverExceedsTheCap() {
    RetryPolicy policy = RetryPolicy.DEFAULT.maxAttempts(5000);

    assertThat(on(failure(7), new Terms(policy, false, Optional.empty(), MAX_WAIT), 0.5))
        .isEqualTo(new Again(Duration.ofSeconds(15)));
    assertThat(on(failure(4999), new Terms(policy, false, Optional.empty(), MAX_WAIT), 0.5))
        .isEqualTo(new Again(Duration.ofSeconds(15)));
  }

  @Test
  void lastAttemptIsTheLast() {
    assertThat(on(failure(3), PATIENT, 0.5)).isInstanceOf(Again.class);
    assertThat(on(failure(4), PATIENT, 0.5)).isEqualTo(new GiveUp());
    assertThat(on(failure(5), PATIENT, 0.5)).isEqualTo(new GiveUp());
    assertThat(taken).as("taken out of the budget").hasValue(1);
  }

  @Test
  void nonRetryableFailureIsNotRetriedAndUsesNoBudget() {
    Failure lasting = new Failure(1, false, Optional.of(Duration.ofSeconds(1)), Duration.ZERO);

    assertThat(on(lasting, PATIENT, 0.5)).isEqualTo(new GiveUp());
    assertThat(taken).hasValue(0);
  }

  @Test
  void callThatNeverWaitsGivesUpAndTakesNothing() {
    Terms hasty = new Terms(RetryPolicy.DEFAULT, true, Optional.empty(), MAX_WAIT);

    assertThat(on(failure(1), hasty, 0)).isEqualTo(new GiveUp());
    assertThat(taken).hasValue(0);
  }

  @Test
  void retryAfterIsAppliedWithoutJitter() {
    assertThat(on(wish(Duration.ofSeconds(7)), PATIENT, 0.1))
        .isEqualTo(new Again(Duration.ofSeconds(7)));
    assertThat(on(wish(Duration.ofMillis(1)), PATIENT, 0.9))
        .isEqualTo(new Again(Duration.ofMillis(1)));
  }

  @Test
  void absurdRetryAfterIsCapped() {
    assertThat(on(wish(Duration.ofSeconds(30)), PATIENT, 0.5))
        .isEqualTo(new Again(Duration.ofSeconds(30)));
    assertThat(on(wish(Duration.ofDays(365)), PATIENT, 0.5))
        .isEqualTo(new Again(Duration.ofSeconds(30)));
  }

  @Test
  void retryAfterZeroIsIgnored() {
    assertThat(on(wish(Duration.ZERO), PATIENT, 0.5)).isEqualTo(new Again(Duration.ofMillis(250)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 249, 250})
  void waitUntilTheDeadlineIsTooLateAndTakesNothing(long millis) {
    assertThat(on(failure(1), left(Duration.ofMillis(millis)), 0.5)).isEqualTo(new TooLate());
    assertThat(taken).hasValue(0);
  }

  @Test
  void waitThatEndsBeforeTheDeadlineIsWaited() {
    assertThat(on(failure(1), left(Duration.ofMillis(251)), 0.5))
        .isEqualTo(new Again(Duration.ofMillis(250)));
  }

  @Test
  void pauseOfTheLongestWaitIsTheLimitersFromTheCapOn() {
    assertThat(on(refused(MAX_WAIT), PATIENT, 0.5)).isEqualTo(new Again(Duration.ofSeconds(30)));
  }

  @Test
  void pauseBeyondTheLongestWaitIsNotBegunAndTakesNothing() {
    assertThat(on(refused(MAX_WAIT.plusMillis(1)), PATIENT, 0.5)).isInstanceOf(Denied.class);
    assertThat(taken).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {59_999, 60_000})
  void pauseUntilTheDeadlineIsTooLateHoweverShortTheFirstSleepWere(long millis) {
    Terms terms = left(Duration.ofMillis(millis));

    assertThat(on(refused(Duration.ofMinutes(1)), terms, 0.5)).isEqualTo(new TooLate());
    assertThat(on(refused(Duration.ofMillis(millis - 1)), terms, 0.5)).isInstanceOf(Again.class);
  }

  @Test
  void budgetHasTheLastWordAndSaysWhy() {
    assertThat(RetryDecision.on(failure(1), PATIENT, 0.5, () -> Optional.of("used up")))
        .isEqualTo(new Denied("used up"));
  }

  @Test
  void oneAttemptIsOne() {
    assertThat(on(failure(1), new Terms(RetryPolicy.NONE, false, Optional.empty(), MAX_WAIT), 0.5))
        .isEqualTo(new GiveUp());
  }
}
