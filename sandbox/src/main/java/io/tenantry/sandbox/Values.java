package io.tenantry.sandbox;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Orders texts as a vendor orders values: numbers by their value, everything else as text. */
final class Values {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  private Values() {}

  static <T> Comparator<T> by(Function<T, String> value) {
    return Comparator.comparing(value, Values::compare);
  }

  static int compare(String left, String right) {
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
