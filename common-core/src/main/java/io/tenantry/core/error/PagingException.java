package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * A list's paging went astray: a token came again, a walk made no progress, or a link led
 * elsewhere.
 */
public final class PagingException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** A failure that belongs to no particular call. */
  public PagingException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** A failure of one call; the message is prefixed with vendor, label and operation. */
  public PagingException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  PagingException copy(ErrorContext other) {
    return new PagingException(other, text(), getCause());
  }
}
