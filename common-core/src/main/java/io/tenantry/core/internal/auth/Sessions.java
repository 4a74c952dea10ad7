package io.tenantry.core.internal.auth;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.HeaderKey;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.auth.spi.SessionSettings;
import io.tenantry.core.error.ConfigurationException;

/** Opens sessions for all kinds of credentials. */
public final class Sessions {
  private Sessions() {}

  /**
   * Opens the session of one client. Sends nothing.
   *
   * @throws ConfigurationException if a secret is missing, or if the kind of credentials is unknown
   */
  public static CredentialsSession open(Credentials credentials, SessionSettings settings) {
    if (credentials instanceof SessionCredentials own) {
      return own.open(settings);
    }
    if (credentials instanceof BearerToken bearer) {
      return new KeySession("Authorization", "Bearer ", bearer.token());
    }
    if (credentials instanceof HeaderKey key) {
      return new KeySession(key.header(), "", key.key());
    }
    if (credentials instanceof ClientCredentials client) {
      return renewing(client, settings);
    }
    throw new ConfigurationException(
        "credentials must implement SessionCredentials, but was "
            + credentials.getClass().getName());
  }

  private static CredentialsSession renewing(ClientCredentials client, SessionSettings settings) {
    String grantee = client.scope().map(s -> client.clientId() + " " + s).orElse(client.clientId());
    TokenKey key = new TokenKey(settings.vendor(), client.tokenUrls().get(0).toString(), grantee);
    return CredentialsSession.renewing(new TokenEndpoint(client), settings.store(), key);
  }
}
