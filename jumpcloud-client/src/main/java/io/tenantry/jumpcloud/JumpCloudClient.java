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
import org.jspecify.annotations.Nullable;

/**
 * Client for JumpCloud's API for managed service providers (version 2, "providers"). Build one
 * client, share it between threads, and close it once.
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
 * get("/users/getSelf", Map.of("fields", "provider"), …)} returns the provider of the key's owner.
 * Endpoints of a single organization require its id, set by {@code
 * with(CallOptions.none().header("x-org-id", id)).raw()}; the vendor refuses that header for other
 * endpoints, those of this client included.
 *
 * <p>Immutable and thread-safe.
 */
public final class JumpCloudClient extends JumpCloudGroups {
  private JumpCloudClient(ApiInvoker caller) {
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
  public JumpCloudClient with(CallOptions options) {
    return new JumpCloudClient(caller().with(options));
  }

  /**
   * Checks whether this client works: whether the vendor is reachable and accepts the credentials,
   * what they may do, and whether this machine's clock is right. Makes one call, {@code GET
   * /v2/providers/…}.
   *
   * <p>A failure is a finding, not an exception; only an interrupt and a closed client throw. There
   * are no retries, so that the check ends within the time limits of one call (10 seconds to
   * connect and 60 without data, or the deadline of {@link #with}).
   */
  public Preflight preflight(ProviderId provider) {
    return caller()
        .preflight(
            caller -> {
              Provider read = new JumpCloudClient(caller).providers().get(provider);
              return "provider " + read.name().orElse(provider.toString());
            });
  }

  /** Builds a {@link JumpCloudClient}. Building a client sends nothing. Not thread-safe. */
  public static final class Builder extends RegionalBuilder<Builder, JumpCloudClient> {
    private static final String PREFIX = "/api";
    private static final String NOT_IN_BASE_URL = "/v2/.*|/v1(/.*)?$|/api/(?!v2$).*|/oauth2(/.*)?$";

    private @Nullable String url;

    private Builder() {
      super(JumpCloudVendor.VENDOR, "region(JumpCloudRegion.US)");
    }

    /** Sets the region of the tenant, which determines the base URL and the token URL. */
    public Builder region(JumpCloudRegion region) {
      return region(given("region", region).url() + PREFIX, region.tokenUrl());
    }

    /**
     * Sets the address of the console, such as {@code https://console.jumpcloud.com}, with or
     * without {@code /api} or {@code /api/v2}.
     */
    @Override
    public Builder baseUrl(String url) {
      this.url = given("baseUrl", url);
      return super.baseUrl(rootOf(url, "/", "/v2", PREFIX) + PREFIX);
    }

    /**
     * Sets an administrator's API key. It is sent as {@code x-api-key}, to the base URL's origin
     * only.
     */
    public Builder apiKey(SecretSource key) {
      return credentials(ofKey(given("apiKey", key)));
    }

    /**
     * Sets the id and secret of a service account, in place of an API key. Its tokens have the
     * scope {@code api}, are valid for about an hour and are renewed. Whether service accounts may
     * call the provider endpoints is undocumented.
     */
    public Builder serviceAccount(String id, SecretSource secret) {
      return client(given("serviceAccountId", id), given("serviceAccountSecret", secret));
    }

    /**
     * Reads the credentials from the environment when the client is built: an API key from {@code
     * JUMPCLOUD_API_KEY}, otherwise a service account from {@code JUMPCLOUD_CLIENT_ID} and {@code
     * JUMPCLOUD_CLIENT_SECRET}.
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
    protected void prepare() {
      if (url != null) {
        refuseInBaseUrl(url, NOT_IN_BASE_URL);
      }
      super.prepare();
    }

    @Override
    protected JumpCloudClient create(ApiInvoker caller) {
      return new JumpCloudClient(caller);
    }
  }
}
