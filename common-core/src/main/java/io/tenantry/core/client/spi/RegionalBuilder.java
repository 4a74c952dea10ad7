package io.tenantry.core.client.spi;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.VendorInfo;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Base class of builders for vendors with regions that accept an API key, or OAuth 2 client
 * credentials with a token URL for each region. Building a client sends nothing. Not thread-safe.
 *
 * @param <B> the vendor's builder
 * @param <C> the vendor's client
 */
public abstract class RegionalBuilder<B extends RegionalBuilder<B, C>, C>
    extends ClientBuilder<B, C> {
  private final String region;
  private @Nullable String tokenUrl;
  private @Nullable String regionsUrl;
  private @Nullable String regionsTokenUrl;
  private @Nullable String ownUrl;

  /**
   * @param region a call that sets the region, for messages: {@code region(JumpCloudRegion.US)}
   */
  protected RegionalBuilder(VendorInfo vendor, String region) {
    super(vendor, region);
    this.region = region;
  }

  /** Returns the credentials for an API key. */
  protected abstract Credentials ofKey(SecretSource key);

  /** Returns the credentials for a client; token URL, id and secret are set. */
  protected abstract Credentials ofClient(ClientCredentials.Builder client);

  /** Sets the token URL, if it is not the region's. */
  public B tokenUrl(String url) {
    tokenUrl = given("tokenUrl", url);
    return self();
  }

  /**
   * Sets a base URL instead of a region, not both; client credentials then require {@link
   * #tokenUrl}.
   */
  @Override
  public B baseUrl(String url) {
    ownUrl = given("baseUrl", url);
    return super.baseUrl(url);
  }

  /** Sets base URL and token URL of a region. */
  protected final B region(String url, String tokens) {
    regionsUrl = url;
    regionsTokenUrl = tokens;
    return self();
  }

  /** Refuses a base URL in addition to a region. */
  @Override
  protected void prepare() {
    super.prepare();
    if (regionsUrl != null && ownUrl != null) {
      throw regionAndBaseUrl(regionsUrl, ownUrl);
    }
    if (regionsUrl != null) {
      super.baseUrl(regionsUrl);
    }
  }

  @Override
  protected final String tokenUrlSetters() {
    return "region(…) or tokenUrl(…)";
  }

  /** Sets id and secret of a client; the last setter of credentials wins. */
  protected final B client(String id, SecretSource secret) {
    return credentialsWhenBuilt(() -> clientNow(id, secret));
  }

  /**
   * Reads these environment variables when the client is built: an API key, or else the id and
   * secret of a client.
   */
  protected final B fromEnvironment(String key, String id, String secret) {
    Supplier<Credentials> found =
        () -> {
          SecretSource fixed = variable(key);
          return fixed.isThere()
              ? ofKey(fixed)
              : clientNow(fixed.or(variable(id)).get().reveal(), variable(secret));
        };
    return credentialsWhenBuilt(found);
  }

  private Credentials clientNow(String id, SecretSource secret) {
    String url = tokenUrl == null ? regionsTokenUrl : tokenUrl;
    if (url == null) {
      throw new ConfigurationException(
          "tokenUrl is missing, which client credentials require. Call "
              + region
              + ", or tokenUrl(\"https://…\") in addition to baseUrl");
    }
    return ofClient(ClientCredentials.builder().tokenUrl(url).client(id, secret));
  }
}
