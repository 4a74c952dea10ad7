package io.tenantry.core.error;

/**
 * Thrown for a 409: the request conflicts with existing data, for example a name that must be
 * unique.
 */
public final class ConflictException extends StatusException {
  private static final long serialVersionUID = 1L;

  ConflictException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
