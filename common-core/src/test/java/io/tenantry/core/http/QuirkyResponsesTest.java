package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.spi.AuthCall;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.BadRequestException;
import io.tenantry.core.error.NotFoundException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.ErrorShape;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor that says no with status 200, and writes code and id into the text. */
class QuirkyResponsesTest {
  private static final VendorInfo QUIRKY =
      new VendorInfo(
          "Quirky",
          "quirky",
          ErrorShape.builder()
              .message("message", "error message")
              .messagePattern(
                  "(?s)(?:\\[ID=(?<id>[^\\]]*)\\] ?)?(?:(?<code>\\w+Exception): )?(?<text>.*)")
              .inSuccess("error message")
              .statusInSuccess("status")
              .build());

  @StartStop private final MockWebServer server = new MockWebServer();

  private static final class Builder extends ClientBuilder<Builder, ApiInvoker> {
    Builder() {
      super(QUIRKY);
    }

    @Override
    protected ApiInvoker create(ApiInvoker caller) {
      return OpenResponses.watched(caller);
    }
  }

  private static <T> JsonAdapter<T> noModel(Class<T> type) {
    throw new AssertionError(type);
  }

  private Builder quirkyBuilder() {
    return new Builder()
        .transport(Transport.builder().timeSource(new FakeTiming()).build())
        .baseUrl(server.url("/").toString())
        .credentials(BearerToken.of(Secret.of("s3cr3t")));
  }

  private ApiInvoker quirky() {
    return quirkyBuilder().build();
  }

  private JsonValue read(String body) {
    server.enqueue(Acme.json(body));
    return RawApi.of(quirky(), QuirkyResponsesTest::noModel)
        .get("/x", Map.of(), JsonValue.class)
        .body()
        .orElseThrow();
  }

