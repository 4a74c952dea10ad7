package io.tenantry.ncentral;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.spi.AuthCall;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads the tokens in the response of the token exchange: {@code tokens.access} and {@code
 * tokens.refresh}.
 */
final class IssuedTokens {
  /** Assumed if the response states none. Short, since a refused token is renewed anyway. */
  private static final Duration UNSTATED_LIFE = Duration.ofMinutes(5);

  private static final long LONGEST_LIFE_SECONDS = Duration.ofDays(365).toSeconds();

  private IssuedTokens() {}

  static AccessToken access(JsonValue response, AuthCall call) {
    return find(response, "access", call)
        .orElseThrow(
            () ->
                new UnreadableResponseException(
                    call.context(),
                    "expected an access token from the token exchange, but received none that is usable",
                    "$.tokens.access.token",
                    "",
                    null));
  }

  static Optional<AccessToken> find(JsonValue response, String kind, AuthCall call) {
    Optional<JsonValue> issued = member(response, "tokens").flatMap(all -> member(all, kind));
    Instant now = call.now();
    return issued
        .flatMap(token -> member(token, "token"))
        .filter(token -> token.kind() == JsonValue.Kind.STRING)
        .map(JsonValue::asString)
        .filter(token -> !token.isEmpty() && token.chars().allMatch(c -> c > ' ' && c < 0x7f))
        .map(token -> new AccessToken(Secret.of(token), now, now.plus(life(issued.get()))));
  }

  /** Reads {@code expirySeconds}, a number or a string. */
  private static Duration life(JsonValue issued) {
    String seconds =
        member(issued, "expirySeconds").map(JsonValue::json).orElse("").replace("\"", "");
    if (!seconds.matches("\\d{1,18}")) {
      return UNSTATED_LIFE;
    }
    return Duration.ofSeconds(Math.min(Long.parseLong(seconds), LONGEST_LIFE_SECONDS));
  }

  private static Optional<JsonValue> member(JsonValue value, String name) {
    return value.kind() == JsonValue.Kind.OBJECT ? value.get(name) : Optional.empty();
  }
}
