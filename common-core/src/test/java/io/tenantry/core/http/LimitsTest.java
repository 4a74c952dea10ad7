package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.client.Transport;
import io.tenantry.core.client.WaitingCalls;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.LimiterUnavailableException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.http.Threads.Running;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.Decision;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.LimitWait;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How calls meet the limiter: what they wait for, how long, who hears of it. */
class LimitsTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Operation TWO_A_SECOND = Acme.GET.window(2, SECOND);
  private static final BearerToken SOMEBODY_ELSE = BearerToken.of(Secret.of("another-token"));
  private static final Operation ONE_AT_A_TIME = Acme.GET.maxConcurrency(1);

  @StartStop private final MockWebServer server = new MockWebServer();

  private final FakeTiming timing = new FakeTiming();
  private final Transport transport = Transport.builder().timeSource(timing).build();
  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  private final LimitListener listener =
      new LimitListener() {
        @Override
        public void waiting(LimitWait wait) {
          heard.add(wait.reason() + " " + wait.expected().map(Duration::toMillis).orElse(-1L));
        }

        @Override
        public void waited(LimitWait wait, Duration total) {
          heard.add("waited for " + wait.reason() + " of " + wait.operation() + wait.label());
        }

        @Override
        public void limiterFailed(LimitKey key, RuntimeException failure) {
          heard.add("failed for " + key.vendor() + ": " + failure.getMessage());
        }
      };

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  private Acme.Builder builder() {
    return Acme.client(server).transport(transport).label("tenant a").onRateLimitWait(listener);
  }

  private void alwaysAnswer(MockResponse answer) {
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            return answer;
          }
        });
  }

  private static JsonValue get(ApiInvoker caller, Operation operation) {
    return caller.call(operation, caller.api(Acme.Api.class).get("7"), JsonValue.adapter());
  }

  @Test
  void callsBeyondAWindowWaitForItAndTheListenerHearsHowLongAndWhy() {
    alwaysAnswer(Acme.json("{}"));
    ApiInvoker acme = builder().build();

    for (int i = 0; i < 3; i++) {
      get(acme, TWO_A_SECOND);
    }

    assertThat(timing.slept()).containsExactly(Duration.ofMillis(1001));
    assertThat(heard)
        .containsExactly("WINDOW 1001", "waited for WINDOW of things.getOptional[tenant a]");
  }

  @Test
  void callThatWouldWaitLongerThanAllowedEndsAtOnceWithTheTimeAndTheRemedy() {
    alwaysAnswer(Acme.json("{}"));
    Operation hourly = Acme.GET.window(1, Duration.ofHours(1));
    ApiInvoker acme = builder().maxWait(Duration.ofMinutes(1)).build();
    get(acme, hourly);

    LocalRateLimitException e =
        catchThrowableOfType(LocalRateLimitException.class, () -> get(acme, hourly));

    assertThat(e)
        .hasMessage(
            "Acme [tenant a] things.get: the limit of 1 call in 3600 s is used up for another"
                + " 3600 s; waiting would exceed maxWait of 60 s. Let fewer calls run at once, or build"
                + " the client with a longer maxWait");
    assertThat(e.retryIn()).contains(Duration.ofHours(1).plusMillis(1));
    assertThat(timing.slept()).isEmpty();
    assertThat(heard).isEmpty();
  }

  @Test
  void aWaitOfJustTheLongestIsBegun() {
    alwaysAnswer(Acme.json("{}"));
    ApiInvoker acme = builder().maxWait(Duration.ofMillis(1001)).build();

    for (int i = 0; i < 3; i++) {
      get(acme, TWO_A_SECOND);
    }
    assertThat(timing.slept()).hasSize(1);
  }

  @Test
  void failFastWaitsForNoWindow() {
    alwaysAnswer(Acme.json("{}"));
    ApiInvoker acme = builder().defaultOptions(CallOptions.none().failFast()).build();
    get(acme, TWO_A_SECOND);
    get(acme, TWO_A_SECOND);

    assertThatThrownBy(() -> get(acme, TWO_A_SECOND))
        .isInstanceOf(LocalRateLimitException.class)
        .hasMessageContaining("2 calls in 1000 ms")
        .hasMessageEndingWith(", and this call must not wait (failFast)");
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void deadlineThatComesBeforeTheWindowOpensEndsTheCallAtOnce() {
    alwaysAnswer(Acme.json("{}"));
    ApiInvoker acme = builder().build();
    get(acme, TWO_A_SECOND);
    get(acme, TWO_A_SECOND);
    ApiInvoker hurried = acme.with(CallOptions.none().deadline(Duration.ofMillis(900)));

    assertThatThrownBy(() -> get(hurried, TWO_A_SECOND))
        .isInstanceOf(DeadlineException.class)
        .hasMessageContaining("deadline of 900 ms leaves no time to wait for a rate limit");
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void interruptEndsTheWaitForAWindowAndTheNextCallProceeds() {
    alwaysAnswer(Acme.json("{}"));
    ApiInvoker acme = builder().build();
    get(acme, TWO_A_SECOND);
    get(acme, TWO_A_SECOND);
    timing.beforeSleep(Thread.currentThread()::interrupt);

    assertThatThrownBy(() -> get(acme, TWO_A_SECOND)).isInstanceOf(InterruptedCallException.class);
    assertThat(Thread.interrupted()).isTrue();
    timing.beforeSleep(() -> {});
    assertThat(get(acme, TWO_A_SECOND).json()).isEqualTo("{}");
    assertThat(WaitingCalls.lines(transport)).isZero();
  }

  @Test
  void waitForRunningCallsEndsAtTheLongestWait() throws Exception {
    Held held = new Held();
    ApiInvoker acme = builder().build();
    Running<JsonValue> occupying = held.occupy(acme);
    ApiInvoker patient = builder().maxWait(Duration.ofMillis(30)).build();

    assertThatThrownBy(() -> get(patient, ONE_AT_A_TIME))
        .isInstanceOf(LocalRateLimitException.class)
        .hasMessageContaining("1 call is already running; waiting would exceed maxWait of 30 ms");
    held.answer.countDown();
    occupying.get();
  }

  @Test
  void closingTheClientEndsTheWaitsOfItsCalls() throws Exception {
    Held held = new Held();
    ApiInvoker acme = builder().build();
    ApiInvoker other = builder().build();
    Running<JsonValue> occupying = held.occupy(acme);
    List<Running<Throwable>> waiting =
        Threads.start(3, () -> catchThrowable(() -> get(other, ONE_AT_A_TIME)));
    Threads.awaitWaiting(waiting, 3);

    other.close();

    for (Running<Throwable> call : waiting) {
      assertThat(call.get()).isInstanceOf(CancelledException.class);
    }
    held.answer.countDown();
    assertThat(occupying.get().json()).isEqualTo("{}");
    assertThat(WaitingCalls.lines(transport)).isZero();
  }

  @Test
  void callsAreSentInTheOrderInWhichTheyCame() throws Exception {
    Held held = new Held();
    ApiInvoker acme = builder().build();
    Running<JsonValue> occupying = held.occupy(acme);
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<Running<Boolean>> waiting = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      int number = i;
      waiting.add(
          Threads.start(
              () -> {
                CallOptions telling = CallOptions.none().listener(answer -> order.add(number));
                return get(acme.with(telling), ONE_AT_A_TIME) != null;
              }));
      Threads.awaitWaiting(waiting, i + 1);
      awaitHeard(i + 1);
    }
    held.answer.countDown();
    occupying.get();
    for (Running<Boolean> call : waiting) {
      assertThat(call.get()).isTrue();
    }
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(heard).filteredOn(text -> text.startsWith("TURN")).hasSize(7);
  }

  private void awaitHeard(int count) {
    long giveUp = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (heard.size() < count && System.nanoTime() < giveUp) {
      Thread.onSpinWait();
    }
  }

  @Test
  void tenantThatWaitsDelaysNoOther() throws Exception {
    Held held = new Held();
    ApiInvoker noisy = builder().build();
    ApiInvoker quiet = builder().credentials(SOMEBODY_ELSE).build();
    Running<JsonValue> occupying = held.occupy(noisy);
    List<Running<JsonValue>> waiting = Threads.start(5, () -> get(noisy, ONE_AT_A_TIME));
    Threads.awaitWaiting(waiting, 5);
    held.others = true;

    assertThat(get(quiet.with(CallOptions.none().failFast()), ONE_AT_A_TIME).json())
        .isEqualTo("{}");
    held.answer.countDown();
    occupying.get();
    for (Running<JsonValue> call : waiting) {
      call.get();
    }
  }

  @Test
  void clientsOfOneAccountOnOneTransportShareItsLimitsWhateverTheirLabels() {
    alwaysAnswer(Acme.json("{}"));
    ApiInvoker one = builder().build();
    ApiInvoker other =
        builder().label("tenant b").defaultOptions(CallOptions.none().failFast()).build();
    get(one, TWO_A_SECOND);
    get(one, TWO_A_SECOND);

    assertThatThrownBy(() -> get(other, TWO_A_SECOND)).isInstanceOf(LocalRateLimitException.class);
  }

  @Test
  void clientsWithOtherSecretsShareNothing() {
    alwaysAnswer(Acme.json("{}"));
    ApiInvoker one = builder().build();
    ApiInvoker other = builder().credentials(SOMEBODY_ELSE).build();
    for (ApiInvoker caller : List.of(one, other)) {
      get(caller, TWO_A_SECOND);
      get(caller, TWO_A_SECOND);
    }
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void clientsWithAnonymousCredentialsShareNothing() {
    SessionCredentials nameless = settings -> call -> Map.of("x-own", "signature");
    alwaysAnswer(Acme.json("{}"));
    for (int i = 0; i < 2; i++) {
      ApiInvoker alone = builder().credentials(nameless).build();
      get(alone, TWO_A_SECOND);
      get(alone, TWO_A_SECOND);
    }
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void refusalWithoutRetryAfterDelaysTheNextCallOfTheAccountForLongerEachTime() {
    server.enqueue(Acme.status(429));
    server.enqueue(Acme.status(429));
    server.enqueue(Acme.status(429));
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = builder().build();

    Acme.get(acme);

    assertThat(timing.slept().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofSeconds(2 + 4 + 8));
    assertThat(heard).first().isEqualTo("PACE 1000");
  }

  @Test
  void retryAfterOfOneCallStopsTheOthers() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "7").build());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = builder().build();
    catchThrowable(() -> Acme.get(acme.with(CallOptions.none().retry(RetryPolicy.NONE))));

    Acme.create(acme);

    assertThat(timing.slept()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void requestedDelayIsWaitedForUpToMaxWait() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "300").build());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = builder().build();

    Acme.get(acme);

    assertThat(timing.slept()).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(270));
    assertThat(heard).first().isEqualTo("PAUSE 270000");
  }

  @Test
  void pauseBeyondTheLongestWaitEndsTheRefusedCallAtOnceAndTheNextOnesUnsent() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "301").build());
    ApiInvoker acme = builder().build();

    RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> Acme.get(acme));

    assertThat(e.retryAfter()).contains(Duration.ofSeconds(301));
    assertThat(e.attempts()).isEqualTo(1);
    assertThat(e)
        .hasMessageEndingWith(
            "; not retried: the vendor requested a delay of 301 s, which exceeds maxWait of 300 s. Make the"
                + " call later, or build the client with a longer maxWait");
    assertThatThrownBy(() -> Acme.get(acme))
        .isInstanceOfSatisfying(
            LocalRateLimitException.class,
            busy -> assertThat(busy.retryIn()).contains(Duration.ofSeconds(301)));
    assertThat(timing.slept()).isEmpty();
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void clientThatNeverWaitsForALimitWaitsForNoRefusalEither() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "1").build());
    ApiInvoker acme = builder().maxWait(Duration.ZERO).build();

    assertThatThrownBy(() -> Acme.get(acme)).isInstanceOf(RateLimitedException.class);
    assertThat(timing.slept()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"3600, false", "3601, true"})
  void requestedDelayBeyondAnHourIsReplaced(String seconds, boolean mistake) {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", seconds).build());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = builder().maxWait(Duration.ofHours(3)).build();

    Acme.get(acme);

    assertThat(timing.slept().stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(mistake ? Duration.ofSeconds(30) : Duration.ofHours(1));
  }

  @Test
  void callThatWasRefusedAndCannotWaitAnyLongerEndsInTheRefusal() {
    server.enqueue(Acme.status(429));
    ApiInvoker acme = builder().maxWait(Duration.ofMillis(500)).build();

    RateLimitedException e = catchThrowableOfType(RateLimitedException.class, () -> Acme.get(acme));

    assertThat(e)
        .hasMessageContaining("; not retried: ")
        .hasMessageContaining(
            "calls are slowed down after a 429 from the vendor, and the next one is allowed in 1000 ms; waiting would exceed maxWait of 500 ms");
    assertThat(e.getSuppressed()).singleElement().isInstanceOf(LocalRateLimitException.class);
  }

  @Test
  void callThatFailedAndIsNotLetThroughAgainEndsInItsFailure() {
    server.enqueue(Acme.status(503));
    server.enqueue(Acme.json("{}"));
    List<Ask> asked = new ArrayList<>();
    RateLimiter once =
        limiter(
            ask -> {
              asked.add(ask);
              return asked.size() == 1
                  ? new Decision.Granted(() -> {})
                  : new Decision.Unavailable(new IllegalStateException("store down"));
            });

    assertThatThrownBy(() -> Acme.get(builder().rateLimiter(once).build()))
        .isInstanceOf(ServerException.class)
        .hasMessageContaining("not retried: ")
        .hasMessageContaining("not sent: the shared rate limiter is unavailable");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void refusalOfAnEndpointWithALimitOfItsOwnStopsNoOtherEndpoint() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "7").build());
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = builder().defaultOptions(CallOptions.none().failFast()).build();
    catchThrowable(() -> get(acme, ONE_AT_A_TIME));

    assertThat(Acme.create(acme).json()).isEqualTo("{}");
    assertThatThrownBy(() -> get(acme, ONE_AT_A_TIME))
        .isInstanceOf(LocalRateLimitException.class)
        .hasMessageContaining("calls are paused for another 7000 ms after a 429 from the vendor");
  }

  @Test
  void unavailableLimiterFailsTheCallUnsent() {
    for (RateLimiter broken :
        List.of(
            limiter(ask -> new Decision.Unavailable(new IllegalStateException("store down"))),
            limiter(
                ask -> {
                  throw new IllegalStateException("store down");
                }))) {
      ApiInvoker acme = builder().rateLimiter(broken).build();

      assertThatThrownBy(() -> Acme.get(acme))
          .isInstanceOf(LimiterUnavailableException.class)
          .hasMessageContaining("things.get: not sent")
          .hasMessageContaining("orElse(RateLimiter.inMemory())")
          .hasRootCauseMessage("store down");
    }
    assertThat(server.getRequestCount()).isZero();
  }

  @Test
  void callsGoOnByLocalLimitsIfToldTo() {
    alwaysAnswer(Acme.json("{}"));
    RateLimiter broken =
        limiter(
            ask -> {
              throw new IllegalStateException("store down");
            });
    ApiInvoker acme =
        builder().rateLimiter(broken.orElse(RateLimiter.inMemory(timing::nanoTime))).build();

    for (int i = 0; i < 3; i++) {
      get(acme, TWO_A_SECOND);
    }
    assertThat(timing.slept()).hasSize(1);
  }

  @Test
  void limiterFailureAfterTheResponseKeepsTheResponse() {
    server.enqueue(Acme.answer(429, "{}").addHeader("Retry-After", "0").build());
    server.enqueue(Acme.json("{}"));
    RateLimiter broken =
        limiter(
            ask ->
                new Decision.Granted(
                    () -> {
                      throw new IllegalStateException("close");
                    }));
    ApiInvoker acme = builder().rateLimiter(broken).build();

    assertThat(Acme.get(acme).json()).isEqualTo("{}");
    assertThat(heard)
        .containsExactly(
            "failed for acme: penalize", "failed for acme: close", "failed for acme: close");
  }

  @Test
  void unlimitedLimiterIgnoresWhatTheVendorStates() {
    alwaysAnswer(Acme.json("{}"));
    ApiInvoker acme = builder().rateLimiter(RateLimiter.unlimited()).build();
    IntStream.range(0, 20).forEach(i -> get(acme, TWO_A_SECOND));
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void longestWaitOfForeverIsOneThatNeverEnds() throws Exception {
    Held held = new Held();
    ApiInvoker acme = builder().maxWait(Duration.ofSeconds(Long.MAX_VALUE)).build();
    Running<JsonValue> occupying = held.occupy(acme);
    List<Running<JsonValue>> waiting = Threads.start(2, () -> get(acme, ONE_AT_A_TIME));
    Threads.awaitWaiting(waiting, 2);
    held.answer.countDown();

    occupying.get();
    for (Running<JsonValue> call : waiting) {
      assertThat(call.get().json()).isEqualTo("{}");
    }
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    Acme.Builder acme = builder();
    assertThatThrownBy(() -> acme.maxWait(Duration.ofSeconds(-1)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("PT-1S");
    assertThatThrownBy(() -> acme.rateLimiter(null)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> acme.onRateLimitWait(null)).isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> acme.maxWait(null)).isInstanceOf(ConfigurationException.class);
  }

  private interface Asked {
    Decision answer(Ask ask);
  }

  private static RateLimiter limiter(Asked asked) {
    return new RateLimiter() {
      @Override
      public Decision tryAcquire(Ask ask) {
        return asked.answer(ask);
      }

      @Override
      public void penalize(LimitKey key, Duration pause) {
        throw new IllegalStateException("penalize");
      }
    };
  }

  /** A server that keeps the first request until it is told to answer. */
  private final class Held {
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private volatile boolean others;

    Running<JsonValue> occupy(ApiInvoker caller) throws InterruptedException {
      server.setDispatcher(
          new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
              arrived.countDown();
              if (!others) {
                Threads.await(answer);
              }
              return Acme.json("{}");
            }
          });
      Running<JsonValue> occupying = Threads.start(() -> get(caller, ONE_AT_A_TIME));
      Threads.await(arrived);
      return occupying;
    }
  }

  @Test
  void keyNamesVendorAddressAndCallerAndNoSecret() {
    List<LimitKey> keys = keysOf(builder());

    assertThat(keys).extracting(LimitKey::endpoint).containsExactly(LimitKey.ACCOUNT, "things.get");
    assertThat(keys).extracting(LimitKey::vendor).containsOnly("acme");
    assertThat(keys)
        .extracting(LimitKey::tenant)
        .allMatch(tenant -> tenant.matches("\\Q" + server.url("/api") + "\\E secret [0-9a-f]{24}"));
    assertThat(keys.toString()).doesNotContain(Acme.TOKEN);
  }

  @Test
  void keyOfASecretIsAnotherAtAnotherAddress() {
    String here = keysOf(builder()).get(0).tenant();
    String there = keysOf(builder().baseUrl(server.url("/api2").toString())).get(0).tenant();

    assertThat(there.replaceAll(".* ", "")).isNotEqualTo(here.replaceAll(".* ", ""));
  }

  /** The count of a client goes on when its source of secrets has another one. */
  @Test
  void keyOfAClientStaysTheSameWhenItsSecretIsReplaced() {
    Iterator<Secret> secrets = List.of(Secret.of("old-token"), Secret.of("new-token")).iterator();
    server.enqueue(Acme.status(401));
    Acme.Builder rotating =
        builder().credentials(BearerToken.of(SecretSource.supplier("vault", secrets::next)));

    assertThat(keysOf(rotating))
        .extracting(LimitKey::tenant)
        .hasSize(3)
        .containsOnly(
            keysOf(builder().credentials(BearerToken.of(Secret.of("old-token")))).get(0).tenant());
  }

  /** Of one call without a limit of its own and one with. */
  private List<LimitKey> keysOf(Acme.Builder client) {
    List<LimitKey> keys = new ArrayList<>();
    RateLimiter watching =
        limiter(
            ask -> {
              keys.add(ask.key());
              return new Decision.Granted(() -> {});
            });
    server.enqueue(Acme.json("{}"));
    server.enqueue(Acme.json("{}"));
    ApiInvoker acme = client.rateLimiter(watching).build();
    Acme.get(acme);
    get(acme, ONE_AT_A_TIME);
    return keys;
  }
}
