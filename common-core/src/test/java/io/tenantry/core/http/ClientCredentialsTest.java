package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.UnreadableResponseException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {
  private static final String SECRET = "cl13nt-s3cret";

  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  private ClientCredentials.Builder credentials() {
    return ClientCredentials.builder()
        .tokenUrl(tokens.url("/oauth/token").toString())
        .client("client-1", Secret.of(SECRET));
  }

  private ApiInvoker acme() {
    return acme(credentials().build());
  }

  private ApiInvoker acme(ClientCredentials credentials) {
    return Acme.client(server, timing).credentials(credentials).build();
  }

  private static MockResponse token(String value, long seconds) {
    return Acme.json(
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
            .formatted(value, seconds));
  }

  private String sentToken() throws InterruptedException {
    return server.takeRequest().getHeaders().get("Authorization");
  }

  @Test
  void tokenThatIsExpiredOnArrivalIsRequestedOnceAndUsed() throws Exception {
    tokens.enqueue(token("t1", 0));
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme();

    Acme.get(acme);
    Acme.get(acme);

    assertThat(sentToken()).isEqualTo("Bearer t1");
    assertThat(sentToken()).isEqualTo("Bearer t1");
    assertThat(tokens.getRequestCount()).isEqualTo(1);
  }

  @Test
  void tokenRequestIsAForm() throws Exception {
    tokens.enqueue(token("t1", 3600));
    server.enqueue(Acme.json("{}"));

    Acme.get(acme(credentials().scope("monitoring management").build()));

    RecordedRequest asked = tokens.takeRequest();
    assertThat(asked.getRequestLine()).isEqualTo("POST /oauth/token HTTP/1.1");
    assertThat(asked.getHeaders().get("Content-Type"))
        .startsWith("application/x-www-form-urlencoded");
    assertThat(asked.getBody().utf8())
        .isEqualTo(
            "grant_type=client_credentials&scope=monitoring+management&client_id=client-1&client_secret="
                + SECRET);
    assertThat(sentToken()).isEqualTo("Bearer t1");
  }

  @Test
  void clientMayAuthenticateByBasic() throws Exception {
    tokens.enqueue(token("t1", 3600));
    server.enqueue(Acme.json("{}"));

    Acme.get(acme(credentials().basic().build()));

    RecordedRequest asked = tokens.takeRequest();
    assertThat(asked.getHeaders().get("Authorization"))
        .isEqualTo("Basic Y2xpZW50LTE6Y2wxM250LXMzY3JldA==");
    assertThat(asked.getBody().utf8()).isEqualTo("grant_type=client_credentials");
  }

  @Test
  void interceptorsOfTheCallerSeeNoHeaderOfTheTokenRequest() throws Exception {
    tokens.enqueue(token("t1", 3600));
    server.enqueue(Acme.json("{}"));
    List<String> seen = new ArrayList<>();
    ApiInvoker acme =
        Acme.client(server)
            .okHttp(http -> http.addInterceptor(chain -> seen(chain, seen)))
            .credentials(credentials().basic().build())
            .build();

    Acme.get(acme);

    assertThat(seen).containsExactly("POST null", "GET null");
    assertThat(tokens.takeRequest().getHeaders().get("Authorization")).startsWith("Basic ");
  }

  private static Response seen(Interceptor.Chain chain, List<String> into) throws IOException {
    Request request = chain.request();
    into.add(request.method() + " " + request.header("Authorization"));
    return chain.proceed(request);
  }

  @Test
  void tokenServesUntilAMinuteBeforeItExpires() throws Exception {
    tokens.enqueue(token("t1", 3600));
    tokens.enqueue(token("t2", 3600));
    for (int i = 0; i < 3; i++) {
      server.enqueue(Acme.json("{}"));
    }
    ApiInvoker acme = acme();

    Acme.get(acme);
    timing.advance(Duration.ofSeconds(3539));
    Acme.get(acme);
    timing.advance(Duration.ofSeconds(1));
    Acme.get(acme);

    assertThat(sentToken()).isEqualTo("Bearer t1");
    assertThat(sentToken()).isEqualTo("Bearer t1");
    assertThat(sentToken()).isEqualTo("Bearer t2");
  }

  @Test
  void shortTokenServesNineTenthsOfItsLife() throws Exception {
    tokens.enqueue(token("t1", 100));
    tokens.enqueue(token("t2", 100));
    for (int i = 0; i < 3; i++) {
      server.enqueue(Acme.json("{}"));
    }
    ApiInvoker acme = acme();

    Acme.get(acme);
    timing.advance(Duration.ofSeconds(89));
    Acme.get(acme);
    timing.advance(Duration.ofSeconds(1));
    Acme.get(acme);

    sentToken();
    assertThat(sentToken()).isEqualTo("Bearer t1");
    assertThat(sentToken()).isEqualTo("Bearer t2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ",\"expires_in\":null", ",\"expires_in\":\"soon\""})
  void tokenWithoutAStatedLifeServesFiveMinutes(String life) throws Exception {
    tokens.enqueue(Acme.json("{\"access_token\":\"t1\"" + life + "}"));
    tokens.enqueue(token("t2", 3600));
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme();

    Acme.get(acme);
    timing.advance(Duration.ofMinutes(5));
    Acme.get(acme);

    assertThat(sentToken()).isEqualTo("Bearer t1");
    assertThat(sentToken()).isEqualTo("Bearer t2");
  }

  @Test
  void failedEarlyRenewalKeepsTheOldToken() throws Exception {
    tokens.enqueue(token("t1", 3600));
    tokens.enqueue(Acme.status(500));
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme();

    Acme.get(acme);
    timing.advance(Duration.ofSeconds(3550));
    Acme.get(acme);

    sentToken();
    assertThat(sentToken()).isEqualTo("Bearer t1");
  }

  @Test
  void refusedTokenIsRenewedOnce() throws Exception {
    tokens.enqueue(token("t1", 3600));
    tokens.enqueue(token("t2", 3600));
    server.enqueue(Acme.status(401));
    server.enqueue(Acme.json("{\"id\":7}"));

    assertThat(Acme.get(acme()).json()).isEqualTo("{\"id\":7}");
    assertThat(sentToken()).isEqualTo("Bearer t1");
    assertThat(sentToken()).isEqualTo("Bearer t2");
  }

  @Test
  void refusedTokenIsRenewedForAnUnsafeOperationTooEvenWithoutRetries() {
    tokens.enqueue(token("t1", 3600));
    tokens.enqueue(token("t2", 3600));
    server.enqueue(Acme.status(401));
    server.enqueue(Acme.json("{\"id\":7}"));

    ApiInvoker acme = acme().with(CallOptions.none().retry(RetryPolicy.NONE));

    assertThat(Acme.create(acme).json()).isEqualTo("{\"id\":7}");
  }

  @Test
  void secondRefusalFailsTheCall() {
    tokens.enqueue(token("t1", 3600));
    tokens.enqueue(token("t2", 3600));
    server.enqueue(Acme.status(401));
    server.enqueue(Acme.status(401));
    ApiInvoker acme = acme();

    AuthenticationException e =
        catchThrowableOfType(AuthenticationException.class, () -> Acme.get(acme));

    assertThat(e.path()).isEqualTo("/api/things/7");
    assertThat(e.attempts()).isEqualTo(2);
    assertThat(tokens.getRequestCount()).isEqualTo(2);
  }

  @Test
  void refusalOfTheTokenEndpointNamesItAndTheVendorsWords() {
    tokens.enqueue(
        Acme.answer(
                400,
                "{\"error\":\"invalid_client\",\"error_description\":\"unknown %s\"}"
                    .formatted(SECRET))
            .build());
    ApiInvoker acme = acme();

    AuthenticationException e =
        catchThrowableOfType(AuthenticationException.class, () -> Acme.get(acme));

    assertThat(e)
        .hasMessageStartingWith("Acme refused POST localhost/oauth/token: 400 Bad Request")
        .hasMessageContaining("unknown [hidden]")
        .hasMessageContaining("code invalid_client")
        .hasMessageContaining("Check the client id");
    assertThat(e.body()).doesNotContain(SECRET);
    assertThat(e.operation()).contains("things.get");
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void clientWorksAgainAfterAFailedRenewal() {
    tokens.enqueue(Acme.status(400));
    tokens.enqueue(token("t1", 3600));
    server.enqueue(Acme.json("{\"id\":7}"));
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(AuthenticationException.class);
    assertThat(Acme.get(acme).json()).isEqualTo("{\"id\":7}");
  }

  @Test
  void transientTokenFailureIsRetriedForUnsafeOperationsToo() {
    tokens.enqueue(Acme.status(503));
    tokens.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    tokens.enqueue(token("t1", 3600));
    server.enqueue(Acme.json("{\"id\":7}"));

    assertThat(Acme.create(acme()).json()).isEqualTo("{\"id\":7}");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void operationWithoutTokenDefinitelyHadNoEffect() {
    tokens.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    ApiInvoker acme = acme().with(CallOptions.none().retry(RetryPolicy.NONE));

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e).hasMessageContaining("token request to localhost/oauth/token failed: ");
  }

  @Test
  void lastingFailureOfTheTokenEndpointIsItsOwn() {
    tokens.enqueue(Acme.status(500));
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(ServerException.class);
  }

  @Test
  void nextTokenUrlIsTriedWhenOneIsNotThere() throws Exception {
    tokens.enqueue(Acme.status(404));
    tokens.enqueue(token("t1", 3600));
    server.enqueue(Acme.json("{}"));

    Acme.get(acme(credentials().tokenUrl(tokens.url("/old/token").toString()).build()));

    assertThat(tokens.takeRequest().getTarget()).isEqualTo("/oauth/token");
    assertThat(tokens.takeRequest().getTarget()).isEqualTo("/old/token");
  }

  @Test
  void notFoundThatExplainsItselfOutlivesOneThatDoesNot() {
    tokens.enqueue(Acme.answer(404, "{\"message\":\"Client app not exist\"}").build());
    tokens.enqueue(Acme.answer(404, "<html>nginx</html>").build());
    ApiInvoker acme = acme(credentials().tokenUrl(tokens.url("/old/token").toString()).build());

    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("Client app not exist");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[]", "{}", "{\"access_token\":7}", "{\"access_token\":\"a b\"}", "<html/>", ""})
  void tokenResponseWithoutTokenIsTypedException(String body) {
    tokens.enqueue(Acme.json(body));
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining("localhost/oauth/token");
  }

  @Test
  void plainHttpToAnotherMachineIsRefused() {
    assertThatThrownBy(() -> credentials().tokenUrl("http://auth.example.com/token"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("must use https, but was http://");
  }

  @Test
  void incompleteCredentialsAreRefused() {
    ClientCredentials.Builder withoutUrl = ClientCredentials.builder();
    ClientCredentials.Builder withoutClient =
        ClientCredentials.builder().tokenUrl("https://auth.example.com/token");

    assertThatThrownBy(withoutUrl::build).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(withoutClient::build).isInstanceOf(ConfigurationException.class);
  }

  @Test
  void credentialsPrintNoSecret() {
    assertThat(credentials().build().toString()).isEqualTo("ClientCredentials[localhost]");
  }
}
