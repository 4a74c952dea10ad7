package io.tenantry.core.error;

/** 404: there is no such thing, or these credentials may not see it. */
public final class NotFoundException extends StatusException {
  private static final long serialVersionUID = 1L;

  NotFoundException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }
}
