package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.Checks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  @Override
  public CredentialsSession open(SessionSettings settings) {
    CurrentSecret secret = new CurrentSecret(clientSecret);
    String grantee = scope == null ? clientId : clientId + " " + scope;
    TokenKey key = new TokenKey(settings.vendor(), tokenUrls.get(0).toString(), grantee);
    return new TokenSession(new TokenEndpoint(secret, this::requests), settings.store(), key);
  }

  @Override
  public String account() {
    return clientId;
  }

  private List<TokenRequest> requests(Secret secret) {
    return tokenUrls.stream().map(url -> request(url, secret)).toList();
  }

  private TokenRequest request(HttpUrl url, Secret secret) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    if (scope != null) {
      form.put("scope", scope);
    }
    if (basic) {
      return new TokenRequest(url, Map.of("Authorization", "Basic " + basicValue(secret)), form);
    }
    form.put("client_id", clientId);
    form.put("client_secret", secret.reveal());
    return new TokenRequest(url, Map.of(), form);
  }

  /** RFC 6749 section 2.3.1: both parts form-encoded before they are joined. */
  private String basicValue(Secret secret) {
    String pair = encoded(clientId) + ":" + encoded(secret.reveal());
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
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
              "token URL", Checks.notNull(url, "token URL", ConfigurationException::new)));
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
