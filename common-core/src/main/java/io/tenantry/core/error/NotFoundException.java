package io.tenantry.core.error;

/** Thrown for a 404: the resource does not exist, or these credentials may not see it. */
public final class NotFoundException extends StatusException {
  private static final long serialVersionUID = 1L;

  NotFoundException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
