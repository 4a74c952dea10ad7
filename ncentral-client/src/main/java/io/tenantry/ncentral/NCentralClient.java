package io.tenantry.ncentral;

import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Preflight;
import org.jspecify.annotations.Nullable;

/**
 * The REST API of an N-central server (2023.9 or later). Build one, share it between threads, close
 * it once.
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
 * <p>A user whose password has expired still gets tokens, and a {@link
 * io.tenantry.core.error.ServerException} (500) for every other call.
 *
 * <p>Paths of {@link #raw} calls lie below {@code /api}.
 *
 * <p>Immutable and thread-safe.
 */
public final class NCentralClient extends NCentralGroups {
  private NCentralClient(ApiInvoker caller) {
    super(caller);
  }

  /** A builder that needs the server's address and a user's API token. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The same client with other options: a deadline, another retry policy. Cheap; nothing to close.
   */
  public NCentralClient with(CallOptions options) {
    return new NCentralClient(caller().with(options));
  }

  /**
   * Looks whether this client can work: is the vendor reached, does it take the credentials, what
   * may they do, and is this machine's clock right. Makes one call, {@code GET /auth/validate},
   * beside the exchange of the JWT. The vendor doesn't tell what a user may do.
   *
   * <p>What goes wrong is a finding and no exception; only an interrupt and a closed client are
   * thrown. Nothing is repeated, so that it ends within the time limits of one call (10 seconds to
   * connect and 60 of silence, or the deadline of {@link #with}).
   */
  public Preflight preflight() {
    return caller()
        .preflight(
            caller -> {
              new NCentralClient(caller).auth().validate();
              return "";
            });
  }

  /** Builds an {@link NCentralClient}. Not thread-safe; building sends nothing. */
  public static final class Builder extends ClientBuilder<Builder, NCentralClient> {
    private static final String PREFIX = "/api";

    private @Nullable String api;

    private Builder() {
      super(NCentralVendor.VENDOR);
    }

    /**
     * The root of the server, {@code https://ncentral.acme.example}; a trailing {@code /api} may be
     * there.
     */
    @Override
    public Builder baseUrl(String url) {
      api = rootOf(url, "/", PREFIX) + PREFIX;
      return super.baseUrl(api);
    }

    /**
     * The user API token: the JWT that the server's user interface makes once for a user ("Generate
     * JSON Web Token"). It is exchanged for short-lived tokens, which this client renews; the user
     * must use neither MFA nor single sign-on.
     */
    public Builder userApiToken(SecretSource jwt) {
      given("user API token", jwt);
      return credentialsWhenBuilt(() -> new UserApiToken(api, jwt));
    }

    /**
     * As {@link #userApiToken}, with the JWT that stands in the environment variable {@code
     * NCENTRAL_JWT} when the client is built.
     */
    public Builder credentialsFromEnvironment() {
      return credentialsWhenBuilt(() -> new UserApiToken(api, variable("NCENTRAL_JWT")));
    }

    @Override
    protected NCentralClient create(ApiInvoker caller) {
      return new NCentralClient(caller);
    }
  }
}
