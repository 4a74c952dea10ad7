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
 * OAuth 2 client credentials. A token is requested with the first call, and again shortly before it
 * expires, by one thread at a time while others wait. Clients share a token if they share a {@link
 * TokenStore} and use the same token URL, client id and scopes. Immutable.
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

  /** Returns a new builder; a token URL, a client id and a client secret are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the token URLs; each further one is used after a 404 from the one before. */
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

  /** Returns the hosts of the token URLs, without id and secret. */
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

    /** Adds a token URL; each further one is tried if the one before responds with 404. */
    public Builder tokenUrl(String url) {
      tokenUrls.add(
          SecureUrl.parse(
              "tokenUrl",
              Checks.notNull(url, "tokenUrl", ConfigurationException::new),
              ConfigurationException::new));
      return this;
    }

    /** Sets the client's id and secret, as the vendor issued them. */
    public Builder client(String id, SecretSource secret) {
      clientId =
          Checks.wholeText(
              Checks.notNull(id, "client id", ConfigurationException::new),
              "client id",
              ConfigurationException::new);
      clientSecret = Checks.notNull(secret, "client secret", ConfigurationException::new);
      return this;
    }

    /** Sets the scopes to request, separated by blanks; by default the request names none. */
    public Builder scope(String scopes) {
      scope =
          Checks.wholeText(
              Checks.notNull(scopes, "scope", ConfigurationException::new),
              "scope",
              ConfigurationException::new);
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
        throw new ConfigurationException("tokenUrl is missing. Call tokenUrl(\"https://…\")");
      }
      if (clientId == null || clientSecret == null) {
        throw new ConfigurationException(
            "client id and client secret are missing. Call client(id, secret)");
      }
      if (clientId.isBlank()) {
        throw new ConfigurationException("client id must not be blank");
      }
      return new ClientCredentials(this, clientId, clientSecret);
    }
  }
}
