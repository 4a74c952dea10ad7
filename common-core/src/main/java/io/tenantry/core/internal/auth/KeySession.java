package io.tenantry.core.internal.auth;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.auth.spi.AuthCall;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.CurrentSecret;
import io.tenantry.core.internal.Digests;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends a secret in a header; reads the secret's source again when the vendor rejects it. */
final class KeySession implements CredentialsSession {
  private final String header;
  private final String prefix;
  private final CurrentSecret secret;
  private final String identity;
  private volatile @Nullable Signed last; // derived; threads may race to the same

  /** The header of one secret, cached for the following calls. */
  private record Signed(Secret secret, Map<String, String> headers) {
    @Override
    public String toString() {
      return "Signed" + headers.keySet();
    }
  }

  /**
   * @param prefix precedes the secret in the header's value: "Bearer "
   */
  KeySession(String header, String prefix, SecretSource source) {
    this.header = header;
    this.prefix = prefix;
    this.secret = new CurrentSecret(source);
    this.identity = Digests.fingerprint(secret.get().reveal());
  }

  @Override
  public Map<String, String> headers(AuthCall call) {
    Secret now = secret.get();
    Signed signed = last;
    if (signed == null || signed.secret() != now) {
      signed = new Signed(now, Map.of(header, prefix + now.reveal()));
      last = signed;
    }
    return signed.headers();
  }

  @Override
  public boolean refused(Map<String, String> headers) {
    Secret now = secret.get();
    boolean current = (prefix + now.reveal()).equals(headers.get(header));
    return !current || secret.replace(now);
  }

  /** Returns a fingerprint of the first secret, as a rotated one belongs to the same account. */
  @Override
  public String identity() {
    return identity;
  }

  @Override
  public String toString() {
    return "KeySession[" + header + "]";
  }
}
