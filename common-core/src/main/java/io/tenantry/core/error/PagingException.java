package io.tenantry.core.error;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if the vendor's paging is inconsistent: a page token was repeated, a walk makes no
 * progress, or a link to the next page leads to another place.
 */
public final class PagingException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception that belongs to no particular call. */
  public PagingException(String message) {
    this(ErrorContext.NONE, message, null);
  }

  /** Creates an exception of one call; its message is prefixed with vendor, label and operation. */
  public PagingException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(context, message, cause);
  }

  @Override
  PagingException copy(ErrorContext other) {
    return new PagingException(other, text(), getCause());
  }
}
