package io.tenantry.sandbox.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Checks of arguments that a program gives to the sandbox. */
public final class Checks {
  private Checks() {}

  /** Returns the value if it is not null. */
  public static <T> T notNull(String name, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(name + " must not be null");
    }
    return value;
  }

  /** Returns the value if it is at least 1. */
  public static int positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be positive, but was " + value);
    }
    return value;
  }

  /** Returns the value if it is at least 0. */
  public static int notNegative(String name, int value) {
    if (value < 0) {
      throw new IllegalArgumentException(name + " must not be negative, but was " + value);
    }
    return value;
  }

  /** Returns the duration if it is longer than zero. */
  public static Duration positive(String name, Duration value) {
    if (notNull(name, value).isNegative() || value.isZero()) {
      throw new IllegalArgumentException(name + " must be positive, but was " + value);
    }
    return value;
  }
}
