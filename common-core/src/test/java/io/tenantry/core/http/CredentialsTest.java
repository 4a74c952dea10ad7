package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.HeaderKey;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.auth.spi.SessionSettings;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.internal.auth.Sessions;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.internal.wire.Origin;
import io.tenantry.core.internal.wire.Signature;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialsTest {
  private static final String KEY = "k3y-that-must-stay-secret";

  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer elsewhere = new MockWebServer();

  @Test
  void bearerTokenTravelsInAuthorization() throws Exception {
    server.enqueue(Acme.json("{}"));

    Acme.get(Acme.client(server).build());

    assertThat(server.takeRequest().getHeaders().values("Authorization"))
        .containsExactly("Bearer " + Acme.TOKEN);
  }

  @Test
  void keyTravelsInItsOwnHeader() throws Exception {
    server.enqueue(Acme.json("{}"));

    Acme.get(withKey().build());

    assertThat(server.takeRequest().getHeaders().values("x-api-key")).containsExactly(KEY);
  }

  @Test
  void headerOfTheOptionsNeverReplacesCredentials() throws Exception {
    server.enqueue(Acme.json("{}"));

    Acme.get(withKey().build().with(CallOptions.none().header("X-API-Key", "mine")));

    assertThat(server.takeRequest().getHeaders().values("x-api-key")).containsExactly(KEY);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void redirectIsAnErrorAndCarriesNoCredentialsAway(int status) {
    elsewhere.enqueue(Acme.json("{}")); // would be fetched at once if redirects were followed
    String target = elsewhere.url("/steal?token=abc").toString();
    server.enqueue(Acme.answer(status, "").addHeader("Location", target).build());
    ApiInvoker acme =
        withKey().okHttp(b -> b.followRedirects(true).followSslRedirects(true)).build();

    StatusException e = catchThrowableOfType(StatusException.class, () -> Acme.get(acme));

    assertThat(e.statusCode()).isEqualTo(status);
    assertThat(e.getMessage())
        .startsWith("Acme redirected GET /api/things/7: " + status)
        .contains(
            "Redirects to another origin are not followed", "localhost:" + elsewhere.getPort())
        .doesNotContain(KEY, "abc");
    assertThat(elsewhere.getRequestCount()).isZero();
  }

  @Test
  void retryOfOkHttpStaysOffWhateverTheBuilderSays() {
    server.enqueue(Acme.json("{}"));
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = withKey().okHttp(b -> b.retryOnConnectionFailure(true)).build();
    Acme.get(acme);

    assertThatThrownBy(() -> Acme.delete(acme)).isInstanceOf(ApiException.class);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void requestThatAnInterceptorSendsElsewhereIsNotSigned() {
    ApiInvoker acme =
        withKey()
            .okHttp(
                b ->
                    b.addInterceptor(
                        chain -> {
                          Request moved =
                              chain.request().newBuilder().url(elsewhere.url("/x")).build();
                          return chain.proceed(moved);
                        }))
            .build();

    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("credentials are sent to their own origin only");
    assertThat(elsewhere.getRequestCount()).isZero();
  }

  @Test
  void interceptorOfTheCallerSeesTheOperationAndNoCredentials() {
    server.enqueue(Acme.json("{}"));
    List<String> seen = new ArrayList<>();
    ApiInvoker acme =
        withKey()
            .okHttp(
                b ->
                    b.addInterceptor(
                        chain -> {
                          seen.add(chain.request().tag(Operation.class) + " " + chain.request());
                          return chain.proceed(chain.request());
                        }))
            .build();

    Acme.get(acme);

    assertThat(seen).hasSize(1);
    assertThat(seen.get(0)).startsWith("acme things.get").doesNotContain(KEY);
  }

  @Test
  void bodiesOfUnsafeOperationsAreOneShot() {
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    List<Boolean> oneShot = new ArrayList<>();
    ApiInvoker acme =
        withKey()
            .okHttp(
                b ->
                    b.addInterceptor(
                        chain -> {
                          oneShot.add(chain.request().body().isOneShot());
                          return chain.proceed(chain.request());
                        }))
            .build();

    Acme.create(acme);
    Acme.search(acme);

    assertThat(oneShot).containsExactly(true, false);
  }

  @Test
  void nextAddressOfHostIsTriedWithoutOkHttpRetries() throws Exception {
    server.enqueue(Acme.json("{}"));
    List<InetAddress> addresses =
        List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1"));
    ApiInvoker acme = withKey().retry(RetryPolicy.NONE).okHttp(b -> b.dns(h -> addresses)).build();

    assertThat(Acme.create(acme).json()).isEqualTo("{}");
  }

  @Test
  void fixedCredentialsThatAreRefusedAreNotTriedAgain() {
    server.enqueue(Acme.status(401));
    ApiInvoker acme = withKey().build();

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(AuthenticationException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void secretThatTheServerEchoesIsInNoException() {
    String echo = "{\"message\":\"key " + KEY + " is unknown\",\"errors\":[\"" + KEY + "\"]}";
    String page = "<html>x-api-key: " + KEY + "</html>";
    server.enqueue(Acme.answer(400, echo).build());
    server.enqueue(Acme.answer(200, page).build());
    ApiInvoker acme = withKey().retry(RetryPolicy.NONE).build();

    assertThat(printed(catchThrowable(() -> Acme.get(acme))))
        .contains("key [hidden] is unknown")
        .doesNotContain(KEY);
    assertThat(printed(catchThrowable(() -> Acme.get(acme)))).doesNotContain(KEY);
  }

  @Test
  void nothingThatHoldsASecretPrintsIt() {
    Secret secret = Secret.of(KEY);
    HeaderKey key = HeaderKey.of("x-api-key", secret);
    Signature signature = new Signature(Origin.of(server.url("/")), Map.of("x-api-key", KEY));
    Request request =
        new Request.Builder().url(server.url("/")).tag(Signature.class, signature).build();

    assertThat(
            List.of(
                    secret,
                    key,
                    Sessions.open(key, new SessionSettings("acme", TokenStore.inMemory())),
                    BearerToken.of(secret))
                .toString())
        .doesNotContain(KEY);
    assertThat(List.of(signature, request, Redaction.ofHeaders(signature.headers())).toString())
        .doesNotContain(KEY);
    assertThat(CallOptions.none().header("x-other-key", KEY).toString()).doesNotContain(KEY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://api.example.com",
        "http://10.0.0.1/api",
        "http://localhost.evil.com",
        "http://evil.localhost",
        "http://localhost.",
        "http://localhost.localdomain",
        "http://127.0.0.1.evil.com",
        "http://127.0.0.1.",
        "http://127.999.1.1",
        "http://127.0.0.256",
        "http://127.0.0.01",
        "http://127.1",
        "http://127.0.1",
        "http://2130706433",
        "http://0x7f.1",
        "http://0x7f.0.0.1",
        "http://0177.0.0.1",
        "http://0.0.0.0",
        "http://128.0.0.1",
        "http://[::]",
        "http://[::2]",
        "http://[::1:1]",
        "http://[fe80::1]",
        "http://[64:ff9b::7f00:1]"
      })
  void plainHttpToAnotherMachineIsRefused(String url) {
    assertThatThrownBy(() -> withKey().baseUrl(url).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("must use https, but was http://");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:1",
        "http://LOCALHOST",
        "http://127.0.0.1",
        "http://127.255.255.255",
        "http://[::1]/x",
        "http://[0:0:0:0:0:0:0:1]",
        "http://[::ffff:127.0.0.1]",
        "https://h"
      })
  void httpsAndThisMachineAreFine(String url) {
    withKey().baseUrl(url).build().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "api.example.com", "ftp://x", "https://u:p@h", "https://h/?a=b"})
  void oddBaseUrlIsRefused(String url) {
    assertThatThrownBy(() -> withKey().baseUrl(url).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("baseUrl");
  }

  private Acme.Builder withKey() {
    return Acme.client(server).credentials(HeaderKey.of("x-api-key", Secret.of(KEY)));
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text + (thrown instanceof StatusException e ? e.body() + e.fieldErrors() : "");
  }
}
