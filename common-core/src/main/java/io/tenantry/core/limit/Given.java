package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a caller has to give. Each refusal is an {@link InvalidArgumentException}. */
final class Given {
  private Given() {}

  /** The value, which must not be null. */
  static <T> T value(@Nullable T value, String what) {
    if (value == null) {
      throw new InvalidArgumentException(what + " is required, but null was given");
    }
    return value;
  }

  static void atLeast(int least, int number, String what, String remedy) {
    if (number < least) {
      throw refused(what, number, "at least " + least, remedy);
    }
  }

  static void positive(@Nullable Duration time, String what, String remedy) {
    Duration given = value(time, what);
    if (given.isNegative() || given.isZero()) {
      throw refused(what, given, "positive", remedy);
    }
  }

  static InvalidArgumentException refused(String what, Object value, String rule, String remedy) {
    return new InvalidArgumentException(
        "%s is %s, but has to be %s: %s".formatted(what, value, rule, remedy));
  }
}
