package io.tenantry.core.error;

/** 422: the request is understood, but its values are refused. */
public final class UnprocessableException extends StatusException {
  private static final long serialVersionUID = 1L;

  UnprocessableException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
