package io.tenantry.testkit;

import io.tenantry.core.error.InvalidArgumentException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks of arguments and of the implementation under test. */
final class Require {
  private Require() {}

  static <T> T notNull(@Nullable T value, String what) {
    if (value == null) {
      throw new InvalidArgumentException(what + " must not be null");
    }
    return value;
  }

  static Duration positive(@Nullable Duration time, String what) {
    Duration given = notNull(time, what);
    if (given.isNegative() || given.isZero()) {
      throw new InvalidArgumentException(
          what
              + " must be positive, but was "
              + given
              + ". Choose one that is long compared with the response time of the store.");
    }
    return given;
  }

  static void that(boolean holds, String claim) {
    if (!holds) {
      throw new AssertionError("expected " + claim);
    }
  }
}
