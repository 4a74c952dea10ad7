package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;

/**
 * An API key that is sent in its own header, {@code x-api-key} for example. Immutable.
 *
 * @param header the header's name
 * @param key the key, or the source that supplies it
 */
public record HeaderKey(String header, SecretSource key) implements Credentials {
  /**
   * @throws ConfigurationException if the header is not a valid header name, or if an argument is
   *     null
   */
  public HeaderKey {
    Checks.notNull(key, "key", ConfigurationException::new);
    if (!Checks.notNull(header, "header", ConfigurationException::new)
        .matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
      throw new ConfigurationException(
          "header must be a valid HTTP header name, but was \"%s\""
              .formatted(Excerpts.oneLine(header, 80)));
    }
  }

  /** Returns credentials that send this key in this header. */
  public static HeaderKey of(String header, SecretSource key) {
    return new HeaderKey(header, key);
  }
}
