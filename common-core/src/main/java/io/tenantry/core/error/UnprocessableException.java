package io.tenantry.core.error;

/** Thrown for a 422: the request is well-formed, but its values are rejected. */
public final class UnprocessableException extends StatusException {
  private static final long serialVersionUID = 1L;

  UnprocessableException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
