package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.UnreadableResponseException;
import java.time.Duration;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  private ApiInvoker acme() {
    return Acme.client(server, timing).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {502, 503, 504})
  void safeOperationIsRetriedAfterTransientFailure(int status) {
    server.enqueue(Acme.status(status));
    server.enqueue(Acme.json("{\"id\":7}"));

    assertThat(Acme.get(acme()).json()).isEqualTo("{\"id\":7}");
    assertThat(timing.slept()).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void steadyFaultsDoNotUseUpTheBudgetWhileTheServerIsHealthyBetweenThem() {
    ApiInvoker acme = acme();
    for (int call = 0; call < 300; call++) {
      server.enqueue(Acme.status(503));
      server.enqueue(Acme.json("{}"));
      assertThat(Acme.get(acme).json()).as("call %d", call).isEqualTo("{}");
    }
  }

  @Test
  void readOnlyPostIsRetriedToo() {
    server.enqueue(Acme.status(503));
    server.enqueue(Acme.json("[]"));

    assertThat(Acme.search(acme()).json()).isEqualTo("[]");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void unsafeOperationIsNotRetriedAfterServerError(int status) {
    server.enqueue(Acme.status(status));
    ApiInvoker acme = acme();

    ServerException e = catchThrowableOfType(ServerException.class, () -> Acme.create(acme));

    assertThat(e.statusCode()).isEqualTo(status);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void unsafeOperationIsRetriedAfter429() throws Exception {
    server.enqueue(Acme.status(429));
    server.enqueue(Acme.json("{\"id\":1}"));

    Acme.create(acme());

    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"name\":\"x\"}");
    assertThat(server.takeRequest().getBody().utf8()).isEqualTo("{\"name\":\"x\"}");
  }

  @Test
  void waitsGrowTwofoldWithFullJitterUntilAttemptsAreUsedUp() {
    for (int i = 0; i < 4; i++) {
      server.enqueue(Acme.status(503));
    }
    ApiInvoker acme = acme();

    ServerException e = catchThrowableOfType(ServerException.class, () -> Acme.get(acme));

    assertThat(timing.slept())
        .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1));
    assertThat(e.attempts()).isEqualTo(4);
    assertThat(e.elapsed()).isEqualTo(Duration.ofMillis(1750));
  }

  @Test
  void retryAfterInSecondsIsObeyed() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "7").build());
    server.enqueue(Acme.json("{}"));

    Acme.get(acme());

    assertThat(timing.slept()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void retryAfterDateIsRelativeToTheResponseDate() {
    server.enqueue(
        Acme.answer(429, "{}")
            .addHeader("Date", "Mon, 05 Jan 1970 00:00:00 GMT")
            .addHeader("Retry-After", "Mon, 05 Jan 1970 00:00:12 GMT")
            .build());
    server.enqueue(Acme.json("{}"));

    Acme.get(acme());

    assertThat(timing.slept()).containsExactly(Duration.ofSeconds(12));
  }

  @ParameterizedTest
  @ValueSource(strings = {"99999", "99999999999999999999999", "Fri, 31 Dec 9999 23:59:59 GMT"})
  void absurdRetryAfterIsCapped(String absurd) {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", absurd).build());
    server.enqueue(Acme.json("{}"));

    Acme.get(acme());

    assertThat(timing.slept()).containsExactly(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-3", "", "0", "Mon, 05 Jan 1970 00:00:00 GMT"})
  void retryAfterWithoutSenseFallsBackToBackoff(String odd) {
    server.enqueue(Acme.answer(503, "{}").addHeader("Retry-After", odd).build());
    server.enqueue(Acme.json("{}"));

    Acme.get(acme());

    assertThat(timing.slept()).containsExactly(Duration.ofMillis(250));
  }

  @Test
  void requestedDelayIsInTheException() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "3600").build());
    ApiInvoker acme = acme().with(CallOptions.none().retry(RetryPolicy.NONE));

    RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> Acme.get(acme));

    assertThat(e.retryAfter()).contains(Duration.ofHours(1));
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void truncatedBodyIsReadAgain() {
    server.enqueue(
        Acme.answer(200, "{\"id\":7,\"name\":\"" + "x".repeat(100_000) + "\"}")
            .onResponseBody(new SocketEffect.CloseSocket())
            .build());
    server.enqueue(Acme.json("{\"id\":7}"));

    assertThat(Acme.get(acme()).json()).isEqualTo("{\"id\":7}");
  }

  @Test
  void jsonThatEndsEarlyIsReadAgain() {
    server.enqueue(Acme.json("{\"id\":7,\"na"));
    server.enqueue(Acme.json("{\"id\":7}"));

    assertThat(Acme.get(acme()).json()).isEqualTo("{\"id\":7}");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 403})
  void htmlPageIsNotTheVendorsResponse(int status) {
    server.enqueue(html(status));
    server.enqueue(Acme.json("{\"id\":7}"));

    assertThat(Acme.get(acme()).json()).isEqualTo("{\"id\":7}");
  }

  @Test
  void htmlPageForUnsafeOperationIsAnErrorAtOnce() {
    server.enqueue(html(200));
    server.enqueue(html(200));
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.create(acme))
        .isInstanceOf(UnreadableResponseException.class)
        .hasMessageContaining(
            "Acme things.create: expected JSON, but received an HTML page (status 200)");
    assertThatThrownBy(() -> Acme.delete(acme)).isInstanceOf(UnreadableResponseException.class);
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  @Test
  void refusalInJsonIsFinal() {
    server.enqueue(Acme.status(403));
    server.enqueue(Acme.status(404));
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(PermissionDeniedException.class);
    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(NotFoundException.class);
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void unsentUnsafeOperationIsRetried() throws Exception {
    ApiInvoker acme = acme();
    server.close();

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isEqualTo(4);
    assertThat(timing.slept()).hasSize(3);
  }

  @Test
  void postIsDeliveredOnceWhenTheServerClosesThePooledConnection() throws Exception {
    server.enqueue(Acme.json("{}"));
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme();
    Acme.get(acme);

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(e.attempts()).isEqualTo(1);
    assertThat(server.getRequestCount()).isEqualTo(2);
    server.takeRequest();
    assertThat(server.takeRequest().getConnectionIndex()).as("the pooled connection").isZero();
  }

  @Test
  void getIsRetriedWhenTheServerClosesThePooledConnection() {
    server.enqueue(Acme.json("{}"));
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    server.enqueue(Acme.json("{\"id\":7}"));
    ApiInvoker acme = acme();
    Acme.get(acme);

    assertThat(Acme.get(acme).json()).isEqualTo("{\"id\":7}");
  }

  @Test
  void okHttpDoesNotRetryDeleteAfterRetryAfterZero() {
    server.enqueue(Acme.answer(503, "{}").addHeader("Retry-After", "0").build());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = acme();

    assertThatThrownBy(() -> Acme.delete(acme)).isInstanceOf(ServerException.class);
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void failFastNeverWaits() {
    server.enqueue(Acme.status(429));
    ApiInvoker acme = acme().with(CallOptions.none().failFast());

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(RateLimitedException.class);
    assertThat(timing.slept()).isEmpty();
  }

  private static MockResponse html(int status) {
    return new MockResponse.Builder()
        .code(status)
        .addHeader("Content-Type", "text/html; charset=utf-8")
        .body("<!doctype html><html><body>Back soon</body></html>")
        .build();
  }
}
