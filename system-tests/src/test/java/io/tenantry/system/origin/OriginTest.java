package io.tenantry.system.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.system.origin.Caller.Calls;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every client, every kind of credentials, every header: nothing reaches another origin. */
class OriginTest {
  private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);

  private final MockWebServer homeServer = new MockWebServer();
  private final MockWebServer foreignServer = new MockWebServer();

  private final Home home = new Home();
  private final Elsewhere elsewhere = new Elsewhere();

  @BeforeEach
  void start() throws IOException {
    homeServer.setDispatcher(home);
    homeServer.start();
    foreignServer.setDispatcher(elsewhere);
    foreignServer.start();
  }

  @AfterEach
  void stop() {
    homeServer.close();
    foreignServer.close();
  }

  static List<Caller> callers() {
    return Caller.all();
  }

  /** Each caller once and each status at least once: one piece of code decides for all of them. */
  static Stream<Arguments> redirectedCallers() {
    List<Caller> callers = callers();
    assertThat(callers).hasSizeGreaterThanOrEqualTo(REDIRECTS.size());
    return IntStream.range(0, callers.size())
        .mapToObj(i -> Arguments.of(REDIRECTS.get(i % REDIRECTS.size()), callers.get(i)));
  }

  private HttpUrl at() {
    return homeServer.url("/");
  }

  /** The ways to name the other origin. */
  private List<String> foreignAddresses() {
    String authority = "localhost:" + foreignServer.getPort();
    return List.of(
        "http://" + authority + "/api/v2/organizations?token=1",
        "//" + authority + "/x",
        "HTTP://user:pass@" + authority + "/x",
        "http:\\\\" + authority + "\\x",
        "https://" + authority + "/x",
        "http://127.0.0.1:" + homeServer.getPort() + "/x");
  }

  private static UnaryOperator<MockResponse> redirect(int status, String location) {
    return answer ->
        answer.newBuilder().code(status).setHeader("Location", location).body("moved").build();
  }

  private void assertNothingElsewhere(Caller caller) {
    assertThat(elsewhere.requests()).isZero();
    assertThat(elsewhere.secrets(caller.secrets())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("callers")
  void theSecretsOfTheTestAreSentWhereTheyBelong(Caller caller) {
    caller.at(at()).read().run();
    String all = home.seen().stream().map(Elsewhere::text).toList().toString();
    assertThat(all).contains("s3cret-of-the-account", Caller.OWN);
  }

  @ParameterizedTest
  @MethodSource("callers")
  void theOtherServerWouldNoticeThem(Caller caller) {
    catchThrowable(caller.at(foreignServer.url("/")).read()::run);
    assertThat(elsewhere.secrets(caller.secrets())).contains("s3cret-of-the-account", Caller.OWN);
  }

  @ParameterizedTest
  @MethodSource("redirectedCallers")
  void redirectsOfCallsCarryNothingAway(int status, Caller caller) {
    for (String location : foreignAddresses()) {
      home.calls(redirect(status, location));
      Calls calls = caller.at(at());
      assertThat(catchThrowable(calls.read()::run)).isInstanceOf(ApiException.class);
      assertThat(catchThrowable(calls.write()::run)).isInstanceOf(ApiException.class);
    }
    assertNothingElsewhere(caller);
  }

  @ParameterizedTest
  @MethodSource("redirectedCallers")
  void redirectsOfTokenRequestsCarryNothingAway(int status, Caller caller) {
    for (String location : foreignAddresses()) {
      home.tokens(redirect(status, location)).calls(answer -> answer);
      catchThrowable(caller.at(at()).read()::run);
    }
    assertNothingElsewhere(caller);
  }

  @ParameterizedTest
  @MethodSource("redirectedCallers")
  void redirectsWithinTheOriginAreFollowedByReadingAndEndAtItsBorder(int status, Caller caller) {
    String away = "http://localhost:" + foreignServer.getPort() + "/x";
    home.calls(redirect(status, "/here/service-orgs"));
    Calls calls = caller.at(at());
    assertThat(catchThrowable(calls.read()::run)).isInstanceOf(ApiException.class);
    long followed = paths().filter(path -> path.equals("/here/service-orgs")).count();
    assertThat(catchThrowable(calls.write()::run)).isInstanceOf(ApiException.class);
    assertThat(followed).isEqualTo(3);
    assertThat(paths().filter(path -> path.equals("/here/service-orgs")).count()).isEqualTo(3);

    home.calls(
        answer -> redirect(status, home.seen().size() % 2 == 0 ? "/here" : away).apply(answer));
    assertThat(catchThrowable(calls.read()::run)).isInstanceOf(ApiException.class);
    assertNothingElsewhere(caller);
  }

  private Stream<String> paths() {
    return home.seen().stream().map(RecordedRequest::getTarget);
  }

  @ParameterizedTest
  @MethodSource("callers")
  void linksToTheNextPageCarryNothingAway(Caller caller) {
    for (String address : foreignAddresses()) {
      home.calls(
          answer ->
              answer
                  .newBuilder()
                  .addHeader("Link", "<" + address + ">; rel=\"next\"")
                  .body(
                      "{\"data\":[],\"totalItems\":9,\"_links\":{\"nextPage\":\"%1$s\",\"next\":\"%1$s\"}}"
                          .formatted(address.replace("\\", "\\\\")))
                  .build());
      catchThrowable(caller.at(at()).read()::run);
    }
    assertNothingElsewhere(caller);
  }

  @ParameterizedTest
  @MethodSource("callers")
  void pathsOfRawCallsCarryNothingAway(Caller caller) {
    String authority = "localhost:" + foreignServer.getPort();
    Calls calls = caller.at(at());
    for (String path :
        List.of(
            "http://" + authority + "/x",
            "//" + authority + "/x",
            "///" + authority,
            "\\\\" + authority + "\\x",
            "/\\" + authority,
            "@" + authority,
            ":80@" + authority,
            "/../..//" + authority,
            "%2F%2F" + authority,
            "/%2e%2e/%2e%2e//" + authority,
            "\thttp://" + authority)) {
      catchThrowable(() -> calls.raw().get(path, Map.of(), JsonValue.class));
      catchThrowable(() -> calls.raw().post(path, Map.of(), JsonValue.of(1), JsonValue.class));
    }
    for (String outright : List.of("http://" + authority, "//" + authority)) {
      assertThatThrownBy(() -> calls.raw().get(outright, Map.of(), JsonValue.class))
          .isInstanceOf(InvalidArgumentException.class);
    }
    assertNothingElsewhere(caller);
  }

  @ParameterizedTest
  @MethodSource("callers")
  void interceptorsOfTheUserCarryNothingAway(Caller caller) {
    HttpUrl away = foreignServer.url("/x");
    UnaryOperator<OkHttpClient.Builder> moving =
        http ->
            http.addInterceptor(
                chain -> chain.proceed(chain.request().newBuilder().url(away).build()));
    Calls calls = caller.at(at(), moving);
    assertThatThrownBy(calls.read()::run).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(calls.write()::run).isInstanceOf(ConfigurationException.class);
    assertNothingElsewhere(caller);
  }

  @ParameterizedTest
  @MethodSource("callers")
  void anAuthenticatorOfTheUserSendsNothingAnywhere(Caller caller) {
    HttpUrl away = foreignServer.url("/x");
    home.calls(answer -> answer.newBuilder().code(401).body("{}").build());
    Calls calls =
        caller.at(
            at(),
            http ->
                http.followRedirects(true)
                    .followSslRedirects(true)
                    .authenticator(
                        (route, response) -> response.request().newBuilder().url(away).build()));
    assertThatThrownBy(calls.read()::run).isInstanceOf(ApiException.class);
    assertNothingElsewhere(caller);
  }

  @ParameterizedTest
  @MethodSource("callers")
  void cookiesOfTheVendorGoNowhere(Caller caller) {
    Calls calls = caller.at(at(), http -> http.cookieJar(new KeepingJar()));
    calls.read().run();
    calls.read().run();
    assertThat(home.seen())
        .hasSizeGreaterThan(1)
        .noneMatch(request -> Elsewhere.text(request).contains("c00kie"));
  }
}
