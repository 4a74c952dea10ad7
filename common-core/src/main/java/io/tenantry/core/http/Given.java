package io.tenantry.core.http;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import org.jspecify.annotations.Nullable;

/** What has to be given: each method returns the value, and refuses null. */
final class Given {
  private Given() {}

  /** What a setter was given; a {@link ConfigurationException} otherwise. */
  static <T> T setting(@Nullable T value, String what) {
    return setting(ErrorContext.NONE, value, what);
  }

  /** The same, for the builder of one client. */
  static <T> T setting(ErrorContext client, @Nullable T value, String what) {
    if (value == null) {
      String message = what + " is null; leave the call out, or give a value";
      throw new ConfigurationException(client, message, null);
    }
    return value;
  }

  /** An argument of a call; an {@link InvalidArgumentException} otherwise. */
  static <T> T argument(ErrorContext call, @Nullable T value, String what) {
    if (value == null) {
      String message = what + " is required, but null was given";
      throw new InvalidArgumentException(call, message, null);
    }
    return value;
  }

  /** A component of a value; an {@link InvalidArgumentException} otherwise. */
  static <T> T part(@Nullable T value, String what) {
    return argument(ErrorContext.NONE, value, what);
  }
}
