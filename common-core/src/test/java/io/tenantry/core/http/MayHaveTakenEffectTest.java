package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ReadOnlyException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnreadableResponseException;
import java.time.Duration;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every failure knows whether the vendor may have acted on the call all the same. */
class MayHaveTakenEffectTest {
  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private static <E extends ApiException> E failure(Class<E> type, ApiInvoker acme) {
    return catchThrowableOfType(type, () -> Acme.create(acme));
  }

  private ApiInvoker withTokens() {
    ClientCredentials credentials =
        ClientCredentials.builder()
            .tokenUrl(tokens.url("/oauth/token").toString())
            .client("client-1", Secret.of("s3cret-of-client"))
            .build();
    return Acme.client(server, timing)
        .credentials(credentials)
        .defaultOptions(CallOptions.none().retry(RetryPolicy.NONE))
        .build();
  }

  @Test
  void deadlineAfterARefusalKnowsThatNothingWasDone() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "20").build());
    ApiInvoker acme =
        Acme.client(server, timing)
            .defaultOptions(CallOptions.none().deadline(Duration.ofSeconds(10)))
            .build();

    DeadlineException e = failure(DeadlineException.class, acme);

    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isEqualTo(1);
  }

  @Test
  void deadTokenEndpointAfterARefusedTokenKnowsThatNothingWasDone() {
    tokens.enqueue(Acme.json("{\"access_token\":\"t1\",\"expires_in\":3600}"));
    server.enqueue(Acme.status(401));
    tokens.enqueue(
        new MockResponse.Builder()
            .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
            .build());
    ApiInvoker acme = withTokens();

    ConnectionException e = failure(ConnectionException.class, acme);

    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isEqualTo(1);
  }

  @Test
  void interruptWhileTheServerActsKnowsThatItMayHave() {
    Thread caller = Thread.currentThread();
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            caller.interrupt();
            return new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
          }
        });

    InterruptedCallException e =
        failure(InterruptedCallException.class, Acme.client(server, timing).build());

    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(e.attempts()).isEqualTo(1);
  }

  @Test
  void interruptBeforeAnythingWasSentKnowsThatNothingWasDone() {
    ApiInvoker acme = Acme.client(server, timing).build();
    Thread.currentThread().interrupt();

    InterruptedCallException e = failure(InterruptedCallException.class, acme);

    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isZero();
  }

  private void assertNotDone(ApiException e, int attempts) {
    assertThat(e.mayHaveTakenEffect()).as(e.toString()).isFalse();
    assertThat(e.attempts()).isEqualTo(attempts);
  }

  @Test
  void refusalIsNotDoneAndAFailureOfTheServerMaybe() {
    ApiInvoker acme = Acme.client(server, timing).build();
    server.enqueue(Acme.status(409));
    assertNotDone(failure(StatusException.class, acme), 1);
    server.enqueue(Acme.status(503));
    assertThat(failure(ServerException.class, acme).mayHaveTakenEffect()).isTrue();
    server.enqueue(Acme.json("{\"cut"));
    UnreadableResponseException unreadable = failure(UnreadableResponseException.class, acme);
    assertThat(unreadable.mayHaveTakenEffect()).isTrue();
    assertThat(unreadable.attempts()).isEqualTo(1);
  }

  @Test
  void throttledCallIsNotDoneHoweverOftenItWasSent() {
    server.enqueue(Acme.status(429));
    server.enqueue(Acme.status(429));
    ApiInvoker acme =
        Acme.client(server, timing)
            .defaultOptions(
                CallOptions.none()
                    .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1))))
            .build();

    assertNotDone(failure(RateLimitedException.class, acme), 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 429, 500, 503})
  void operationIsNotSentAfterAnyTokenFailure(int status) {
    tokens.enqueue(Acme.status(status));

    assertNotDone(failure(StatusException.class, withTokens()), 0);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void tokenThatCannotBeReadIsNoOperationThatWasDone() {
    tokens.enqueue(Acme.json("no JSON"));
    assertNotDone(failure(UnreadableResponseException.class, withTokens()), 0);
    tokens.enqueue(Acme.json("{}"));
    assertNotDone(failure(UnreadableResponseException.class, withTokens()), 0);
  }

  @Test
  void failingTokenEndpointAfterARefusedTokenKnowsThatNothingWasDone() {
    tokens.enqueue(Acme.json("{\"access_token\":\"t1\",\"expires_in\":3600}"));
    server.enqueue(Acme.status(401));
    tokens.enqueue(Acme.status(503));

    assertNotDone(failure(ServerException.class, withTokens()), 1);
  }

  @Test
  void failingTokenEndpointDoesNotHideAnEarlierAttempt() {
    tokens.enqueue(Acme.json("{\"access_token\":\"t1\",\"expires_in\":3600}"));
    server.enqueue(Acme.status(503));
    timing.beforeSleep(() -> timing.advance(Duration.ofHours(2)));
    tokens.enqueue(Acme.status(400));
    ApiInvoker acme =
        withTokens()
            .with(
                CallOptions.none()
                    .retry(new RetryPolicy(2, Duration.ofMillis(1), Duration.ofMillis(1))));

    AuthenticationException e =
        catchThrowableOfType(AuthenticationException.class, () -> Acme.search(acme));

    assertThat(e.mayHaveTakenEffect()).isFalse();
    assertThat(e.attempts()).isEqualTo(1);
  }

  @Test
  void whatIsRefusedBeforeItIsSentIsNotDone() {
    ApiInvoker closed = Acme.client(server, timing).build();
    closed.close();
    assertNotDone(failure(CancelledException.class, closed), 0);
    ApiInvoker reading = Acme.client(server, timing).readOnly().build();
    assertNotDone(failure(ReadOnlyException.class, reading), 0);
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void failureOfCredentialsThatKnowNoCallNamesTheCall() {
    ConfigurationException broken = new ConfigurationException("no secret any more");
    SessionCredentials credentials =
        settings ->
            call -> {
              throw broken;
            };
    ApiInvoker acme = Acme.client(server, timing).label("north").credentials(credentials).build();

    ConfigurationException e = failure(ConfigurationException.class, acme);

    assertThat(e).hasMessage("Acme [north] things.create: no secret any more");
    assertThat(e.operation()).contains("things.create");
    assertThat(broken.operation()).isEmpty();
  }

  @Test
  void callThatOnlyReadsTakesNoEffectHoweverItFails() {
    server.enqueue(Acme.status(500));
    server.enqueue(Acme.json("nonsense"));
    for (int sent = 0; sent < 2; sent++) { // on the connection of before, then on a new one
      server.enqueue(
          new MockResponse.Builder().onRequestStart(new SocketEffect.CloseSocket()).build());
    }
    server.enqueue(
        new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
    ApiInvoker acme =
        Acme.client(server, timing)
            .defaultOptions(CallOptions.none().retry(RetryPolicy.NONE))
            .build();

    for (int i = 0; i < 4; i++) {
      ApiException e = catchThrowableOfType(ApiException.class, () -> Acme.get(acme));
      assertThat(e.mayHaveTakenEffect()).as(e.toString()).isFalse();
      assertThat(e.attempts()).isEqualTo(1);
    }
  }
}
