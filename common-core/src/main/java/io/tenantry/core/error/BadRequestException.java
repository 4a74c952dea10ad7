package io.tenantry.core.error;

/** Thrown for a 400: the vendor considers the request malformed or invalid. */
public final class BadRequestException extends StatusException {
  private static final long serialVersionUID = 1L;

  BadRequestException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
