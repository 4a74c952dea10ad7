package io.tenantry.core.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {
  @Test
  void secretPrintsAFixedText() {
    assertThat(Secret.of("abc")).hasToString("Secret[hidden]");
    assertThat(Secret.of("abc").reveal()).isEqualTo("abc");
  }

  @Test
  void secretsOfOneValueAreEqual() {
    assertThat(Secret.of("abc")).isEqualTo(Secret.of("abc")).hasSameHashCodeAs(Secret.of("abc"));
    assertThat(Secret.of("abc")).isNotEqualTo(Secret.of("abd")).isNotEqualTo("abc");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "abc\n", "a b", "ключ"})
  void valueThatNoVendorIssuesIsRefused(String value) {
    assertThatThrownBy(() -> Secret.of(value))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageNotContaining("abc");
  }

  @Test
  void secretComesFromTheEnvironment() {
    assertThat(Secret.from("ACME_KEY", Map.of("ACME_KEY", "abc")::get)).isEqualTo(Secret.of("abc"));
  }

  @Test
  void missingVariableIsNamed() {
    assertThatThrownBy(() -> Secret.fromEnvironment("TENANTRY_NO_SUCH_VARIABLE"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("environment variable TENANTRY_NO_SUCH_VARIABLE is not set");
    assertThatThrownBy(() -> Secret.from("ACME_KEY", Map.of("ACME_KEY", " ")::get))
        .hasMessageContaining("environment variable ACME_KEY is blank");
  }

  @Test
  void keyNeedsANameThatAHeaderCanHave() {
    assertThatThrownBy(() -> HeaderKey.of("x api key", Secret.of("abc")))
        .isInstanceOf(ConfigurationException.class);
  }
}
