package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import java.util.Map;

/**
 * A key that travels in a header of its own, {@code x-api-key} for example. Immutable.
 *
 * @param header the header's name
 * @param key the key
 */
public record HeaderKey(String header, Secret key) implements Credentials {
  public HeaderKey {
    if (!header.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
      throw new ConfigurationException("\"" + header + "\" can't be the name of a header");
    }
  }

  /** A key for a header. */
  public static HeaderKey of(String header, Secret key) {
    return new HeaderKey(header, key);
  }

  @Override
  public CredentialsSession open(SessionSettings settings) {
    return new FixedSession(Map.of(header, key.reveal()));
  }
}
