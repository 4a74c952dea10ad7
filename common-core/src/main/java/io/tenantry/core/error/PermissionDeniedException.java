package io.tenantry.core.error;

/** Thrown for a 403: the credentials are valid, but do not permit this call. */
public final class PermissionDeniedException extends StatusException {
  private static final long serialVersionUID = 1L;

  PermissionDeniedException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
