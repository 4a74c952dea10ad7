package io.tenantry.core.error;

/** 401, or a token endpoint that refused: the vendor doesn't accept the credentials. */
public final class AuthenticationException extends StatusException {
  private static final long serialVersionUID = 1L;

  AuthenticationException(ErrorContext context, StatusException.Details details) {
    super(context, details);
  }

  /** Whatever the status: this class has more than one. */
  @Override
  AuthenticationException copy(ErrorContext other) {
    return new AuthenticationException(other, details());
  }
}
