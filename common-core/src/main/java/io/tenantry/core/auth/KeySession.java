package io.tenantry.core.auth;

import java.util.Map;

/** A header that stays the same, unless its secret is refused and its source has another. */
final class KeySession implements CredentialsSession {
  private final String header;
  private final String prefix;
  private final CurrentSecret secret;
  private final String identity;

  /**
   * @param prefix what stands before the secret: "Bearer "
   */
  KeySession(String header, String prefix, SecretSource source) {
    this.header = header;
    this.prefix = prefix;
    this.secret = new CurrentSecret(source);
    this.identity = Fingerprint.of(secret.get());
  }

  @Override
  public Map<String, String> headers(AuthCall call) {
    return Map.of(header, prefix + secret.get().reveal());
  }

  @Override
  public boolean refused(Map<String, String> headers) {
    Secret now = secret.get();
    boolean current = (prefix + now.reveal()).equals(headers.get(header));
    return !current || secret.replace(now);
  }

  /** By the first secret: one that took its place belongs to the same account. */
  @Override
  public String identity() {
    return identity;
  }

  @Override
  public String toString() {
    return "KeySession[" + header + "]";
  }
}
