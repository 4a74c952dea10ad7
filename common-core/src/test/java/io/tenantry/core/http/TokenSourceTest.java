package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.spi.AuthCall;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.auth.spi.TokenRequest;
import io.tenantry.core.auth.spi.TokenSource;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Tokens that come another way than OAuth's client credentials. */
class TokenSourceTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  /** The first token by a header, each further one by the one before it. */
  private final class Chain implements TokenSource {
    private final HttpUrl url = server.url("/token");

    @Override
    public TokenGrant begin(AuthCall call) {
      Map<String, String> headers = Map.of("Authorization", "Bearer the-first-s3cr3t");
      return granted(TokenRequest.empty(url, headers), call);
    }

    @Override
    public TokenGrant renew(AuthCall call, TokenGrant last) {
      return granted(TokenRequest.text(url, last.renewal().value()), call);
    }

    private TokenGrant granted(TokenRequest request, AuthCall call) {
      JsonValue answer = call.send(request.withRemedy("Ask the chain's owner"));
      Instant end = call.now().plus(Duration.ofHours(1));
      AccessToken token = new AccessToken(Secret.of(answer.asString()), call.now(), end);
      return new TokenGrant(token, token, null);
    }
  }

  private ApiInvoker acme() {
    TokenKey key = new TokenKey("acme", server.url("/").toString(), "chain");
    SessionCredentials chain =
        opened -> CredentialsSession.renewing(new Chain(), opened.store(), key);
    return Acme.client(server, timing).credentials(chain).build();
  }

  @Test
  void theGrantKeepsWhatTheNextRequestNeeds() throws InterruptedException {
    server.enqueue(Acme.json("\"t1\""));
    server.enqueue(Acme.json("1"));
    server.enqueue(Acme.json("\"t2\""));
    server.enqueue(Acme.json("2"));
    ApiInvoker acme = acme();
    Acme.get(acme);
    timing.advance(Duration.ofHours(2));
    Acme.get(acme);

    RecordedRequest empty = server.takeRequest();
    assertThat(empty.getHeaders().get("Authorization")).isEqualTo("Bearer the-first-s3cr3t");
    assertThat(empty.getHeaders().get("Content-Type")).isNull();
    assertThat(empty.getBodySize()).isZero();
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer t1");
    RecordedRequest text = server.takeRequest();
    assertThat(text.getHeaders().get("Content-Type")).isEqualTo("text/plain");
    assertThat(text.getHeaders().get("Authorization")).isNull();
    assertThat(text.getBody().utf8()).isEqualTo("t1");
    assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer t2");
  }

  @Test
  void aRefusalHasTheSourcesAdviceAndNoneOfTheSecretsThatItEchoes() {
    server.enqueue(Acme.answer(400, "{\"message\":\"unknown token the-first-s3cr3t\"}").build());
    assertThatThrownBy(() -> Acme.get(acme()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("unknown token [hidden]")
        .hasMessageEndingWith("Ask the chain's owner");
  }

  @Test
  void aRequestPrintsWhereItGoesAndNothingElse() {
    TokenRequest request = TokenRequest.text(server.url("/token"), Secret.of("s3cr3t"));
    assertThat(request).hasToString("TokenRequest[" + server.getHostName() + "/token]");
  }
}
