package io.tenantry.core.error;

/** 5xx: the vendor failed. A request that changes something may have been carried out. */
public final class ServerException extends StatusException {
  private static final long serialVersionUID = 1L;

  ServerException(ErrorContext context, StatusDetails details) {
    super(context, details);
  }
}
