package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A confidential value: an API key, a token or a client secret. {@code toString} returns a fixed
 * text, and {@code equals} takes constant time. A secret is also a {@link SecretSource} that
 * supplies itself. Immutable.
 */
public final class Secret extends SecretSource {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * Returns a secret with this value.
   *
   * @throws ConfigurationException if it is null or blank, or contains a character that is invalid
   *     in an HTTP header (typically a trailing line break)
   */
  public static Secret of(@Nullable String value) {
    return checked("secret", value);
  }

  /**
   * Returns the secret in an environment variable.
   *
   * @throws ConfigurationException if the variable is not set or blank, or contains a character
   *     that is invalid in an HTTP header; names the variable
   */
  public static Secret fromEnvironment(String variable) {
    Checks.notNull(variable, "variable", ConfigurationException::new);
    return from(variable, System::getenv);
  }

  static Secret from(String variable, Function<String, @Nullable String> environment) {
    return checked("environment variable " + variable, environment.apply(variable));
  }

  static Look look(String variable, Function<String, @Nullable String> environment) {
    String value = environment.apply(variable);
    String what = "environment variable " + variable;
    if (value == null || value.isBlank()) {
      return new Look(null, what + (value == null ? " is not set" : " is blank"));
    }
    return new Look(checked(what, value), what);
  }

  private static Secret checked(String what, @Nullable String value) {
    if (value == null || value.isBlank()) {
      String state = value == null ? " is not set" : " is blank";
      throw new ConfigurationException(what + state + ". Provide the value that the vendor issued");
    }
    if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new ConfigurationException(
          what
              + " contains a blank, a line break or a non-ASCII character. Copy the value without it");
    }
    return new Secret(value);
  }

  @Override
  Look look() {
    return new Look(this, "");
  }

  /** Returns the value itself. Do not log it. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Secret that && MessageDigest.isEqual(bytes(), that.bytes());
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns a fixed text. */
  @Override
  public String toString() {
    return "Secret[hidden]";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
