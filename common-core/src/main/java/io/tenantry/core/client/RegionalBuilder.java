package io.tenantry.core.client;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.spec.VendorInfo;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * For clients to extend: what the builders have in common whose vendor takes a key as it is, or
 * else the id and secret of a client, for tokens from an address that each region has. Not
 * thread-safe; building sends nothing.
 *
 * @param <B> the vendor's builder
 * @param <C> the vendor's client
 */
public abstract class RegionalBuilder<B extends RegionalBuilder<B, C>, C>
    extends ClientBuilder<B, C> {
  private final String region;
  private @Nullable String tokenUrl;
  private @Nullable String regionsTokenUrl;

  /**
   * @param region how a region is named, for messages: {@code region(JumpCloudRegion.US)}
   */
  protected RegionalBuilder(VendorInfo vendor, String region) {
    super(vendor, region);
    this.region = region;
  }

  /** The credentials of a key. */
  protected abstract Credentials ofKey(SecretSource key);

  /** The credentials of a client; address, id and secret are set. */
  protected abstract Credentials ofClient(ClientCredentials.Builder client);

  /** Where a client gets its tokens, if that is not the region's address. */
  public B tokenUrl(String url) {
    tokenUrl = given("token URL", url);
    return self();
  }

  /** An address that is no region's, so that a client's tokens come from {@link #tokenUrl}. */
  @Override
  public B baseUrl(String url) {
    regionsTokenUrl = null;
    return super.baseUrl(url);
  }

  /** The addresses of a region. */
  protected final B region(String url, String tokens) {
    baseUrl(url);
    regionsTokenUrl = tokens;
    return self();
  }

  /** The id and secret of a client; the last call that names credentials wins. */
  protected final B client(String id, SecretSource secret) {
    return credentialsWhenBuilt(() -> clientNow(id, secret));
  }

  /**
   * What stands in these variables of the environment when the client is built: a key, or else the
   * id and secret of a client.
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
          "A client's id and secret need an address to ask for tokens: call "
              + region
              + ", or tokenUrl(\"https://…\") beside baseUrl");
    }
    return ofClient(ClientCredentials.builder().tokenUrl(url).client(id, secret));
  }
}
