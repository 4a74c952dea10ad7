package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that must not be printed: a key, a token, a client secret. Immutable; prints as a fixed
 * text and compares in constant time. It is its own {@link SecretSource}.
 */
public final class Secret extends SecretSource {
  private final String value;

  private Secret(String value) {
    this.value = value;
  }

  /**
   * A secret that the caller holds already.
   *
   * @throws ConfigurationException if it is null or blank, or holds a character that no HTTP header
   *     can carry (a line break at its end, typically)
   */
  public static Secret of(@Nullable String value) {
    return checked("The secret", value);
  }

  /**
   * A secret from an environment variable.
   *
   * @throws ConfigurationException naming the variable, if it is unset or blank or unfit for a
   *     header
   */
  public static Secret fromEnvironment(String variable) {
    return from(variable, System::getenv);
  }

  static Secret from(String variable, Function<String, @Nullable String> environment) {
    return checked("The environment variable " + variable, environment.apply(variable));
  }

  static Look look(String variable, Function<String, @Nullable String> environment) {
    String value = environment.apply(variable);
    String what = "environment variable " + variable;
    if (value == null || value.isBlank()) {
      return new Look(null, what + (value == null ? " is not set" : " is blank"));
    }
    return new Look(checked("The " + what, value), what);
  }

  private static Secret checked(String what, @Nullable String value) {
    if (value == null || value.isBlank()) {
      String state = value == null ? " is not set" : " is blank";
      throw new ConfigurationException(what + state + ": provide the value that the vendor issued");
    }
    if (!value.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new ConfigurationException(
          what + " holds a blank, a line break or a character outside ASCII: copy it without them");
    }
    return new Secret(value);
  }

  @Override
  Look look() {
    return new Look(this, "");
  }

  /** The value itself: for a header or a form, never for a log. */
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

  /** A fixed text. */
  @Override
  public String toString() {
    return "Secret[hidden]";
  }

  private byte[] bytes() {
    return value.getBytes(StandardCharsets.UTF_8);
  }
}
