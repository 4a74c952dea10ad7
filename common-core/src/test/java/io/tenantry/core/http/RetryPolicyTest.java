package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryPolicyTest {
  private static final RetryPolicy POLICY = RetryPolicy.DEFAULT;

  @Test
  void itPrintsItself() {
    assertThat(POLICY).hasToString("RetryPolicy[maxAttempts=4, base=PT0.5S, cap=PT30S]");
    assertThat(RetryPolicy.NONE).hasToString("RetryPolicy[maxAttempts=1, base=PT0S, cap=PT0S]");
  }

  @Test
  void boundDoublesAndNeverExceedsTheCap() {
    RetryPolicy policy = POLICY.maxAttempts(2000);

    assertThat(policy.bound(1)).isEqualTo(Duration.ofMillis(500));
    assertThat(policy.bound(6)).isEqualTo(Duration.ofSeconds(16));
    assertThat(policy.bound(7)).isEqualTo(Duration.ofSeconds(30));
    assertThat(policy.bound(1999)).isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryPolicy.NONE.bound(1)).isZero();
  }

  @Test
  void itCanDifferInOneThing() {
    assertThat(POLICY.maxAttempts(7))
        .isEqualTo(new RetryPolicy(7, Duration.ofMillis(500), Duration.ofSeconds(30)));
    assertThat(POLICY.backoff(Duration.ofSeconds(1), Duration.ofSeconds(2)))
        .isEqualTo(new RetryPolicy(4, Duration.ofSeconds(1), Duration.ofSeconds(2)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT1S, PT2S",
    "-1, PT1S, PT2S",
    "3, PT2S, PT1S",
    "3, PT-1S, PT1S",
    "3, PT1S, PT25H"
  })
  void whatMakesNoSenseIsRefused(int attempts, Duration base, Duration cap) {
    assertThatThrownBy(() -> new RetryPolicy(attempts, base, cap))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void outermostValuesAreAccepted() {
    assertThat(new RetryPolicy(1, Duration.ZERO, Duration.ZERO)).isEqualTo(RetryPolicy.NONE);
    assertThat(POLICY.backoff(Duration.ofDays(1), Duration.ofDays(1)).bound(1))
        .isEqualTo(Duration.ofDays(1));
  }

  @Test
  void nullIsRefusedByName() {
    assertThatThrownBy(() -> new RetryPolicy(3, null, Duration.ofSeconds(1)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("must not be null");
    assertThatThrownBy(() -> new RetryPolicy(3, Duration.ofSeconds(1), null))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("must not be null");
  }
}
