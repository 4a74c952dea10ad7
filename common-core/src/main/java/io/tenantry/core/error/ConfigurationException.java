package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a client cannot be built or used as configured, for example because a secret is
 * missing, the base URL uses plain HTTP, or a setter got an invalid value.
 */
public final class ConfigurationException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception that belongs to no particular call. */
  public ConfigurationException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** Creates an exception of one call; its message is prefixed with vendor, label and operation. */
  public ConfigurationException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  ConfigurationException copy(ErrorContext other) {
    return new ConfigurationException(other, text(), getCause());
  }
}
