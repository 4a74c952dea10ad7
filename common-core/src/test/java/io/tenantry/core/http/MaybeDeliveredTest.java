package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.UnansweredException;
import java.time.Duration;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A call that ends without an answer knows whether the server may have acted. */
class MaybeDeliveredTest {
  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private static <E extends UnansweredException> E failure(Class<E> type, Caller acme) {
    return catchThrowableOfType(type, () -> Acme.create(acme));
  }

  private Caller withTokens() {
    ClientCredentials credentials =
        ClientCredentials.builder()
            .tokenUrl(tokens.url("/oauth/token").toString())
            .client("client-1", Secret.of("s3cret-of-client"))
            .build();
    return Acme.client(server, timing)
        .credentials(credentials)
        .options(CallOptions.none().retry(RetryPolicy.NONE))
        .build();
  }

  @Test
  void deadlineAfterARefusalKnowsThatNothingWasDone() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "20").build());
    Caller acme =
        Acme.client(server, timing).options(CallOptions.deadline(Duration.ofSeconds(10))).build();

    DeadlineException e = failure(DeadlineException.class, acme);

    assertThat(e.maybeDelivered()).isFalse();
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
    Caller acme = withTokens();

    ConnectionException e = failure(ConnectionException.class, acme);

    assertThat(e.maybeDelivered()).isFalse();
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
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
          }
        });

    InterruptedCallException e =
        failure(InterruptedCallException.class, Acme.client(server, timing).build());

    assertThat(e.maybeDelivered()).isTrue();
    assertThat(e.attempts()).isEqualTo(1);
  }

  @Test
  void interruptBeforeAnythingWasSentKnowsThatNothingWasDone() {
    Caller acme = Acme.client(server, timing).build();
    Thread.currentThread().interrupt();

    InterruptedCallException e = failure(InterruptedCallException.class, acme);

    assertThat(e.maybeDelivered()).isFalse();
    assertThat(e.attempts()).isZero();
  }
}
