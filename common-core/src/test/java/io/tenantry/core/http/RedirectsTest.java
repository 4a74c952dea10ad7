package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.internal.list.HttpPageSource;
import io.tenantry.core.internal.paging.Marks;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.internal.paging.Progress;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.PagingRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Cache;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Redirects within the origin, and what OkHttp would do besides. */
class RedirectsTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private static MockResponse redirect(int status, String location) {
    return Acme.answer(status, "moved").addHeader("Location", location).build();
  }

  private ApiInvoker acme() {
    return Acme.client(server).retry(RetryPolicy.NONE).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void readingFollowsWithinTheOriginWithItsCredentials(int status) throws Exception {
    server.enqueue(redirect(status, "/elsewhere/things?page=2"));
    server.enqueue(Acme.json("7"));

    assertThat(Acme.get(acme()).asLong()).isEqualTo(7);
    server.takeRequest();
    RecordedRequest second = server.takeRequest();
    assertThat(second.getRequestLine()).isEqualTo("GET /elsewhere/things?page=2 HTTP/1.1");
    assertThat(second.getHeaders().get("Authorization")).isEqualTo("Bearer " + Acme.TOKEN);
  }

  @Test
  void absoluteAndRelativeTargetsAreFollowed() {
    server.enqueue(redirect(302, server.url("/a/b").toString()));
    server.enqueue(redirect(302, "c"));
    server.enqueue(Acme.json("7"));
    assertThat(Acme.get(acme()).asLong()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void changingFollowsNowhere(int status) {
    server.enqueue(redirect(status, "/api/things/8"));
    server.enqueue(redirect(status, "/api/things/8"));

    assertThatThrownBy(() -> Acme.create(acme()))
        .isInstanceOf(StatusException.class)
        .hasMessageContaining("Redirects are followed only for calls that read")
        .hasMessageContaining("/api/things/8");
    assertThatThrownBy(() -> Acme.delete(acme())).isInstanceOf(StatusException.class);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void aSearchByPostKeepsItsBodyOrStays() throws Exception {
    server.enqueue(redirect(308, "/api/search"));
    server.enqueue(Acme.json("7"));
    server.enqueue(redirect(302, "/api/search"));

    assertThat(Acme.search(acme()).asLong()).isEqualTo(7);
    String body = server.takeRequest().getBody().utf8();
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo(body).isNotEmpty();
    assertThatThrownBy(() -> Acme.search(acme())).isInstanceOf(StatusException.class);
    assertThat(server.getRequestCount()).isEqualTo(3);
  }

  @Test
  void redirectsInACircleEnd() {
    for (int i = 0; i < 9; i++) {
      server.enqueue(redirect(302, "/api/things/7"));
    }
    assertThatThrownBy(() -> Acme.get(acme()))
        .isInstanceOf(StatusException.class)
        .hasMessageContaining("at most 3 times");
    assertThat(server.getRequestCount()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mailto:a@b.example", "http://"})
  void aTargetThatIsNoAddressIsAnError(String location) {
    server.enqueue(redirect(302, location));
    server.enqueue(redirect(302, location));
    server.enqueue(redirect(302, location));
    server.enqueue(redirect(302, location));
    assertThatThrownBy(() -> Acme.get(acme())).isInstanceOf(StatusException.class);
  }

  @Test
  void aTokenRequestFollowsNowhereAndSaysSo() {
    server.enqueue(redirect(307, "/token2"));
    ApiInvoker acme =
        Acme.client(server)
            .credentials(
                ClientCredentials.builder()
                    .tokenUrl(server.url("/token").toString())
                    .client("c", Secret.of("s3cr3t"))
                    .build())
            .build();

    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("Redirects are followed only for calls that read");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void interceptorsOfTheCallerSeeNoSecretInTheBodyOfATokenRequest() throws Exception {
    server.enqueue(Acme.json("{\"access_token\":\"t1\"}"));
    server.enqueue(Acme.json("7"));
    List<String> bodies = new ArrayList<>();
    ApiInvoker acme =
        Acme.client(server)
            .credentials(
                ClientCredentials.builder()
                    .tokenUrl(server.url("/token").toString())
                    .client("c", Secret.of("s3cr3t"))
                    .build())
            .okHttp(
                http ->
                    http.addInterceptor(
                        chain -> {
                          if (chain.request().body() != null) {
                            Buffer body = new Buffer();
                            chain.request().body().writeTo(body);
                            bodies.add(body.readUtf8());
                          }
                          return chain.proceed(chain.request());
                        }))
            .build();
    Acme.get(acme);

    assertThat(bodies).containsExactly("");
    assertThat(server.takeRequest().getBody().utf8()).contains("client_secret=s3cr3t");
  }

  @Test
  void cookiesOfTheCallersJarStayAtHome() throws Exception {
    server.enqueue(Acme.answer(200, "1").addHeader("Set-Cookie", "session=of-a; Path=/").build());
    server.enqueue(Acme.json("2"));
    List<Cookie> jar = new ArrayList<>();
    ApiInvoker acme = Acme.client(server).okHttp(http -> http.cookieJar(keeping(jar))).build();
    Acme.get(acme);
    Acme.get(acme);

    server.takeRequest();
    assertThat(server.takeRequest().getHeaders().get("Cookie")).isNull();
    assertThat(jar).isEmpty();
  }

  private static CookieJar keeping(List<Cookie> jar) {
    return new CookieJar() {
      @Override
      public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
        jar.addAll(cookies);
      }

      @Override
      public List<Cookie> loadForRequest(HttpUrl url) {
        return jar;
      }
    };
  }

  @Test
  void anAuthenticatorOfTheCallerSignsNothing() {
    server.enqueue(Acme.status(401));
    server.enqueue(Acme.json("7"));
    ApiInvoker acme =
        Acme.client(server)
            .okHttp(
                http ->
                    http.authenticator(
                        (route, response) ->
                            response.request().newBuilder().header("Again", "1").build()))
            .build();

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(AuthenticationException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void cachedResponsesAreNotSharedBetweenAccounts(@TempDir Path folder) {
    for (String answer : List.of("\"of a\"", "\"of b\"")) {
      server.enqueue(
          Acme.answer(200, answer).addHeader("Cache-Control", "private, max-age=600").build());
    }
    Cache cache = new Cache(folder.toFile(), 1_000_000);
    Transport shared = Transport.builder().okHttp(http -> http.cache(cache)).build();
    List<String> answers = new ArrayList<>();
    for (String token : List.of("t0ken-a", "t0ken-b")) {
      ApiInvoker acme =
          Acme.client(server)
              .credentials(BearerToken.of(Secret.of(token)))
              .transport(shared)
              .build();
      answers.add(Acme.get(acme).asString());
    }
    assertThat(answers).containsExactly("of a", "of b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.example/api/things", "//evil.example/api/things", "ftp://x/", "/out"})
  void aStoredPositionThatLeadsAwayIsRefused(String link) {
    HttpPageSource<JsonValue> pages =
        new HttpPageSource<>(
            acme().calls(),
            Acme.LIST,
            new Request.Builder().url(server.url("/api/things")).build(),
            PagingRule.link().items("$").build(),
            JsonValue.adapter(),
            null);

    Position stored = new Position(Map.of(), link, 0, Marks.NONE, Marks.NONE, Progress.NONE);

    assertThatThrownBy(() -> pages.check(stored)).isInstanceOf(CheckpointException.class);
    assertThat(server.getRequestCount()).isZero();
  }
}
