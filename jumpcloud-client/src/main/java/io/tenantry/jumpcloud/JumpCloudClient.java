package io.tenantry.jumpcloud;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.HeaderKey;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.client.spi.RegionalBuilder;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Preflight;
import io.tenantry.jumpcloud.model.Provider;
import io.tenantry.jumpcloud.model.ProviderId;

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
 * <p>Paths of {@link #raw} calls begin with {@code /v2}; those of version 1 have no prefix: {@code
 * get("/users/getSelf", Map.of("fields", "provider"), …)} tells the provider of the key's owner.
 * Routes of a single organization want its id, by {@code with(CallOptions.none().header("x-org-id",
 * id)).raw()}; the vendor refuses that header on routes that don't take it, those of this client
 * among them.
 *
 * <p>Immutable and thread-safe.
 */
public final class JumpCloudClient extends JumpCloudGroups {
  private JumpCloudClient(ApiInvoker caller) {
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

  /** Builds a {@link JumpCloudClient}. Not thread-safe; building sends nothing. */
  public static final class Builder extends RegionalBuilder<Builder, JumpCloudClient> {
    private static final String PREFIX = "/api";

    private Builder() {
      super(JumpCloudVendor.VENDOR, "region(JumpCloudRegion.US)");
    }

    /** Where the tenant lives; sets the addresses of API and tokens. */
    public Builder region(JumpCloudRegion region) {
      return region(given("region", region).url(), region.tokenUrl());
    }

    /**
     * The root of the console, {@code https://console.jumpcloud.com}; a trailing {@code /api} or
     * {@code /api/v2} may be there.
     */
    @Override
    public Builder baseUrl(String url) {
      return super.baseUrl(rootOf(url, "/", "/v2", PREFIX) + PREFIX);
    }

    /** An administrator's API key, sent as {@code x-api-key} to the base URL's origin only. */
    public Builder apiKey(SecretSource key) {
      return credentials(ofKey(given("API key", key)));
    }

    /**
     * The id and secret of a service account, in place of a key. Its tokens have the scope {@code
     * api}, live about an hour and are renewed. Whether the vendor lets service accounts use the
     * provider's routes is not documented.
     */
    public Builder serviceAccount(String id, SecretSource secret) {
      return client(given("service account", id), given("service account's secret", secret));
    }

    /**
     * What stands in the environment when the client is built: a key in {@code JUMPCLOUD_API_KEY},
     * or else a service account in {@code JUMPCLOUD_CLIENT_ID} and {@code JUMPCLOUD_CLIENT_SECRET}.
     */
    public Builder credentialsFromEnvironment() {
      return fromEnvironment("JUMPCLOUD_API_KEY", "JUMPCLOUD_CLIENT_ID", "JUMPCLOUD_CLIENT_SECRET");
    }

    @Override
    protected Credentials ofKey(SecretSource key) {
      return HeaderKey.of("x-api-key", key);
    }

    @Override
    protected Credentials ofClient(ClientCredentials.Builder client) {
      return client.basic().scope("api").build();
    }

    @Override
    protected JumpCloudClient create(ApiInvoker caller) {
      return new JumpCloudClient(caller);
    }
  }
}
