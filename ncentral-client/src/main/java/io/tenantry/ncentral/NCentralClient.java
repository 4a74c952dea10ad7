package io.tenantry.ncentral;

import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Preflight;
import org.jspecify.annotations.Nullable;

/**
 * The REST API of an N-central server (2023.9 or later). Build one client, share it between
 * threads, and close it once.
 *
 * <pre>{@code
 * try (NCentralClient ncentral = NCentralClient.builder()
 *     .baseUrl("https://ncentral.acme.example")
 *     .userApiToken(Secret.fromEnvironment("NCENTRAL_JWT"))
 *     .build()) {
 *   for (Customer customer : ncentral.customers().list()) {
 *     System.out.println(customer.customerId() + "  " + customer.customerName().orElse("-"));
 *   }
 * }
 * }</pre>
 *
 * <p>If the user's password has expired, the token exchange still succeeds, but all other calls
 * throw a {@link io.tenantry.core.error.ServerException} (500).
 *
 * <p>Paths of {@link #raw} calls are relative to {@code /api}.
 *
 * <p>Immutable and thread-safe.
 */
public final class NCentralClient extends NCentralGroups {
  private NCentralClient(ApiInvoker caller) {
    super(caller);
  }

  /** Returns a new builder; the base URL and a user API token are required. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns this client with other options, such as a deadline or another retry policy. Cheap; the
   * returned client need not be closed.
   */
  public NCentralClient with(CallOptions options) {
    return new NCentralClient(caller().with(options));
  }

  /**
   * Checks whether this client works: whether the vendor is reachable and accepts the credentials,
   * what they may do, and whether this machine's clock is right. Makes one call, {@code GET
   * /auth/validate}, in addition to the token exchange. The vendor doesn't report what a user may
   * do.
   *
   * <p>A failure is a finding, not an exception; only an interrupt and a closed client throw. There
   * are no retries, so that the check ends within the time limits of one call (10 seconds to
   * connect and 60 without data, or the deadline of {@link #with}).
   */
  public Preflight preflight() {
    return caller()
        .preflight(
            caller -> {
              new NCentralClient(caller).auth().validate();
              return "";
            });
  }

  /** Builds an {@link NCentralClient}. Building a client sends nothing. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder, NCentralClient> {
    private static final String PREFIX = "/api";
    private static final String NOT_IN_BASE_URL = "/api/.*|/(v\\d+|auth|api-explorer|dms2?)(/.*)?$";

    private @Nullable String url;
    private @Nullable String api;

    private Builder() {
      super(NCentralVendor.VENDOR);
    }

    /**
     * Sets the address of the server, such as {@code https://ncentral.acme.example}, with or
     * without {@code /api}.
     */
    @Override
    public Builder baseUrl(String url) {
      this.url = given("baseUrl", url);
      api = rootOf(url, "/", PREFIX) + PREFIX;
      return super.baseUrl(api);
    }

    /**
     * Sets the user API token, a JWT from the server's user interface ("Generate JSON Web Token").
     * The client exchanges it for short-lived tokens and renews them. The user must use neither MFA
     * nor single sign-on.
     */
    public Builder userApiToken(SecretSource jwt) {
      given("userApiToken", jwt);
      return credentialsWhenBuilt(() -> new UserApiToken(api, jwt));
    }

    /**
     * Reads the user API token from the environment variable {@code NCENTRAL_JWT} when the client
     * is built; see {@link #userApiToken}.
     */
    public Builder credentialsFromEnvironment() {
      return credentialsWhenBuilt(() -> new UserApiToken(api, variable("NCENTRAL_JWT")));
    }

    @Override
    protected void prepare() {
      if (url != null) {
        refuseInBaseUrl(url, NOT_IN_BASE_URL);
      }
    }

    @Override
    protected NCentralClient create(ApiInvoker caller) {
      return new NCentralClient(caller);
    }
  }
}
