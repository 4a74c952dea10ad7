package io.tenantry.core.internal.auth;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.spi.AuthCall;
import io.tenantry.core.auth.spi.CurrentSecret;
import io.tenantry.core.auth.spi.TokenRequest;
import io.tenantry.core.auth.spi.TokenSource;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Requests tokens from the token URLs in order; each further one only after a 404. If they reject
 * the client secret and its source has another one by now, the request is retried once with that.
 */
final class TokenEndpoint implements TokenSource {
  /**
   * The lifetime of a token without {@code expires_in}, which RFC 6749 allows; short, as a 401
   * renews the token in any case.
   */
  private static final Duration UNSTATED_LIFE = Duration.ofMinutes(5);

  private static final long LONGEST_LIFE_SECONDS = Duration.ofDays(365).toSeconds();

  private final ClientCredentials client;
  private final CurrentSecret secret;

  /**
   * @throws io.tenantry.core.error.ConfigurationException if the client has no secret
   */
  TokenEndpoint(ClientCredentials client) {
    this.client = client;
    this.secret = new CurrentSecret(client.clientSecret());
  }

  @Override
  public TokenGrant begin(AuthCall call) {
    Secret used = secret.get();
    try {
      return ask(call, requests(used));
    } catch (AuthenticationException refusal) {
      if (!secret.replace(used)) {
        throw refusal;
      }
      return ask(call, requests(secret.get()));
    }
  }

  private List<TokenRequest> requests(Secret used) {
    return client.tokenUrls().stream().map(url -> request(url, used)).toList();
  }

  private TokenRequest request(HttpUrl url, Secret used) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    client.scope().ifPresent(scope -> form.put("scope", scope));
    if (client.usesBasic()) {
      return new TokenRequest(url, Map.of("Authorization", "Basic " + basicValue(used)), form);
    }
    form.put("client_id", client.clientId());
    form.put("client_secret", used.reveal());
    return new TokenRequest(url, Map.of(), form);
  }

  /** RFC 6749 section 2.3.1: both parts form-encoded before they are joined. */
  private String basicValue(Secret used) {
    String pair = encoded(client.clientId()) + ":" + encoded(used.reveal());
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static TokenGrant ask(AuthCall call, List<TokenRequest> inOrder) {
    AuthenticationException refusal = null;
    for (TokenRequest request : inOrder) {
      try {
        return read(call.send(request), request, call);
      } catch (AuthenticationException e) {
        refusal = moreTelling(refusal, e);
        if (e.statusCode() != 404) {
          break;
        }
      }
    }
    throw refusal == null ? new IllegalStateException("no token URL") : refusal;
  }

  /**
   * Returns the exception with more information: a 404 with an error message ("no such client")
   * rather than one from a path that does not exist.
   */
  private static AuthenticationException moreTelling(
      @Nullable AuthenticationException first, AuthenticationException next) {
    boolean keepFirst =
        first != null && next.statusCode() == 404 && (explains(first) || !explains(next));
    return keepFirst ? first : next;
  }

  private static boolean explains(AuthenticationException refusal) {
    return refusal.vendorMessage().isPresent() || refusal.vendorCode().isPresent();
  }

  private static TokenGrant read(JsonValue response, TokenRequest request, AuthCall call) {
    Instant now = call.now();
    if (response.kind() != JsonValue.Kind.OBJECT) {
      String kind = response.kind().name().toLowerCase(Locale.ROOT);
      throw unreadable(request, call, "a JSON object", "JSON of type " + kind);
    }
    String token = text(response, "access_token").orElse("");
    if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f) || token.isEmpty()) {
      throw unreadable(request, call, "an access_token of printable ASCII characters", "none");
    }
    AccessToken access = new AccessToken(Secret.of(token), now, now.plus(life(response)));
    return new TokenGrant(access, null, text(response, "scope").orElse(null));
  }

  private static Optional<String> text(JsonValue response, String field) {
    return response
        .get(field)
        .filter(value -> value.kind() == JsonValue.Kind.STRING)
        .map(JsonValue::asString);
  }

  /** Reads {@code expires_in} in seconds, a number or a string; any other value is ignored. */
  private static Duration life(JsonValue response) {
    String seconds = response.get("expires_in").map(JsonValue::json).orElse("").replace("\"", "");
    if (!seconds.matches("\\d{1,18}(\\.0+)?")) {
      return UNSTATED_LIFE;
    }
    long whole = Long.parseLong(seconds.replaceAll("\\..*", ""));
    if (whole == 0) {
      return UNSTATED_LIFE; // some servers send 0 for tokens that do not expire
    }
    return Duration.ofSeconds(Math.min(whole, LONGEST_LIFE_SECONDS));
  }

  private static UnreadableResponseException unreadable(
      TokenRequest request, AuthCall call, String expected, String received) {
    String message =
        "expected %s from the token endpoint %s%s, but received %s"
            .formatted(expected, request.url().host(), request.url().encodedPath(), received);
    return new UnreadableResponseException(call.context(), message, "$", "", null);
  }
}
