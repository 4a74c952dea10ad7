package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.limit.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that no program means are refused by name where they are given, or have no effect. */
class OddValuesTest {
  private static final Duration HUGE = Duration.ofSeconds(Long.MAX_VALUE);
  private static final Duration NEGATIVE = Duration.ofSeconds(Long.MIN_VALUE);
  private static final String HALF = "a\ud800b";
  private static final TokenKey KEY =
      TokenKey.ofSecret("acme", "https://acme.example/token", Secret.of("s"));
  private static final LimitKey LIMIT = new LimitKey("acme", "tenant", LimitKey.ACCOUNT);

  @StartStop private final MockWebServer server = new MockWebServer();

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void oddValueIsRefusedByName(String name, String odd, ThrowingCallable call) {
    assertThatThrownBy(call)
        .as(odd)
        .isInstanceOfAny(ConfigurationException.class, InvalidArgumentException.class)
        .message()
        .containsIgnoringCase(name)
        .doesNotContain("\n", "\r", "\u0000");
  }

  static Stream<Arguments> refused() {
    return Stream.of(durations(), numbers(), headers(), texts()).flatMap(all -> all);
  }

  private static Stream<Arguments> durations() {
    CallOptions none = CallOptions.none();
    return Stream.of(
        odd("deadline", "zero", () -> none.deadline(Duration.ZERO)),
        odd("deadline", "negative", () -> none.deadline(NEGATIVE)),
        odd("base", "negative", () -> RetryPolicy.DEFAULT.backoff(NEGATIVE, Duration.ZERO)),
        odd("cap", "huge", () -> RetryPolicy.DEFAULT.backoff(Duration.ZERO, HUGE)),
        odd("cap", "huge", () -> RetryPolicy.DEFAULT.backoff(HUGE, HUGE)),
        odd("maxWait", "negative", () -> client().maxWait(NEGATIVE)),
        odd("length", "zero", () -> Window.of(1, Duration.ZERO)),
        odd("length", "negative", () -> Window.of(1, NEGATIVE)),
        odd("length", "huge", () -> Window.of(1, HUGE)),
        odd("lease", "zero", () -> new Ask(LIMIT, Limits.concurrent(1), Duration.ZERO)),
        odd("life", "zero", () -> TokenStore.inMemory().lease(KEY, Duration.ZERO)),
        odd("life", "negative", () -> TokenStore.inMemory().lease(KEY, NEGATIVE)),
        odd("life", "huge", () -> TokenStore.inMemory().lease(KEY, HUGE)));
  }

  private static Stream<Arguments> numbers() {
    return Stream.of(
        odd("maxAttempts", "zero", () -> RetryPolicy.DEFAULT.maxAttempts(0)),
        odd("maxAttempts", "least", () -> RetryPolicy.DEFAULT.maxAttempts(Integer.MIN_VALUE)),
        odd("share", "not a number", () -> new RetryBudget(Double.NaN, 1)),
        odd("share", "infinite", () -> new RetryBudget(Double.POSITIVE_INFINITY, 1)),
        odd("share", "negative", () -> new RetryBudget(-0.1, 1)),
        odd("reserve", "greatest", () -> new RetryBudget(0.1, Integer.MAX_VALUE)),
        odd("reserve", "negative", () -> new RetryBudget(0.1, -1)),
        odd("concurren", "zero", () -> Limits.concurrent(0)),
        odd("concurren", "negative", () -> Limits.concurrent(Integer.MIN_VALUE)),
        odd("calls", "zero", () -> Window.of(0, Duration.ofSeconds(1))));
  }

  private static Stream<Arguments> headers() {
    CallOptions none = CallOptions.none();
    return Stream.of(
        odd("header name", "empty", () -> none.header("", "v")),
        odd("header name", "blank", () -> none.header(" ", "v")),
        odd("header name", "colon", () -> none.header("X: a", "v")),
        odd("header name", "line break", () -> none.header("X-A\r\nX-B", "v")),
        odd("header name", "half a pair", () -> none.header(HALF, "v")),
        odd("X-A", "line break", () -> none.header("X-A", "a\r\nX-B: c")),
        odd("X-A", "control character", () -> none.header("X-A", "a\u0000")),
        odd("X-A", "delete", () -> none.header("X-A", "a\u007f")),
        odd("X-A", "half a pair", () -> none.header("X-A", HALF)),
        odd("X-A", "line break", () -> client().header("X-A", "a\nb")),
        odd("User-Agent", "line break", () -> client().userAgent("a\nb")));
  }

  private static Stream<Arguments> texts() {
    return Stream.of(
        odd("label", "blank", () -> client().label(" ")),
        odd("label", "line break", () -> client().label("a\nERROR forged line")),
        odd("label", "control character", () -> client().label("a\u001b[31m")),
        odd("baseUrl", "blank", () -> built(client().baseUrl(" "))),
        odd("baseUrl", "line break", () -> built(client().baseUrl("https://a.example\nb"))),
        odd("secret", "blank", () -> Secret.of(" ")));
  }

  private static void built(Acme.Builder builder) {
    builder.credentials(Acme.bearer()).build();
  }

  private static Acme.Builder client() {
    return new Acme.Builder();
  }

  private static Arguments odd(String name, String odd, ThrowingCallable call) {
    return Arguments.of(name, odd, call);
  }

  /** Options are the only way to add a header to a call, a raw one too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length",
        "content-length",
        "Transfer-Encoding",
        "Host",
        "HOST",
        "Connection",
        "Keep-Alive",
        "Proxy-Connection",
        "Upgrade",
        "TE",
        "Trailer",
        "Expect",
        "Accept-Encoding",
        "Content-Encoding"
      })
  void headersOfTheTransportAreRefused(String name) {
    assertThatThrownBy(() -> client().header(name, "5"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(name);
    assertThatThrownBy(() -> CallOptions.none().header(name, "5"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(name);
  }

  /** The longest duration is as good as none. */
  @Test
  void hugeDeadlineNeitherOverflowsNorEndsTheCall() {
    server.enqueue(Acme.json("{\"a\":1}"));
    ApiInvoker invoker =
        Acme.client(server, new FakeTiming())
            .defaultOptions(CallOptions.none().deadline(HUGE))
            .build();
    assertThat(Acme.get(invoker).json()).isEqualTo("{\"a\":1}");
  }

  @Test
  void hugeAndNegativePausesOfALimiterDontOverflow() {
    RateLimiter limiter = RateLimiter.inMemory();
    for (Duration odd : new Duration[] {HUGE, NEGATIVE, Duration.ZERO}) {
      assertThatCode(() -> limiter.penalize(LIMIT, odd)).as("%s", odd).satisfies(this::isTyped);
      assertThatCode(() -> limiter.refused(LIMIT, () -> {}, Optional.of(odd)))
          .as("%s", odd)
          .satisfies(this::isTyped);
    }
  }

  private void isTyped(Throwable thrown) {
    assertThat(thrown == null || thrown instanceof ApiException).as("%s", thrown).isTrue();
  }

  @Test
  void momentsAtTheEndsOfTimeDontOverflow() {
    AccessToken always = new AccessToken(Secret.of("t"), Instant.MIN, Instant.MAX);
    assertThat(always.isAboutToExpire(Instant.now())).isFalse();
    assertThat(always.isAboutToExpire(Instant.MAX)).isTrue();
    AccessToken never = new AccessToken(Secret.of("t"), Instant.MIN, Instant.MIN);
    assertThat(never.isAboutToExpire(Instant.MIN)).isTrue();
    assertThat(never.isAboutToExpire(Instant.MAX)).isTrue();
  }
}
