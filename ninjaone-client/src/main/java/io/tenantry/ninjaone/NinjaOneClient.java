package io.tenantry.ninjaone;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Preflight;
import io.tenantry.ninjaone.model.OrganizationsListOptions;
import org.jspecify.annotations.Nullable;

/**
 * Client for NinjaOne's public API, version 2. Build one client, share it between threads, and
 * close it once.
 *
 * <pre>{@code
 * try (NinjaOneClient ninja = NinjaOneClient.builder()
 *     .region(NinjaOneRegion.EU)
 *     .clientCredentials("client-id", Secret.fromEnvironment("NINJAONE_CLIENT_SECRET"))
 *     .build()) {
 *   for (Organization org : ninja.organizations().list()) {
 *     System.out.println(org.id() + "  " + org.name().orElse("-"));
 *   }
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class NinjaOneClient extends NinjaOneGroups {
  private NinjaOneClient(ApiInvoker caller) {
    super(caller);
  }

  /** Returns a new builder; a region (or base URL) and credentials are required. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns this client with other options, such as a deadline or another retry policy. Cheap; the
   * returned client need not be closed.
   */
  public NinjaOneClient with(CallOptions options) {
    return new NinjaOneClient(caller().with(options));
  }

  /**
   * Checks whether this client works: whether the vendor is reachable and accepts the credentials,
   * what they may do, and whether this machine's clock is right. Makes one call, {@code GET
   * /v2/organizations?pageSize=1}; the reported scopes are those that the vendor returned with the
   * token.
   *
   * <p>A failure is a finding, not an exception; only an interrupt and a closed client throw. There
   * are no retries, so that the check ends within the time limits of one call (10 seconds to
   * connect and 60 without data, or the deadline of {@link #with}).
   */
  public Preflight preflight() {
    OrganizationsListOptions one = OrganizationsListOptions.builder().pageSize(1).build();
    return caller()
        .preflight(
            caller -> {
              new NinjaOneClient(caller).organizations().list(one).first();
              return "may list organizations";
            });
  }

  /** Builds a {@link NinjaOneClient}. Building a client sends nothing. Not thread-safe. */
  public static final class Builder extends ClientBuilder<Builder, NinjaOneClient> {
    private static final String PREFIX = "/api";
    private static final String NOT_IN_BASE_URL = "(/api)?/(v\\d+|ws|oauth)(/.*)?$|/api/.*";

    private String prefix = PREFIX;
    private @Nullable NinjaOneRegion region;
    private @Nullable String url;
    private @Nullable String root;
    private @Nullable String scope;

    private Builder() {
      super(NinjaOneVendor.VENDOR, "region(NinjaOneRegion.EU)");
    }

    /** Sets the region of the instance. */
    public Builder region(NinjaOneRegion region) {
      this.region = given("region", region);
      return this;
    }

    /**
     * Sets the address of the instance, such as {@code https://acme.rmmservice.com}, with or
     * without {@code /api}.
     */
    @Override
    public Builder baseUrl(String url) {
      this.url = given("baseUrl", url);
      return this;
    }

    /**
     * Sends requests to {@code /v2/…} instead of {@code /api/v2/…}. The same host serves both; the
     * vendor's documentation uses the longer form.
     */
    public Builder withoutApiPrefix() {
      prefix = "";
      return this;
    }

    /**
     * Sets the id and secret of an API application of type "API Services". Tokens are requested
     * from {@code /ws/oauth/token}, or from the older {@code /oauth/token} if that does not exist.
     */
    public Builder clientCredentials(String id, SecretSource secret) {
      given("clientId", id);
      given("clientSecret", secret);
      return credentialsWhenBuilt(() -> clientCredentialsNow(id, secret));
    }

    /**
     * Reads the id and secret from the environment variables {@code NINJAONE_CLIENT_ID} and {@code
     * NINJAONE_CLIENT_SECRET} when the client is built; see {@link #clientCredentials}.
     */
    public Builder credentialsFromEnvironment() {
      return credentialsWhenBuilt(
          () ->
              clientCredentialsNow(
                  variable("NINJAONE_CLIENT_ID").get().reveal(),
                  variable("NINJAONE_CLIENT_SECRET")));
    }

    /**
     * Sets the scopes to request, such as {@code monitoring management}. By default the token gets
     * all scopes of the application.
     */
    public Builder scope(String scopes) {
      scope = given("scope", scopes);
      return this;
    }

    /** Sets an access token obtained elsewhere. It is not renewed. */
    public Builder accessToken(SecretSource token) {
      return credentials(BearerToken.of(given("accessToken", token)));
    }

    @Override
    protected void prepare() {
      if (region != null && url != null) {
        throw regionAndBaseUrl(region.url(), url);
      }
      if (url != null) {
        refuseInBaseUrl(url, NOT_IN_BASE_URL);
        root = rootOf(url, "/", PREFIX);
      } else if (region != null) {
        root = region.url();
      }
      if (root != null) {
        super.baseUrl(root + prefix);
      }
    }

    @Override
    protected String scopeSetter() {
      return "scope(…)";
    }

    private ClientCredentials clientCredentialsNow(String id, SecretSource secret) {
      ClientCredentials.Builder credentials =
          ClientCredentials.builder()
              .tokenUrl(root + "/ws/oauth/token")
              .tokenUrl(root + "/oauth/token")
              .client(id, secret);
      return (scope == null ? credentials : credentials.scope(scope)).build();
    }

    @Override
    protected NinjaOneClient create(ApiInvoker caller) {
      return new NinjaOneClient(caller);
    }
  }
}
