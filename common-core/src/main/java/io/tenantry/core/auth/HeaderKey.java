package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;

/**
 * A key that travels in a header of its own, {@code x-api-key} for example. Immutable.
 *
 * @param header the header's name
 * @param key the key, or where it comes from
 */
public record HeaderKey(String header, SecretSource key) implements Credentials {
  /**
   * @throws ConfigurationException when the header can't be one, or the key is null
   */
  public HeaderKey {
    Checks.notNull(key, "key", ConfigurationException::new);
    if (!Checks.notNull(header, "header", ConfigurationException::new)
        .matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
      throw new ConfigurationException("\"" + header + "\" can't be the name of a header");
    }
  }

  /** A key for a header. */
  public static HeaderKey of(String header, SecretSource key) {
    return new HeaderKey(header, key);
  }
}
