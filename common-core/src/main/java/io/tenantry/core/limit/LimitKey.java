package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;

/**
 * What is counted together: calls with equal keys share their limits, others never meet. Holds no
 * secret, and is the same in every process that calls with the same credentials.
 *
 * @param vendor the vendor's short name, "ninjaone"
 * @param tenant the base URL and who calls: the account's name where the client has one, and the
 *     client id. Where only a secret tells callers apart, a piece of a SHA-256 made with it stands
 *     for the caller: a client that is built with a new secret begins a count of its own. A client
 *     whose own {@code Credentials} name nobody is alone
 * @param endpoint the operation's id where the vendor limits it by itself, {@link #ACCOUNT} for all
 *     calls of the account
 */
public record LimitKey(String vendor, String tenant, String endpoint) {
  /** The class of everything that the vendor counts per account. */
  public static final String ACCOUNT = "*";

  public LimitKey {
    Checks.notNull(vendor, "vendor", InvalidArgumentException::new);
    Checks.notNull(tenant, "tenant", InvalidArgumentException::new);
    Checks.notNull(endpoint, "endpoint", InvalidArgumentException::new);
  }
}
