package io.tenantry.core.error;

/** 409: the request contradicts what is there, a name that must be unique for example. */
public final class ConflictException extends StatusException {
  private static final long serialVersionUID = 1L;

  ConflictException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
