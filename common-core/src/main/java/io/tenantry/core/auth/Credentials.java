package io.tenantry.core.auth;

/**
 * Who is calling: an immutable description that many clients may share. Each client opens a session
 * of its own, which holds what changes (a token).
 */
public interface Credentials {
  /** Starts the state of one client. Sends nothing. */
  CredentialsSession open(SessionSettings settings);

  /**
   * Names the account without a secret: the same after its secret was exchanged for a new one, and
   * in another process. Empty where only the secret tells accounts apart.
   */
  default String account() {
    return "";
  }
}
