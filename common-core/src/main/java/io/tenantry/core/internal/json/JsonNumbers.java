package io.tenantry.core.internal.json;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Converts numbers from and to JSON text without losing digits. */
public final class JsonNumbers {
  /** A larger exponent is an attack or a mistake; expanding it would take gigabytes. */
  private static final int MAX_SCALE = 4_096;

  private static final int NANO_DIGITS = 9;
  private static final int SURE_DIGITS = 18;

  private JsonNumbers() {}

  /**
   * Returns the number with its exact digits; null if the text is not a number, has more than
   * 10,000 characters, or has an exponent above 4096.
   */
  public static @Nullable BigDecimal decimalOrNull(String text) {
    if (!JsonScanner.isNumber(text)) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      return Math.abs((long) number.scale()) <= MAX_SCALE ? number : null;
    } catch (NumberFormatException exponentOutOfRange) {
      return null;
    }
  }

  /** Returns the 32-bit integer; null for anything else. */
  public static @Nullable Integer intOrNull(String text) {
    Long number = longOrNull(text);
    return number == null || number.intValue() != number
        ? null
        : Integer.valueOf(number.intValue());
  }

  /** Returns the 64-bit integer; null for anything else. */
  public static @Nullable Long longOrNull(String text) {
    if (isShortAndWhole(text)) {
      return Long.valueOf(text);
    }
    BigDecimal number = decimalOrNull(text);
    if (number == null) {
      return null;
    }
    try {
      return number.longValueExact();
    } catch (ArithmeticException fractionOrTooLarge) {
      return null;
    }
  }

  /** Returns whether a text is a JSON integer of any size. */
  public static boolean isWhole(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    int length = text.length() - first;
    if (length == 0 || (text.charAt(first) == '0' && text.length() > 1)) {
      return false;
    }
    return areDigits(text, first);
  }

  private static boolean areDigits(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a text is an integer that definitely fits into 64 bits, as nearly all do. */
  private static boolean isShortAndWhole(String text) {
    return text.length() <= SURE_DIGITS && isWhole(text);
  }

  /** Returns the finite number; null for anything else. */
  public static @Nullable Double doubleOrNull(String text) {
    if (!JsonScanner.isNumber(text)) {
      return null;
    }
    double number = Double.parseDouble(text);
    return Double.isFinite(number) ? number : null;
  }

  /** Returns the instant, rounded down to nanoseconds; null for anything else. */
  public static @Nullable Instant instantOrNull(String epochSeconds) {
    BigDecimal number = decimalOrNull(epochSeconds);
    if (number == null) {
      return null;
    }
    BigDecimal nanos = number.setScale(NANO_DIGITS, RoundingMode.FLOOR);
    BigDecimal seconds = nanos.setScale(0, RoundingMode.FLOOR);
    try {
      long rest = nanos.subtract(seconds).movePointRight(NANO_DIGITS).longValueExact();
      return Instant.ofEpochSecond(seconds.longValueExact(), rest);
    } catch (ArithmeticException | DateTimeException outsideTime) {
      return null;
    }
  }

  /** Returns the shortest exact text: seconds, and as many decimals as necessary. */
  public static String epochSeconds(Instant instant) {
    BigDecimal number =
        BigDecimal.valueOf(instant.getEpochSecond())
            .add(BigDecimal.valueOf(instant.getNano(), NANO_DIGITS))
            .stripTrailingZeros();
    return number.toPlainString();
  }
}
