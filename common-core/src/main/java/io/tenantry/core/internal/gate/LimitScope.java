package io.tenantry.core.internal.gate;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.internal.Digests;
import io.tenantry.core.internal.wire.BaseUrl;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the caller whose calls a vendor counts together. Contains no secret, and is the same
 * in every process.
 */
public final class LimitScope {
  private static final int HASH_BYTES = 12;

  private LimitScope() {}

  /**
   * Returns the base URL, the account's name if the builder has one, and the account of the
   * credentials, or else a hash of the identity of their session. If there is none of these, the
   * result contains a random number, so that the client's calls are counted separately.
   */
  public static String of(
      BaseUrl baseUrl, @Nullable String account, Credentials who, CredentialsSession session) {
    String at = baseUrl.url().toString();
    String name = account == null ? "" : account.strip();
    String caller = who.account().strip();
    if (!caller.isEmpty() || session.identity().isBlank()) {
      String both = (name + " " + caller).strip();
      return at + (both.isEmpty() ? " client " + anyNumber() : " account " + both);
    }
    String named = name.isEmpty() ? at : at + " account " + name;
    return named + " secret " + hash(at + "\n" + session.identity());
  }

  /** Hashes text that includes the base URL, so that hashes of one secret differ among vendors. */
  private static String hash(String text) {
    return Digests.hex(text, HASH_BYTES);
  }

  private static String anyNumber() {
    return Long.toHexString(ThreadLocalRandom.current().nextLong());
  }
}
