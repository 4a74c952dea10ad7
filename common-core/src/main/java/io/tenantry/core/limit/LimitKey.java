package io.tenantry.core.limit;

/**
 * What is counted together: calls with equal keys share their limits, others never meet. Holds no
 * secret, and is the same in every process that calls with the same account.
 *
 * @param vendor the vendor's short name, "ninjaone"
 * @param tenant the base URL and the account. Where only a secret would tell accounts apart, the
 *     client's label stands for the account; a client without label is alone
 * @param endpoint the operation's id where the vendor limits it by itself, {@link #ACCOUNT} for all
 *     calls of the account
 */
public record LimitKey(String vendor, String tenant, String endpoint) {
  /** The class of everything that the vendor counts per account. */
  public static final String ACCOUNT = "*";

  public LimitKey {
    Given.value(vendor, "vendor");
    Given.value(tenant, "tenant");
    Given.value(endpoint, "endpoint");
  }
}
