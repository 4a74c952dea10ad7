package io.tenantry.core.internal;

import io.tenantry.core.internal.json.HalfPairs;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Checks of arguments and settings. Each check names the exception that it throws, since a setting
 * and an argument are refused by different ones, and some of them name the client or the call:
 *
 * <pre>{@code
 * this.key = Checks.notNull(key, "key", InvalidArgumentException::new);
 * label = Checks.notNull(name, "label", m -> new ConfigurationException(context(), m, null));
 * }</pre>
 */
public final class Checks {
  private Checks() {}

  /**
   * Returns the value unless it is null.
   *
   * @param what the argument's name
   * @param failure makes the exception from its message
   */
  public static <T> T notNull(
      @Nullable T value, String what, Function<String, ? extends RuntimeException> failure) {
    if (value == null) {
      throw failure.apply(what + " must not be null");
    }
    return value;
  }

  /**
   * Returns the text unless it contains half of a surrogate pair, which can't be sent.
   *
   * @param what the argument's name
   * @param failure makes the exception from its message
   */
  public static String wholeText(
      String text, String what, Function<String, ? extends RuntimeException> failure) {
    int half = HalfPairs.in(text);
    if (half >= 0) {
      throw failure.apply(
          what
              + " must not contain "
              + HalfPairs.described(text, half)
              + ". Nothing was sent: "
              + HalfPairs.REMEDY);
    }
    return text;
  }

  /**
   * Returns the number unless it is smaller than {@code least}.
   *
   * @param remedy what to do instead: one sentence
   */
  public static int atLeast(
      int least,
      int number,
      String what,
      String remedy,
      Function<String, ? extends RuntimeException> failure) {
    if (number < least) {
      throw failure.apply(refusal(what, number, "at least " + least, remedy));
    }
    return number;
  }

  /**
   * Returns the time unless it is null, zero or negative.
   *
   * @param remedy what to do instead: one sentence
   */
  public static Duration positive(
      @Nullable Duration time,
      String what,
      String remedy,
      Function<String, ? extends RuntimeException> failure) {
    Duration given = notNull(time, what, failure);
    if (given.isNegative() || given.isZero()) {
      throw failure.apply(refusal(what, given, "positive", remedy));
    }
    return given;
  }

  /** Returns the message about a value that breaks a rule ("at least 1"). */
  public static String refusal(String what, Object value, String rule, String remedy) {
    return "%s must be %s, but was %s. %s".formatted(what, rule, value, remedy);
  }
}
