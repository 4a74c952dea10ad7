package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.Credentials;

/**
 * Credentials that open their own sessions, for vendors with their own way of signing requests.
 * Implementations must be immutable and thread-safe, as many clients may share one instance.
 */
public interface SessionCredentials extends Credentials {
  /**
   * Opens the session of one client. Sends nothing.
   *
   * @throws io.tenantry.core.error.ConfigurationException if a secret is missing
   */
  CredentialsSession open(SessionSettings settings);
}
