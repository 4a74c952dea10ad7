package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.Credentials;

/**
 * Credentials that open their own sessions, for a vendor whose way to sign requests is none of the
 * usual ones. Immutable and thread-safe: many clients may share one value.
 */
public interface SessionCredentials extends Credentials {
  /**
   * Starts the state of one client. Sends nothing.
   *
   * @throws io.tenantry.core.error.ConfigurationException if a secret is missing
   */
  CredentialsSession open(SessionSettings settings);
}
