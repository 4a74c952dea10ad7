package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import org.jspecify.annotations.Nullable;

/** What has to be given. */
final class Given {
  private Given() {}

  /**
   * The value.
   *
   * @throws ConfigurationException if it is null
   */
  static <T> T value(@Nullable T value, String what) {
    if (value == null) {
      throw new ConfigurationException(what + " is required, but null was given");
    }
    return value;
  }
}
