package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A store of tokens can't be used: it can't be reached, or what it holds can't be read. The message
 * says where and what to do, and holds no token. The operation was not sent.
 */
public final class TokenStoreException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call, as stores throw it. */
  public TokenStoreException(String message, @Nullable Throwable cause) {
    this(ErrorContext.NONE, message, cause);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public TokenStoreException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  TokenStoreException copy(ErrorContext other) {
    return new TokenStoreException(other, text(), getCause());
  }
}