  private StatusException refusal(MockResponse answer) {
    server.enqueue(answer);
    return catchThrowableOfType(
        StatusException.class,
        () -> RawApi.of(quirky(), QuirkyResponsesTest::noModel).get("/x", Map.of(), Void.class));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"error message\":\"[ID=7] LoginException: the engine said no\"}                | 200 | 200, ",
        "{\"status\":400,\"message\":\"[ID=7] LoginException: the engine said no\"}     | 400 | 400 Bad Request, ",
        "{\"status\":\"500\",\"message\":\"[ID=7] LoginException: the engine said no\"} | 500 | 500 Internal Server Error, "
      })
  void errorInStatus200IsStatusExceptionAndNotRetried(String body, int meant, String words) {
    StatusException refusal = refusal(Acme.json(body));
    assertThat(refusal.statusCode()).isEqualTo(meant);
    assertThat(refusal.httpStatus()).isEqualTo(200);
    assertThat(refusal.vendorMessage()).contains("the engine said no");
    assertThat(refusal.vendorCode()).contains("LoginException");
    assertThat(refusal.requestId()).contains("7");
    assertThat(refusal)
        .hasMessageContaining(" GET /x: " + words)
        .hasMessageContaining("\"the engine said no\"");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void theMessageSaysThatARefusalCameInsideASuccess() {
    StatusException refusal = refusal(Acme.json("{\"status\":404,\"message\":\"no such site\"}"));
    assertThat(refusal)
        .isInstanceOf(NotFoundException.class)
        .message()
        .matches(
            "Quirky refused GET /x: 404 Not Found, \"no such site\" \\(inside a 200, 1 attempt, \\d+ ms\\)");
  }

  @Test
  void aRefusedTokenInsideASuccessIsRenewedOnceForUnsafeOperationsToo() {
    server.enqueue(Acme.json("{\"status\":401,\"message\":\"expired\"}"));
    server.enqueue(Acme.json("{\"id\":1}"));
    AtomicInteger renewals = new AtomicInteger();
    ApiInvoker renewing = quirkyBuilder().credentials(renewedBy(renewals)).build();

    RawResponse<JsonValue> answer =
        RawApi.of(renewing, QuirkyResponsesTest::noModel)
            .post("/x", Map.of(), JsonValue.parse("{}"), JsonValue.class);

    assertThat(answer.body()).contains(JsonValue.parse("{\"id\":1}"));
    assertThat(renewals).hasValue(2);
  }

  @Test
  void aTokenThatIsRefusedInsideEachSuccessIsAnAuthenticationError() {
    server.enqueue(Acme.json("{\"status\":401,\"message\":\"expired\"}"));
    server.enqueue(Acme.json("{\"status\":401,\"message\":\"expired\"}"));
    ApiInvoker renewing = quirkyBuilder().credentials(renewedBy(new AtomicInteger())).build();

    assertThatThrownBy(
            () ->
                RawApi.of(renewing, QuirkyResponsesTest::noModel)
                    .get("/x", Map.of(), JsonValue.class))
        .isInstanceOfSatisfying(
            AuthenticationException.class, e -> assertThat(e.attempts()).isEqualTo(2));
    assertThat(server.getRequestCount()).isEqualTo(2);
  }

  private static SessionCredentials renewedBy(AtomicInteger renewals) {
    TokenKey key = new TokenKey("quirky", "http://localhost/token", "account");
    return opened -> CredentialsSession.renewing(call -> next(renewals, call), opened.store(), key);
  }

  private static TokenGrant next(AtomicInteger renewals, AuthCall call) {
    Secret token = Secret.of("token-" + renewals.incrementAndGet());
    return TokenGrant.of(new AccessToken(token, call.now(), call.now().plusSeconds(3600)));
  }

  @Test
  void status429InsideSuccessIsRetriedForUnsafeOperationsToo() {
    server.enqueue(
        Acme.answer(200, "{\"status\":429,\"message\":\"slow down\"}")
            .addHeader("Retry-After", "7")
            .build());
    server.enqueue(Acme.json("{}"));
    FakeTiming timing = new FakeTiming();
    ApiInvoker quirky =
        quirkyBuilder().transport(Transport.builder().timeSource(timing).build()).build();

    RawApi.of(quirky, QuirkyResponsesTest::noModel)
        .post("/x", Map.of(), JsonValue.parse("{}"), JsonValue.class);

    assertThat(server.getRequestCount()).isEqualTo(2);
    assertThat(timing.slept()).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void tooManyRequestsInsideEachSuccessIsARateLimit() {
    server.enqueue(
        Acme.answer(200, "{\"status\":429,\"message\":\"slow down\"}")
            .addHeader("Retry-After", "7")
            .build());
    ApiInvoker once = quirkyBuilder().retry(RetryPolicy.NONE).build();

    assertThatThrownBy(
            () -> RawApi.of(once, QuirkyResponsesTest::noModel).get("/x", Map.of(), Void.class))
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            e -> assertThat(e.retryAfter()).contains(Duration.ofSeconds(7)));
  }

  @Test
  void anUnsafeOperationThatSaysNoIsSentOnce() {
    server.enqueue(Acme.json("{\"status\":503,\"message\":\"busy\"}"));
    JsonValue body = JsonValue.parse("{}");
    assertThatThrownBy(
            () ->
                RawApi.of(quirky(), QuirkyResponsesTest::noModel)
                    .post("/x", Map.of(), body, JsonValue.class))
        .isInstanceOf(StatusException.class)
        .hasMessageContaining("busy");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"Failed\"}",
        "{\"status\":200,\"message\":\"fine\"}",
        "{\"error message\":\"\"}",
        "{\"data\":{\"error message\":\"of a row\"}}",
        "[{\"status\":500}]",
        "\"error message\""
      })
  void similarResponseWithoutErrorIsRead(String body) {
    assertThat(read(body)).isEqualTo(JsonValue.parse(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[ID=ab] X went wrong      | X went wrong | ab |",
        "[ID=ab]X went wrong       | X went wrong | ab |",
        "IoException: X went wrong | X went wrong |    | IoException",
        "X went wrong              | X went wrong |    |",
        "[ID=] X went wrong        | X went wrong |    |"
      })
  void aMessageIsTakenApartAsFarAsItsFormGoes(String message, String text, String id, String code) {
    MockResponse answer = Acme.answer(400, "{\"message\":\"" + message + "\"}").build();
    StatusException refusal = refusal(answer);
    assertThat(refusal).isInstanceOf(BadRequestException.class);
    assertThat(refusal.vendorMessage()).contains(text);
    assertThat(refusal.requestId().orElse(null)).isEqualTo(id);
    assertThat(refusal.vendorCode().orElse(null)).isEqualTo(code);
  }
}
