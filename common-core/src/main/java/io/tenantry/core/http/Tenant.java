package io.tenantry.core.http;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Names the account whose calls a vendor counts together, without a secret. */
final class Tenant {
  private Tenant() {}

  /**
   * The base URL and the account. Where only a secret would tell accounts apart, the label stands
   * for the account, and without one a number that no other client has.
   */
  static String of(BaseUrl baseUrl, String account, @Nullable String label) {
    return baseUrl.url() + " " + who(account, label);
  }

  private static String who(String account, @Nullable String label) {
    if (!account.isBlank()) {
      return "account " + account.strip();
    }
    return label == null
        ? "client " + Long.toHexString(ThreadLocalRandom.current().nextLong())
        : "label " + label;
  }
}
