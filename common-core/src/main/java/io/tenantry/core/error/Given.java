package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/** Arguments of those who build exceptions: null is refused with a word about what is missing. */
final class Given {
  private Given() {}

  static ErrorContext context(@Nullable ErrorContext value) {
    return notNull(value, "An exception needs a context, ErrorContext.NONE for no call");
  }

  /**
   * @param needs who needs what: "A field error needs a message"
   */
  static <V> V notNull(@Nullable V value, String needs) {
    if (value == null) {
      throw new InvalidArgumentException(needs + ", but null was given");
    }
    return value;
  }
}
