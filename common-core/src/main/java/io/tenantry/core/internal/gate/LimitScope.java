package io.tenantry.core.internal.gate;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.internal.Digests;
import io.tenantry.core.internal.wire.BaseUrl;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Names the caller whose calls a vendor counts together, without a secret and the same in every
 * process.
 */
public final class LimitScope {
  private static final int HASH_BYTES = 12;

  private LimitScope() {}

  /**
   * The base URL, the account's name as far as the builder knows it, and who calls there: by the
   * name that the credentials have, or else by a hash of what only their session knows. Without any
   * of these a number that no other client has.
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

  /** With the address in it, so that one secret has no common name at two places. */
  private static String hash(String text) {
    return Digests.hex(text, HASH_BYTES);
  }

  private static String anyNumber() {
    return Long.toHexString(ThreadLocalRandom.current().nextLong());
  }
}
