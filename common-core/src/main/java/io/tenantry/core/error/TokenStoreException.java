package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a token store is unavailable or its content cannot be read. The message states the
 * place and the remedy, and contains no token. The operation was not sent.
 */
public final class TokenStoreException extends ApiException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception that belongs to no particular call, for implementations of token stores.
   */
  public TokenStoreException(String message, @Nullable Throwable cause) {
    this(ErrorContext.NONE, message, cause);
  }

  /** Creates an exception of one call; its message is prefixed with vendor, label and operation. */
  public TokenStoreException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  TokenStoreException copy(ErrorContext other) {
    return new TokenStoreException(other, text(), getCause());
  }
}
