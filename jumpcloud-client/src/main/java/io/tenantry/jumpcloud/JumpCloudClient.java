package io.tenantry.jumpcloud;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.HeaderKey;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Caller;
import io.tenantry.core.http.ClientBuilder;
import io.tenantry.core.http.Preflight;
import io.tenantry.core.http.RawApi;
import io.tenantry.jumpcloud.model.JumpCloudJson;
import io.tenantry.jumpcloud.model.Provider;
import io.tenantry.jumpcloud.model.ProviderId;
import org.jspecify.annotations.Nullable;

/**
 * JumpCloud as a managed service provider sees it (API version 2, "providers"). Build one, share it
 * between threads, close it once.
 *
 * <pre>{@code
 * try (JumpCloudClient jumpcloud = JumpCloudClient.builder()
 *     .region(JumpCloudRegion.EU)
 *     .apiKey(Secret.fromEnvironment("JUMPCLOUD_API_KEY"))
 *     .build()) {
 *   ProviderId provider = ProviderId.of("5c3536e9e0a6840001872799");
 *   for (Organization org : jumpcloud.organizations().list(provider)) {
 *     System.out.println(org.id() + "  " + org.name().orElse("-"));
 *   }
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class JumpCloudClient extends JumpCloudGroups implements AutoCloseable {
  private JumpCloudClient(Caller caller) {
    super(caller);
  }

  /** A builder that needs a region (or base URL) and credentials. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The same client with other options: a deadline, another retry policy. Cheap; nothing to close.
   */
  public JumpCloudClient with(CallOptions options) {
    return new JumpCloudClient(caller().with(options));
  }

  /**
   * Calls that this client has no method for, through the same credentials, retries and limits.
   * Paths of version 2 begin with {@code /v2}, those of version 1 have no prefix: {@code
   * get("/users/getSelf", Map.of("fields", "provider"), …)} tells the provider of the key's owner.
   * Routes of a single organization want its id, by {@code
   * with(CallOptions.none().header("x-org-id", id)).raw()}; the vendor refuses that header on
   * routes that don't take it, those of this client among them.
   */
  public RawApi raw() {
    return caller().raw(JumpCloudJson::adapter);
  }

  /**
   * Looks whether this client can work: is the vendor reached, does it take the credentials, what
   * may they do, and is this machine's clock right. Makes one call, {@code GET /v2/providers/…}:
   * every route of this client lies below a provider.
   *
   * <p>What goes wrong is a finding and no exception; only an interrupt and a closed client are
   * thrown. Nothing is repeated, so that it ends within the time limits of one call (10 seconds to
   * connect and 60 of silence, or the deadline of {@link #with}).
   */
  public Preflight preflight(ProviderId provider) {
    return caller()
        .preflight(
            caller -> {
              Provider read = new JumpCloudClient(caller).providers().get(provider);
              return "provider " + read.name().orElse(provider.toString());
            });
  }

  /**
   * Cancels what is in flight and frees what this client made itself; a given transport stays open.
   */
  @Override
  public void close() {
    caller().close();
  }

  /** Builds a {@link JumpCloudClient}. Not thread-safe; building sends nothing. */
  public static final class Builder extends ClientBuilder<Builder, JumpCloudClient> {
    private static final String PREFIX = "/api";
    private static final String VERSION = "/v2";

    private @Nullable String root;
    private @Nullable String tokenUrl;
    private @Nullable String regionsTokenUrl;

    private Builder() {
      super(JumpCloudVendor.VENDOR);
    }

    /** Where the tenant lives; sets the addresses of API and tokens. */
    public Builder region(JumpCloudRegion region) {
      given("region", region);
      baseUrl(region.url());
      regionsTokenUrl = region.tokenUrl();
      return this;
    }

    /**
     * The root of the console, {@code https://console.jumpcloud.com}; a trailing {@code /api} or
     * {@code /api/v2} may be there.
     */
    @Override
    public Builder baseUrl(String url) {
      regionsTokenUrl = null;
      root = without(PREFIX, without(VERSION, without("/", given("base URL", url))));
      return this;
    }

    /** Where a service account gets its tokens, if that is not the region's address. */
    public Builder tokenUrl(String url) {
      tokenUrl = given("token URL", url);
      return this;
    }

    /** An administrator's API key, sent as {@code x-api-key} to the base URL's origin only. */
    public Builder apiKey(SecretSource key) {
      return credentials(HeaderKey.of("x-api-key", given("API key", key)));
    }

    /**
     * The id and secret of a service account, in place of a key. Its tokens have the scope {@code
     * api}, live about an hour and are renewed. Whether the vendor lets service accounts use the
     * provider's routes is not documented.
     */
    public Builder serviceAccount(String id, SecretSource secret) {
      given("service account", id);
      given("service account's secret", secret);
      return credentialsWhenBuilt(() -> serviceAccountNow(id, secret));
    }

    /**
     * What stands in the environment when the client is built: a key in {@code JUMPCLOUD_API_KEY},
     * or else a service account in {@code JUMPCLOUD_CLIENT_ID} and {@code JUMPCLOUD_CLIENT_SECRET}.
     */
    public Builder credentialsFromEnvironment() {
      return credentialsWhenBuilt(this::fromEnvironment);
    }

    private Credentials fromEnvironment() {
      SecretSource key = variable("JUMPCLOUD_API_KEY");
      if (key.isThere()) {
        return HeaderKey.of("x-api-key", key);
      }
      String id = key.or(variable("JUMPCLOUD_CLIENT_ID")).get().reveal();
      return serviceAccountNow(id, variable("JUMPCLOUD_CLIENT_SECRET"));
    }

    @Override
    protected void prepare() {
      if (root == null) {
        throw new ConfigurationException(
            "JumpCloud needs to know where: call region(JumpCloudRegion.US), or baseUrl(\"https://…\")");
      }
      super.baseUrl(root + PREFIX);
    }

    private ClientCredentials serviceAccountNow(String id, SecretSource secret) {
      String url = tokenUrl == null ? regionsTokenUrl : tokenUrl;
      if (url == null) {
        throw new ConfigurationException(
            "A service account needs an address to ask for tokens: call region(…), or tokenUrl(\"https://…/oauth2/token\") beside baseUrl");
      }
      return ClientCredentials.builder()
          .tokenUrl(url)
          .client(id, secret)
          .basic()
          .scope("api")
          .build();
    }

    private static String without(String end, String url) {
      return url.endsWith(end) ? url.substring(0, url.length() - end.length()) : url;
    }

    @Override
    protected JumpCloudClient create(Caller caller) {
      return new JumpCloudClient(caller);
    }
  }
}
