package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.BadRequestException;
import io.tenantry.core.error.ErrorShape;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.json.JsonValue;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A vendor that says no with status 200, and writes code and id into the text. */
class QuirkyAnswersTest {
  private static final Vendor QUIRKY =
      new Vendor(
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

  private static final class Builder extends ClientBuilder<Builder, Caller> {
    Builder() {
      super(QUIRKY);
    }

    @Override
    protected Caller create(Caller caller) {
      return OpenResponses.watched(caller);
    }
  }

  private static <T> JsonAdapter<T> noModel(Class<T> type) {
    throw new AssertionError(type);
  }

  private Caller quirky() {
    return new Builder()
        .transport(Transport.builder().timing(new FakeTiming()).build())
        .baseUrl(server.url("/").toString())
        .credentials(BearerToken.of(Secret.of("s3cr3t")))
        .build();
  }

  private JsonValue read(String body) {
    server.enqueue(Acme.json(body));
    return quirky()
        .raw(QuirkyAnswersTest::noModel)
        .get("/x", Map.of(), JsonValue.class)
        .body()
        .orElseThrow();
  }

  private StatusException refusal(MockResponse answer) {
    server.enqueue(answer);
    return catchThrowableOfType(
        StatusException.class,
        () -> quirky().raw(QuirkyAnswersTest::noModel).get("/x", Map.of(), Void.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"error message\":\"[ID=7] LoginException: the engine said no\"}",
        "{\"status\":400,\"message\":\"[ID=7] LoginException: the engine said no\"}",
        "{\"status\":\"500\",\"message\":\"[ID=7] LoginException: the engine said no\"}"
      })
  void aSuccessThatSaysNoIsTheVendorsRefusalAndNotRepeated(String body) {
    StatusException refusal = refusal(Acme.json(body));
    assertThat(refusal.statusCode()).isEqualTo(200);
    assertThat(refusal.vendorMessage()).contains("the engine said no");
    assertThat(refusal.vendorCode()).contains("LoginException");
    assertThat(refusal.requestId()).contains("7");
    assertThat(refusal)
        .hasMessageStartingWith("Quirky refused GET /x: 200, \"the engine said no\"");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void anUnsafeOperationThatSaysNoIsSentOnce() {
    server.enqueue(Acme.json("{\"status\":503,\"message\":\"busy\"}"));
    JsonValue body = JsonValue.parse("{}");
    assertThatThrownBy(
            () ->
                quirky()
                    .raw(QuirkyAnswersTest::noModel)
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
  void anAnswerThatOnlyLooksAlikeIsRead(String body) {
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
