package io.tenantry.core.http;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.spi.AuthCall;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.auth.spi.TokenRequest;
import io.tenantry.core.auth.spi.TokenSource;
import io.tenantry.core.json.JsonValue;
import java.time.Duration;
import okhttp3.HttpUrl;

/** Nothing but refresh tokens, of which each serves once: the hardest way to get tokens. */
record RotatingSource(HttpUrl url) implements TokenSource {
  static final TokenKey KEY = new TokenKey("acme", "https://auth.acme.example/token", "rotating");

  static SessionCredentials credentials(HttpUrl url) {
    return client -> CredentialsSession.renewing(new RotatingSource(url), client.store(), KEY);
  }

  @Override
  public TokenGrant begin(AuthCall call) {
    return granted(Secret.of("r0"), call);
  }

  @Override
  public TokenGrant renew(AuthCall call, TokenGrant last) {
    return granted(last.renewal().value(), call);
  }

  @Override
  public TokenGrant afterRefusal(AuthCall call, TokenGrant refused) {
    return renew(call, refused);
  }

  private TokenGrant granted(Secret refresh, AuthCall call) {
    JsonValue answer = call.send(TokenRequest.text(url, refresh));
    return new TokenGrant(token(answer, "access", call), token(answer, "refresh", call), null);
  }

  private static AccessToken token(JsonValue answer, String name, AuthCall call) {
    Secret value = Secret.of(answer.get(name).orElseThrow().asString());
    return new AccessToken(value, call.now(), call.now().plus(Duration.ofHours(1)));
  }
}
