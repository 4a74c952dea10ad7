package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** What a caller has to give. */
final class Given {
  private Given() {}

  /**
   * The value.
   *
   * @throws InvalidArgumentException if it is null
   */
  static <T> T value(@Nullable T value, String what) {
    if (value == null) {
      throw new InvalidArgumentException(what + " is required, but null was given");
    }
    return value;
  }
}
