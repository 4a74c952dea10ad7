package io.tenantry.sandbox.server;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Orders texts as vendors do: numbers by value, everything else as text, numbers first. */
public final class ValueOrder {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  private ValueOrder() {}

  public static <T> Comparator<T> by(Function<T, String> value) {
    return Comparator.comparing(value, ValueOrder::compare);
  }

  public static int compare(String left, String right) {
    boolean leftIsNumber = NUMBER.matcher(left).matches();
    boolean rightIsNumber = NUMBER.matcher(right).matches();
    if (leftIsNumber && rightIsNumber) {
      return new BigDecimal(left).compareTo(new BigDecimal(right));
    }
    return leftIsNumber == rightIsNumber
        ? left.compareTo(right)
        : Boolean.compare(rightIsNumber, leftIsNumber);
  }
}
