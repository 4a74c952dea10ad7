package io.tenantry.core.error;

/** 403: the credentials are accepted, but not for this. */
public final class PermissionDeniedException extends StatusException {
  private static final long serialVersionUID = 1L;

  PermissionDeniedException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
