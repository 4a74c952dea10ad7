package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.SecureUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * OAuth 2 client credentials: a token is asked for with the first call, and again shortly before it
 * expires. However many threads wait, one asks. Clients share a token if they share a {@link
 * TokenStore} and ask at the same URL by the same client id for the same scopes. Immutable.
 */
public final class ClientCredentials implements Credentials {
  private final List<HttpUrl> tokenUrls;
  private final String clientId;
  private final SecretSource clientSecret;
  private final @Nullable String scope;
  private final boolean basic;

  private ClientCredentials(Builder from, String clientId, SecretSource clientSecret) {
    this.tokenUrls = List.copyOf(from.tokenUrls);
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.scope = from.scope;
    this.basic = from.basic;
  }

  /** A builder that needs a token URL, a client id and a client secret. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the token URLs; each further one is for a 404 from the one before. */
  public List<HttpUrl> tokenUrls() {
    return tokenUrls;
  }

  /** Returns the client's id. */
  public String clientId() {
    return clientId;
  }

  /** Returns where the client's secret comes from. */
  public SecretSource clientSecret() {
    return clientSecret;
  }

  /** Returns the scopes to request, separated by blanks; empty if the request names none. */
  public Optional<String> scope() {
    return Optional.ofNullable(scope);
  }

  /** Returns whether id and secret are sent by HTTP Basic authentication instead of in the form. */
  public boolean usesBasic() {
    return basic;
  }

  @Override
  public String account() {
    return clientId;
  }

  /** Where to, and nothing else. */
  @Override
  public String toString() {
    return "ClientCredentials" + tokenUrls.stream().map(HttpUrl::host).distinct().toList();
  }

  /**
   * Builds {@link ClientCredentials}. Every setter throws {@link ConfigurationException} for null.
   * Not thread-safe.
   */
  public static final class Builder {
    private final List<HttpUrl> tokenUrls = new ArrayList<>();
    private @Nullable String clientId;
    private @Nullable SecretSource clientSecret;
    private @Nullable String scope;
    private boolean basic;

    private Builder() {}

    /** The token URL; further ones are tried in order when one answers 404. */
    public Builder tokenUrl(String url) {
      tokenUrls.add(
          SecureUrl.parse(
              "token URL",
              Checks.notNull(url, "token URL", ConfigurationException::new),
              ConfigurationException::new));
      return this;
    }

    /** The client's id and secret, as the vendor issued them. */
    public Builder client(String id, SecretSource secret) {
      clientId = Checks.notNull(id, "client id", ConfigurationException::new);
      clientSecret = Checks.notNull(secret, "client secret", ConfigurationException::new);
      return this;
    }

    /** The scopes to ask for, separated by blanks; without it the request names none. */
    public Builder scope(String scopes) {
      scope = Checks.notNull(scopes, "scope", ConfigurationException::new);
      return this;
    }

    /** Sends id and secret by HTTP Basic authentication instead of in the form. */
    public Builder basic() {
      basic = true;
      return this;
    }

    /**
     * Builds the credentials.
     *
     * @throws ConfigurationException if a token URL, the id or the secret is missing
     */
    public ClientCredentials build() {
      if (tokenUrls.isEmpty()) {
        throw new ConfigurationException("Client credentials need a token URL");
      }
      if (clientId == null || clientId.isBlank() || clientSecret == null) {
        throw new ConfigurationException("Client credentials need a client id and a client secret");
      }
      return new ClientCredentials(this, clientId, clientSecret);
    }
  }
}
