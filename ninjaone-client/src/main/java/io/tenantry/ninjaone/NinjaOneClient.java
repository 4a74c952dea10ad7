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
 * NinjaOne's public API, version 2. Build one, share it between threads, close it once.
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

  /** A builder that needs a region (or base URL) and credentials. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The same client with other options: a deadline, another retry policy. Cheap; nothing to close.
   */
  public NinjaOneClient with(CallOptions options) {
    return new NinjaOneClient(caller().with(options));
  }

  /**
   * Looks whether this client can work: is the vendor reached, does it take the credentials, what
   * may they do, and is this machine's clock right. Makes one call, {@code GET
   * /v2/organizations?pageSize=1}; the scopes are those that the vendor named with the token.
   *
   * <p>What goes wrong is a finding and no exception; only an interrupt and a closed client are
   * thrown. Nothing is repeated, so that it ends within the time limits of one call (10 seconds to
   * connect and 60 of silence, or the deadline of {@link #with}).
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

  /** Builds a {@link NinjaOneClient}. Not thread-safe; building sends nothing. */
  public static final class Builder extends ClientBuilder<Builder, NinjaOneClient> {
    private static final String PREFIX = "/api";

    private String prefix = PREFIX;
    private @Nullable String root;
    private @Nullable String scope;

    private Builder() {
      super(NinjaOneVendor.VENDOR, "region(NinjaOneRegion.EU)");
    }

    /** Where the instance runs. */
    public Builder region(NinjaOneRegion region) {
      return baseUrl(given("region", region).url());
    }

    /**
     * The root of the instance, {@code https://acme.rmmservice.com}; a trailing {@code /api} may be
     * there.
     */
    @Override
    public Builder baseUrl(String url) {
      root = rootOf(url, "/", PREFIX);
      return this;
    }

    /**
     * Sends to {@code /v2/…} instead of {@code /api/v2/…}. Both answer on the same host; the
     * vendor's document has the longer form.
     */
    public Builder withoutApiPrefix() {
      prefix = "";
      return this;
    }

    /**
     * The id and secret of an API application of type "API Services". A token is asked for at
     * {@code /ws/oauth/token}, and at the older {@code /oauth/token} where that is missing.
     */
    public Builder clientCredentials(String id, SecretSource secret) {
      given("client id", id);
      given("client secret", secret);
      return credentialsWhenBuilt(() -> clientCredentialsNow(id, secret));
    }

    /**
     * As {@link #clientCredentials}, with the id and secret that stand in the environment variables
     * {@code NINJAONE_CLIENT_ID} and {@code NINJAONE_CLIENT_SECRET} when the client is built.
     */
    public Builder credentialsFromEnvironment() {
      return credentialsWhenBuilt(
          () ->
              clientCredentialsNow(
                  variable("NINJAONE_CLIENT_ID").get().reveal(),
                  variable("NINJAONE_CLIENT_SECRET")));
    }

    /**
     * The scopes to ask for, such as {@code monitoring management}; all of the application's
     * otherwise.
     */
    public Builder scope(String scopes) {
      scope = given("scope", scopes);
      return this;
    }

    /** A token that the caller got elsewhere; it is not renewed. */
    public Builder accessToken(SecretSource token) {
      return credentials(BearerToken.of(given("access token", token)));
    }

    @Override
    protected void prepare() {
      if (root != null) {
        super.baseUrl(root + prefix);
      }
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
