package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A client can't be built or used as configured: a missing secret, a base URL without TLS, a
 * misused builder.
 */
public final class ConfigurationException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call. */
  public ConfigurationException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public ConfigurationException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  ConfigurationException copy(ErrorContext other) {
    return new ConfigurationException(other, text(), getCause());
  }
}
