package io.tenantry.core.internal.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.spec.ErrorRemedy;
import io.tenantry.core.spec.ErrorShape;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of a vendor, found without a socket. */
class ErrorBodyParserTest {
  private static final ErrorShape SHAPE =
      ErrorShape.builder()
          .message("text", "error.text")
          .code("result", "error.code")
          .genericCodes("FAILURE", "ERROR")
          .fields("fields")
          .requestIdHeaders("x-id", "x-other-id")
          .requestIdMembers("incident")
          .inSuccess("failure")
          .statusInSuccess("status")
          .remedy(ErrorRemedy.of("remedy of the token", 404).ofToken())
          .remedy(ErrorRemedy.of("remedy of the code", 400, 404).code("GONE"))
          .remedy(ErrorRemedy.of("remedy of the text", 400).message("(?i)no org"))
          .remedy(ErrorRemedy.of("remedy of nothing", 422).body(ErrorRemedy.Body.EMPTY))
          .remedy(ErrorRemedy.of("remedy of a page", 403).body(ErrorRemedy.Body.HTML))
          .remedy(ErrorRemedy.of("remedy of all", 400))
          .build();

  private static BufferedResponse response(int status, String body, String... headers) {
    return response(status, new Buffer().writeUtf8(body), headers);
  }

  private static BufferedResponse response(int status, Buffer body, String... headers) {
    Redaction redaction = Redaction.of(Stream.of("s3cr3t-token"));
    HttpUrl url = HttpUrl.get("https://acme.example/x");
    return new BufferedResponse(url, status, Headers.of(headers), body, redaction);
  }

  private static StatusException described(BufferedResponse response) {
    return described(response, false);
  }

  private static StatusException described(BufferedResponse response, boolean ofToken) {
    StatusException.Builder error =
        StatusException.builder(ErrorBodyParser.status(response, SHAPE));
    new ErrorBodyParser(SHAPE, response)
        .describe(error, new ErrorRemedy.Request(ofToken, "/x", Set.of()));
    return error.build();
  }

  @ParameterizedTest
  @CsvSource({
    "400, '{\"result\":\"GONE\"}',            remedy of the code",
    "404, '{\"error\":{\"code\":\"gone\"}}',  remedy of the code",
    "400, '{\"text\":\"there is No Org\"}',   remedy of the text",
    "400, '{\"text\":\"another\"}',           remedy of all",
    "400, '',                                 remedy of all",
    "422, '',                                 remedy of nothing",
    "422, '  {} ',                            remedy of nothing",
    "422, '{\"text\":\"\"}',                  ",
    "422, 'null',                             ",
    "403, '<html>blocked</html>',             remedy of a page",
    "403, '{}',                               ",
    "404, '{\"result\":\"HERE\"}',            ",
    "500, '',                                 ",
    "200, '{\"status\":400}',                 "
  })
  void theFirstRemedyThatFitsIsGiven(int status, String body, String remedy) {
    assertThat(described(response(status, body)).remedy().orElse(null)).isEqualTo(remedy);
  }

