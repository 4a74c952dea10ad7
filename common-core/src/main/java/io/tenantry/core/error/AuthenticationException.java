package io.tenantry.core.error;

/**
 * Thrown for a 401, or if the token endpoint rejects the request: the vendor does not accept the
 * credentials.
 */
public final class AuthenticationException extends StatusException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }

  /** Keeps the class for any status, as a token endpoint may refuse with 400 as well. */
  @Override
  AuthenticationException copy(ErrorContext other) {
    return new AuthenticationException(other, details());
  }
}
