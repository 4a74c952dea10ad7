package io.tenantry.core.error;

/** 400: the vendor can't make sense of the request. */
public final class BadRequestException extends StatusException {
  private static final long serialVersionUID = 1L;

  BadRequestException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
