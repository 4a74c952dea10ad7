package io.tenantry.core.auth;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ErrorContext;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TokenStore} can't be used: it can't be reached, or what it holds can't be read. The
 * message says where and what to do, and holds no token. The operation was not sent.
 */
public final class TokenStoreException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call, as stores throw it. */
  public TokenStoreException(String message, @Nullable Throwable cause) {
    super(ErrorContext.NONE, message, cause);
  }

  /** The same about a call. */
  TokenStoreException(ErrorContext call, String message, @Nullable Throwable cause) {
    super(call, call.vendor() + " " + call.operation() + ": " + message, cause);
  }
}
