package io.tenantry.core.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.spi.CurrentSecret;
import io.tenantry.core.error.ConfigurationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SecretSourceTest {
  private static final Secret KEY = Secret.of("k3y-of-the-account");

  private final Map<String, String> environment = new HashMap<>();

  private SecretSource variable(String name) {
    return SecretSource.environment(name, environment::get);
  }

  @Test
  void aSecretIsItsOwnSource() {
    assertThat(KEY.get()).isSameAs(KEY);
    assertThat(KEY.isThere()).isTrue();
  }

  @Test
  void theFirstSourceThatHasASecretWins() {
    AtomicInteger asked = new AtomicInteger();
    environment.put("B", "from-b");
    SecretSource last =
        SecretSource.supplier(
            "vault",
            () -> {
              asked.incrementAndGet();
              return KEY;
            });

    assertThat(variable("A").or(variable("B")).or(last).get()).isEqualTo(Secret.of("from-b"));
    assertThat(asked).hasValue(0);
    environment.clear();
    assertThat(variable("A").or(variable("B")).or(last).get()).isEqualTo(KEY);
  }

  @Test
  void theErrorSaysWhereItLookedAndWhyEachWasPassedOver() {
    environment.put("B", "  ");
    SecretSource none =
        variable("A").or(variable("B")).or(SecretSource.supplier("vault", () -> null));

    assertThat(none.isThere()).isFalse();
    assertThatThrownBy(none::get)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "no secret found: environment variable A is not set; environment variable B is blank; supplier vault returned null");
  }

  @Test
  void aBrokenSourceIsNotPassedOver() {
    environment.put("B", "s3cr3t\n");
    assertBroken(
        () -> variable("A").or(variable("B")).or(KEY).get(),
        "environment variable B contains a blank, a line break",
        "sources skipped before: environment variable A is not set");
    SecretSource vault =
        SecretSource.supplier(
            "vault",
            () -> {
              throw new IllegalStateException("s3cr3t");
            });
    assertBroken(
        () -> vault.or(KEY).isThere(), "secret supplier vault failed", "IllegalStateException");
  }

  private static void assertBroken(ThrowingCallable look, String... parts) {
    assertThatThrownBy(look)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContainingAll(parts)
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  void nullIsRefused() {
    for (ThrowingCallable call :
        List.<ThrowingCallable>of(
            () -> SecretSource.environment(null),
            () -> SecretSource.environment("A", null),
            () -> SecretSource.supplier(null, () -> KEY),
            () -> SecretSource.supplier("vault", null),
            () -> KEY.or(null))) {
      assertThatThrownBy(call).isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void theEnvironmentOfTheProcessIsReadByDefault() {
    assertThatThrownBy(() -> SecretSource.environment("TENANTRY_NO_SUCH_VARIABLE").get())
        .hasMessageContaining("TENANTRY_NO_SUCH_VARIABLE is not set");
  }

  @Test
  void sourcesPrintWhereTheyLookAndNoSecret() {
    environment.put("A", "s3cr3t");
    SecretSource all = variable("A").or(SecretSource.supplier("vault", () -> KEY)).or(KEY);

    assertThat(all)
        .hasToString(
            "SecretSource[SecretSource[SecretSource[environment variable A], SecretSource[supplier vault]], Secret[hidden]]");
    assertThat(new CurrentSecret(all)).hasToString("CurrentSecret[hidden]");
    assertThat(new SecretSource.Look(KEY, "").toString()).doesNotContain(KEY.reveal());
  }
}