  @Test
  void remediesOfTokensAndOfOperationsAreApart() {
    assertThat(described(response(404, "{\"result\":\"GONE\"}"), true).remedy())
        .contains("remedy of the token");
    assertThat(described(response(400, "{}"), true).remedy()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"result\":\"FAILURE\",\"error\":{\"code\":\"taken\"}}', taken,   true",
    "'{\"result\":\"FAILURE\"}',                                FAILURE, false",
    "'{\"result\":\"FAILURE\",\"error\":{\"code\":\"ERROR\"}}', FAILURE, false",
    "'{\"result\":\"taken\"}',                                  taken,   true"
  })
  void aCodeThatSaysNothingIsKeptButNotSaid(String body, String code, boolean said) {
    StatusException e = described(response(409, body));
    assertThat(e.vendorCode()).contains(code);
    assertThat(e.getMessage().contains(", code " + code)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\uFEFF{\"text\":\"said\"}                | said",
        "{\"text\":\"said\",\"trace\":[\"at x     | said",
        "{\"text\":\"sai                          | ",
        "{\"text\":7}                             | 7",
        "{\"text\":true}                          | true",
        "{\"text\":{\"x\":1},\"error\":{\"text\":\"said\"}} | said",
        "{\"text\":\"  \",\"error\":{\"text\":\"said\"}}    | said",
        "{\"error\":\"flat\"}                     | flat",
        "[{\"text\":\"said\"}]                    | ",
        "\"said\"                                 | said",
        "said in plain words                      | said in plain words",
        "<p>said on a page</p>                    | ",
        "null                                     | ",
        "[                                        | "
      })
  void theExplanationIsFoundWhereItIs(String body, String message) {
    assertThat(described(response(400, body)).vendorMessage().orElse(null)).isEqualTo(message);
  }

  @Test
  void longPlainTextIsNoExplanation() {
    assertThat(described(response(400, "x".repeat(300))).vendorMessage()).isPresent();
    assertThat(described(response(400, "x".repeat(301))).vendorMessage()).isEmpty();
  }

  @Test
  void anExplanationBeforeMegabytesIsFound() {
    Buffer body = new Buffer().writeUtf8("{\"text\":\"said\",\"trace\":\"" + "x".repeat(70_000));
    assertThat(described(response(500, body)).vendorMessage()).contains("said");
  }

  @ParameterizedTest
  @CsvSource({
    "ISO-8859-1, application/json; charset=ISO-8859-1, caf\u00e9",
    "UTF-16BE, application/json; charset=utf-16be, caf\u00e9",
    "UTF-8, application/json, caf\u00e9",
    "UTF-8, application/json; charset=no-such-charset, caf\u00e9",
    "UTF-8, nonsense, caf\u00e9",
    "ISO-8859-1, application/json, caf<E9>"
  })
  void textIsReadInTheCharsetThatItClaims(String written, String type, String read) {
    Buffer body = new Buffer().writeString("{\"text\":\"caf\u00e9\"}", Charset.forName(written));
    StatusException e = described(response(400, body, "Content-Type", type));
    assertThat(e.vendorMessage()).contains(read);
  }

  @Test
  void bytesThatAreNoTextAtAllAreNoObstacle() {
    Buffer body = new Buffer().write(new byte[] {(byte) 0xff, 0, (byte) 0xc3, '{', 7});
    assertThat(described(response(500, body)).statusCode()).isEqualTo(500);
  }

  @Test
  void theRequestsIdComesFromTheFirstHeaderOrTheBody() {
    String body = "{\"incident\":\"W1\"}";
    assertThat(described(response(400, body, "x-id", "h1", "x-other-id", "h2")).requestId())
        .contains("h1");
    assertThat(described(response(400, body, "x-id", "", "x-other-id", "h2")).requestId())
        .contains("h2");
    assertThat(described(response(400, body)).requestId()).contains("W1");
    assertThat(described(response(400, "{}")).requestId()).isEmpty();
  }

  @Test
  void echoedCredentialsAreRedactedEverywhere() {
    String body =
        "{\"text\":\"bad s3cr3t\\u002dtoken\",\"result\":\"s3cr3t\\u002dtoken\",\"incident\":\"s3cr3t-token\","
            + "\"fields\":[{\"field\":\"s\\u0033cr3t-token\",\"message\":\"s\\u0033cr3t-token is bad\"}]}";
    StatusException e = described(response(400, body));

    assertThat(e.vendorMessage()).contains("bad [hidden]");
    assertThat(e.vendorCode()).contains("[hidden]");
    assertThat(e.requestId()).contains("[hidden]");
    assertThat(e.fieldErrors()).containsExactly(new FieldError("[hidden]", "[hidden] is bad"));
    assertThat(described(response(400, body, "x-id", "s3cr3t-token")).requestId())
        .contains("[hidden]");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"status\":401}', true, 401",
    "'{\"status\":\" 429 \"}', true, 429",
    "'{\"status\":500,\"failure\":\"x\"}', true, 500",
    "'{\"failure\":\"x\"}', true, 200",
    "'{\"failure\":\"\"}', false, 200",
    "'{\"status\":399}', false, 200",
    "'{\"status\":600}', false, 200",
    "'{\"status\":4010}', false, 200",
    "'{\"status\":\"Failed\"}', false, 200",
    "'[]', false, 200",
    "'', false, 200"
  })
  void aStatusInsideASuccessIsTheOneMeant(String body, boolean refusal, int status) {
    BufferedResponse response = response(200, body);
    assertThat(ErrorBodyParser.isRefusal(response, SHAPE)).isEqualTo(refusal);
    assertThat(ErrorBodyParser.status(response, SHAPE)).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 404, 503})
  void theStatusOfARefusalIsItsOwn(int status) {
    assertThat(ErrorBodyParser.status(response(status, "{\"status\":401}"), SHAPE))
        .isEqualTo(status);
  }

  @Test
  void longResponseIsNoRefusal() {
    String padding = " ".repeat(ErrorBody.WINDOW - "{\"status\":401}".length());
    assertThat(ErrorBodyParser.isRefusal(response(200, "{\"status\":401}" + padding), SHAPE))
        .isTrue();
    assertThat(ErrorBodyParser.isRefusal(response(200, "{\"status\":401} " + padding), SHAPE))
        .isFalse();
  }

  @Test
  void vendorsThatNeverHideRefusalsAreNotSearched() {
    BufferedResponse response = response(200, "{\"status\":401,\"failure\":\"x\"}");
    assertThat(ErrorBodyParser.isRefusal(response, ErrorShape.NONE)).isFalse();
    assertThat(ErrorBodyParser.status(response, ErrorShape.NONE)).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"field\":\"name\",\"message\":\"is blank\"}]             | name: is blank",
        "{\"errors\":[{\"path\":\"name\",\"message\":\"is blank\"}]} | name: is blank",
        "{\"errors\":[{\"message\":\"is blank\"}]}                   | is blank",
        "{\"errors\":[\"is blank\"]}                                 | is blank",
        "{\"errors\":{\"name\":[\"is blank\"]}}                      | name: is blank"
      })
  void errorsOfFieldsAreReadInCommonForms(String body, String error) {
    StatusException e = described(response(400, body));
    assertThat(e.fieldErrors()).extracting(Object::toString).containsExactly(error);
    assertThat(e).hasMessageContaining("[" + error + "]").hasMessageNotContaining("body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"why\":\"no s3cr3t-token\"}                           | {\"why\":\"no [hidden]\"}",
        "{\"result\":\"FAILURE\",\"why\":7}                      | {\"result\":\"FAILURE\",\"why\":7}",
        "<html><head><title> Access denied </title></head>     | Access denied",
        "<html><script>var x;</script><p>Please</p>wait</html> | Please wait",
        "<?xml version='1.0'?><e><m>gone</m></e>               | gone",
        "<title                                                | "
      })
  void bodyThatNoRuleReadsIsQuotedOnOneLine(String body, String excerpt) {
    String message = described(response(400, body)).getMessage();
    assertThat(message).hasLineCount(1);
    if (excerpt == null) {
      assertThat(message).doesNotContain(", body");
    } else {
      assertThat(message).contains(", body \"" + excerpt + "\"");
    }
  }

  @Test
  void excerptOfALongBodyIsShort() {
    String message = described(response(400, "<html>" + "<script>x\n".repeat(6000))).getMessage();
    assertThat(message).hasLineCount(1).hasSizeLessThan(600);
    assertThat(described(response(400, "word\n".repeat(10_000))).getMessage())
        .contains("word word")
        .hasLineCount(1)
        .hasSizeLessThan(600);
  }

  @Test
  void theBodyStaysUnread() {
    BufferedResponse response =
        response(400, new Buffer().writeString("{\"text\":1}", StandardCharsets.UTF_8));
    described(response);
    assertThat(response.body().readUtf8()).isEqualTo("{\"text\":1}");
  }
}
