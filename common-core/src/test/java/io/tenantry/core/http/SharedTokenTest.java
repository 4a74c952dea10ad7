package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantry.core.auth.ClientCredentials;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.http.Threads.Running;
import io.tenantry.core.json.JsonValue;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SharedTokenTest {
  @StartStop private final MockWebServer server = new MockWebServer();
  @StartStop private final MockWebServer tokens = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final AtomicInteger issued = new AtomicInteger();
  private volatile int status = 200;
  private ApiInvoker acme;

  @BeforeEach
  void start() {
    answerWith(
        server, request -> Acme.json("\"" + request.getHeaders().get("Authorization") + "\""));
    acme =
        Acme.client(server, timing)
            .credentials(
                ClientCredentials.builder()
                    .tokenUrl(tokens.url("/token").toString())
                    .client("c", Secret.of("s3cr3t"))
                    .build())
            .build();
  }

  private interface Answering {
    MockResponse to(RecordedRequest request) throws InterruptedException;
  }

  private static void answerWith(MockWebServer server, Answering answering) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return answering.to(request);
          }
        });
  }

  private MockResponse token() {
    String body = "{\"access_token\":\"t" + issued.incrementAndGet() + "\",\"expires_in\":3600}";
    return Acme.answer(status, body).build();
  }

  private void holdTokens() {
    answerWith(
        tokens,
        request -> {
          asked.countDown();
          Threads.await(answer);
          return token();
        });
  }

  private void giveTokens() {
    answerWith(tokens, request -> token());
  }

  private String sentToken() {
    return Acme.get(acme).asString();
  }

  @Test
  void twoHundredThreadsWithAnExpiredTokenMakeOneTokenRequest() throws Exception {
    giveTokens();
    sentToken();
    timing.advance(Duration.ofHours(2));
    holdTokens();

    List<Running<String>> callers = Threads.start(200, this::sentToken);
    Threads.await(asked);
    Threads.awaitWaiting(callers, callers.size() - 1);
    answer.countDown();

    for (Running<String> caller : callers) {
      assertThat(caller.get()).isEqualTo("Bearer t2");
    }
    assertThat(tokens.getRequestCount()).isEqualTo(2);
  }

  @Test
  void callsThatMustFailFastShareATokenToo() throws Exception {
    holdTokens();
    ApiInvoker hasty = acme.with(CallOptions.none().failFast());
    List<Running<JsonValue>> callers = Threads.start(20, () -> Acme.get(hasty));
    Threads.await(asked);
    Threads.awaitWaiting(callers, callers.size() - 1);
    answer.countDown();

    for (Running<JsonValue> caller : callers) {
      assertThat(caller.get().json()).isEqualTo("\"Bearer t1\"");
    }
    assertThat(tokens.getRequestCount()).isEqualTo(1);
  }

  @Test
  void aStormOfRefusalsOfOneTokenIsOneRenewal() throws Exception {
    giveTokens();
    CountDownLatch allSent = new CountDownLatch(200);
    answerWith(
        server,
        request -> {
          String token = request.getHeaders().get("Authorization");
          if (token.equals("Bearer t1")) {
            allSent.countDown();
            Threads.await(allSent);
            return Acme.status(401);
          }
          return Acme.json("\"" + token + "\"");
        });

    List<Running<String>> callers = Threads.start(200, this::sentToken);

    for (Running<String> caller : callers) {
      assertThat(caller.get()).isEqualTo("Bearer t2");
    }
    assertThat(tokens.getRequestCount()).isEqualTo(2);
    assertThat(server.getRequestCount()).isEqualTo(400);
  }

  @Test
  void aTokenRefusedWhileItIsRenewedEarlyIsNotUsedAgain() throws Exception {
    giveTokens();
    sentToken();
    timing.advance(Duration.ofSeconds(3550));
    holdTokens();
    Running<String> renewing = Threads.start(this::sentToken);
    Threads.await(asked);
    answerWith(server, request -> refusing("Bearer t1", request));

    Running<String> refused = Threads.start(this::sentToken);
    Threads.awaitWaiting(List.of(refused), 1);
    answer.countDown();

    assertThat(renewing.get()).isEqualTo("Bearer t2");
    assertThat(refused.get()).isEqualTo("Bearer t2");
    assertThat(tokens.getRequestCount()).isEqualTo(2);
  }

  private static MockResponse refusing(String refused, RecordedRequest request) {
    String token = request.getHeaders().get("Authorization");
    return token.equals(refused) ? Acme.status(401) : Acme.json("\"" + token + "\"");
  }

  @Test
  void reissuedTokenIsNotRequestedForEveryCall() {
    answerWith(tokens, request -> Acme.json("{\"access_token\":\"same\",\"expires_in\":3600}"));
    sentToken();
    timing.advance(Duration.ofHours(2));
    sentToken();
    sentToken();

    assertThat(tokens.getRequestCount()).isEqualTo(2);
  }

  @Test
  void oneRenewsEarlyWhileOthersGoOnWithTheOldToken() throws Exception {
    giveTokens();
    sentToken();
    timing.advance(Duration.ofSeconds(3550));
    holdTokens();

    Running<String> renewing = Threads.start(this::sentToken);
    Threads.await(asked);

    assertThat(sentToken()).isEqualTo("Bearer t1");
    answer.countDown();
    assertThat(renewing.get()).isEqualTo("Bearer t2");
    assertThat(sentToken()).isEqualTo("Bearer t2");
  }

  @Test
  void waitingCallsShareTheFailureAndTheNextCallRequestsAToken() throws Exception {
    holdTokens();
    status = 400;
    List<Running<Throwable>> callers = Threads.start(5, () -> catchThrowable(() -> Acme.get(acme)));
    Threads.await(asked);
    Threads.awaitWaiting(callers, callers.size() - 1);
    answer.countDown();

    for (Running<Throwable> caller : callers) {
      assertThat(caller.get()).isInstanceOf(AuthenticationException.class);
    }
    assertThat(tokens.getRequestCount()).isEqualTo(1);
    status = 200;
    assertThat(sentToken()).isEqualTo("Bearer t2");
  }

  @Test
  void waitForATokenEndsWithTheDeadline() throws Exception {
    holdTokens();
    Running<String> renewing = Threads.start(this::sentToken);
    Threads.await(asked);
    ApiInvoker hurried = acme.with(CallOptions.none().deadline(Duration.ofMillis(50)));

    assertThatThrownBy(() -> Acme.get(hurried))
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("waiting for a token");
    answer.countDown();
    assertThat(renewing.get()).isEqualTo("Bearer t1");
  }

  @Test
  void waitForATokenEndsWithAnInterrupt() throws Exception {
    holdTokens();
    Running<String> renewing = Threads.start(this::sentToken);
    Threads.await(asked);
    Running<Throwable> waiting = Threads.start(() -> catchThrowable(() -> Acme.get(acme)));
    Threads.awaitWaiting(List.of(waiting), 1);
    waiting.thread().interrupt();

    assertThat(waiting.get()).isInstanceOf(InterruptedCallException.class);
    answer.countDown();
    assertThat(renewing.get()).isEqualTo("Bearer t1");
  }

  @Test
  void waitingCallTakesOverWhenTheRequestingCallGivesUp() throws Exception {
    holdTokens();
    ApiInvoker hurried = acme.with(CallOptions.none().deadline(Duration.ofMillis(500)));
    Running<Throwable> givesUp = Threads.start(() -> catchThrowable(() -> Acme.get(hurried)));
    Threads.await(asked);
    Running<JsonValue> patient = Threads.start(() -> Acme.get(acme));

    assertThat(givesUp.get()).isInstanceOf(DeadlineException.class);
    answer.countDown();
    assertThat(patient.get().asString()).startsWith("Bearer t");
  }

  @Test
  void clientsDoNotShareTokens() {
    giveTokens();
    ClientCredentials same =
        ClientCredentials.builder()
            .tokenUrl(tokens.url("/token").toString())
            .client("c", Secret.of("s3cr3t"))
            .build();

    Acme.get(Acme.client(server, timing).credentials(same).build());
    Acme.get(Acme.client(server, timing).credentials(same).build());

    assertThat(tokens.getRequestCount()).isEqualTo(2);
  }
}
