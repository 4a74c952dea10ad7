package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogRedactionTest {
  /** Far more than linear time takes, on a busy machine too. */
  private static final Duration BOUND = Duration.ofSeconds(10);

  private final LogRedaction redaction = LogRedaction.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Authorization: Bearer abc.def        | Authorization: [hidden]",
        "authorization:Basic aWQ6eA==         | authorization:[hidden]",
        "Proxy-Authorization: x               | Proxy-Authorization: [hidden]",
        "x-api-key: 12345                     | x-api-key: [hidden]",
        "X-API-KEY: 12345                     | X-API-KEY: [hidden]",
        "Cookie: a=1; b=2                     | Cookie: [hidden]",
        "Set-Cookie: session=1; Path=/        | Set-Cookie: [hidden]",
        "Accept: application/json             | Accept: application/json",
        "Accept: y, x-api-key: abc            | Accept: y, x-api-key: [hidden]",
        "Request{headers=[Accept:y, x-api-key:abc]} | Request{headers=[Accept:y, x-api-key:[hidden]",
        "{Accept=y, x-api-key=abc}            | {Accept=y, x-api-key=[hidden]",
        "{Accept=[y], x-api-key=[abc, def], Z=[1]} | {Accept=[y], x-api-key=[hidden]",
        "{authorization=Bearer ab cd, Z=1}    | {authorization=[hidden]",
        "{\"x-api-key\":\"abc\",\"x\":1} | {\"x-api-key\":\"[hidden]\",\"x\":1}",
        "{\"Authorization\":[\"Bearer a\", \"b\"],\"x\":1} | {\"Authorization\":[\"[hidden]\", \"[hidden]\"],\"x\":1}",
        "{\"set-cookie\":[\"a=1\"]}       | {\"set-cookie\":[\"[hidden]\"]}",
        "{\"name\":\"X-Api-Key\",\"value\":\"abc\"} | {\"name\":\"X-Api-Key\",\"value\":\"[hidden]\"}",
        "{\"name\":\"Acme\",\"value\":\"abc\"} | {\"name\":\"Acme\",\"value\":\"abc\"}",
        "{'x-api-key': 'abc', 'x': 1}         | {'x-api-key': '[hidden]', 'x': 1}",
        "{'client_secret': 'abc', 'x': 1}     | {'client_secret': '[hidden]', 'x': 1}",
        "curl -H 'x-api-key: abc' -H \"Authorization: Token a b\" https://h/x | curl -H 'x-api-key: [hidden]' -H \"Authorization: [hidden]\" https://h/x",
        "curl -H \"Authorization: Digest u=\\\"me\\\", r=\\\"x\\\"\" https://h | curl -H \"Authorization: [hidden]\" https://h",
        "curl -H x-api-key:abc https://h/x    | curl -H x-api-key:[hidden]",
        "\"GET / HTTP/1.1\\r\\nAuthorization: Bearer a\\r\\n\" | \"GET / HTTP/1.1\\r\\nAuthorization: [hidden]",
        "Authorization: Digest username=\"a, b\", response=\"c\" | Authorization: [hidden]",
        "Authorization : Negotiate YII=       | Authorization : [hidden]",
        "https://h/x?x-api-key=abc&page=2     | https://h/x?x-api-key=[hidden]&page=2",
        "user=1&password=a+b&refresh_token=c  | user=1&password=[hidden]&refresh_token=[hidden]",
        "Login[password=[a, b], name=x]       | Login[password=[[hidden]], name=x]",
        "<login password='a b' name='c'/>     | <login password='[hidden]' name='c'/>",
        "{\"oauth.client_secret\":\"abc\"} | {\"oauth.client_secret\":\"[hidden]\"}",
        "{\"newPassword\":\"abc\",\"nextPageToken\":\"7\"} | {\"newPassword\":\"[hidden]\",\"nextPageToken\":\"7\"}",
        "{\"token\":[\"a\",[\"b\"]]}       | {\"token\":[\"[hidden]\",[\"b\"]]}",
        "{\"m\":\"{\\\"secret\\\":\\\"a\\\\\\\"b\\\",\\\"x\\\":1}\"} | {\"m\":\"{\\\"secret\\\":\\\"[hidden]\\\",\\\"x\\\":1}\"}",
        "{\"m\":\"cut {\\\"secret\\\":\\\"a\",\"x\":1} | {\"m\":\"cut {\\\"secret\\\":\\\"[hidden]\",\"x\":1}",
        "Request{url=https://h/x, headers=[x-api-key:abc, Accept:y]} | Request{url=https://h/x, headers=[x-api-key:[hidden]",
        "{\"access_token\":\"abc\",\"expires_in\":3600} | {\"access_token\":\"[hidden]\",\"expires_in\":3600}",
        "{\"refreshToken\" : \"abc\"}          | {\"refreshToken\" : \"[hidden]\"}",
        "{\"tokens\":{\"access\":{\"token\":\"abc\"}}} | {\"tokens\":{\"access\":{\"token\":\"[hidden]\"}}}",
        "{\"password\":\"a\\\"b\\\\\",\"x\":1}  | {\"password\":\"[hidden]\",\"x\":1}",
        "{\"apiToken\":\"cut o                | {\"apiToken\":\"[hidden]",
        "{\"secret\":\"ends in \\             | {\"secret\":\"[hidden]",
        "{\"secret\":12345,\"x\":1}           | {\"secret\":[hidden],\"x\":1}",
        "{\"secret\":null}                    | {\"secret\":[hidden]}",
        "{\"secret\":\"\"}                    | {\"secret\":\"\"}",
        "{\"token\":{\"x\":\"y\"}}            | {\"token\":{\"x\":\"y\"}}",
        "{\"m\":\"{\\\"client_secret\\\":\\\"abc\\\",\\\"x\\\":1}\"} | {\"m\":\"{\\\"client_secret\\\":\\\"[hidden]\\\",\\\"x\\\":1}\"}",
        "{\"tokenType\":\"Bearer\"}           | {\"tokenType\":\"Bearer\"}",
        "grant_type=x&client_id=me&client_secret=abc%2F1&scope=api | grant_type=x&client_id=me&client_secret=[hidden]&scope=api",
        "GET https://h/x?access_token=abc&page=2 http/1.1 | GET https://h/x?access_token=[hidden]&page=2 http/1.1",
        "he sent Bearer abcdefgh.ijk, then left | he sent Bearer [hidden], then left",
        "token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln is bad | token [hidden] is bad",
        "Invalid token: the token has expired | Invalid token: the token has expired"
      })
  void whatHasASecretsNameOrFormIsHidden(String line, String hidden) {
    assertThat(redaction.apply(line)).isEqualTo(hidden);
  }

  @Test
  void linesOfOneTextAreLookedAtOneByOne() {
    assertThat(redaction.apply("--> GET x\nx-api-key: abc\nAccept: y\n\n{\"token\":\"t\"}"))
        .isEqualTo("--> GET x\nx-api-key: [hidden]\nAccept: y\n\n{\"token\":\"[hidden]\"}");
  }

  @Test
  void theLinesOfAFoldedHeaderAreHidden() {
    assertThat(redaction.apply("Authorization: Bearer\r\n abc\r\n\tdef\r\nAccept: y"))
        .isEqualTo("Authorization: [hidden]\r\nAccept: y");
    assertThat(redaction.apply("  x-api-key: abc\n  Accept: y"))
        .isEqualTo("  x-api-key: [hidden]\n  Accept: y");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 70_000, 300_000})
  void anAuthorizationOfAnyLengthIsHidden(int length) {
    String value = "a".repeat(length);
    assertThat(redaction.apply("{\"x\":1}\nAuthorization: Custom " + value + "\nAccept: y"))
        .isEqualTo("{\"x\":1}\nAuthorization: [hidden]\nAccept: y");
    assertThat(redaction.apply("{Authorization=[Custom " + value + "]}"))
        .isEqualTo("{Authorization=[hidden]");
  }

  @Test
  void aValueHiddenByNameIsHiddenFromThenOn() {
    assertThat(redaction.apply("the token was planted-token")).contains("planted-token");

    redaction.apply("{\"access_token\":\"planted-token\"}");

    assertThat(redaction.apply("the token was planted-token")).isEqualTo("the token was [hidden]");
    assertThat(LogRedaction.standard().apply("planted-token")).isEqualTo("planted-token");
  }

  @Test
  void aValueOfAHeaderIsRememberedWithoutItsScheme() {
    redaction.apply("Authorization: Bearer planted-token");
    redaction.apply("x-api-key: planted-key");
    assertThat(redaction.apply("planted-token, planted-key")).isEqualTo("[hidden], [hidden]");
  }

  @Test
  void aValueIsRememberedWithoutWhatSurroundsIt() {
    redaction.apply("{x-api-key=[planted-key], Accept=[application/json]}");
    redaction.apply("Set-Cookie: session=planted-session; Path=/");
    redaction.apply("Authorization: Basic aWQ6cGxhbnRlZC1wYXNzd29yZA==");
    assertThat(redaction.apply("planted-key planted-session planted-password application/json"))
        .isEqualTo("[hidden] [hidden] [hidden] application/json");
  }

  @Test
  void aRememberedValueIsHiddenWithItsEscapes() {
    redaction.apply("{\"access_token\":\"planted+token\"}");
    assertThat(redaction.apply("planted%2btoken planted\\u002Btoken planted&#43;token"))
        .isEqualTo("[hidden] [hidden] [hidden]");
  }

  @Test
  void shortValuesAreNotRemembered() {
    redaction.apply("{\"secret\":\"1234567\",\"token\":\"12345678\"}");
    assertThat(redaction.apply("1234567 12345678")).isEqualTo("1234567 [hidden]");
  }

  @Test
  void theOldestOf257ValuesIsForgotten() {
    for (int i = 1000; i <= 1256; i++) {
      redaction.apply("{\"token\":\"planted-" + i + "\"}");
      redaction.apply("{\"token\":\"planted-1256\"}");
    }
    assertThat(redaction.apply("planted-1000 planted-1001 planted-1256"))
        .startsWith("planted-1000 ")
        .endsWith(" [hidden]");
  }

  @Test
  void secretsThatItWasGivenAreHiddenInEveryForm() {
    LogRedaction knowing = redaction.secrets(Secret.of("a/b+1")).secrets(Secret.of("other"));
    assertThat(knowing.apply("a/b+1 a\\/b+1 a%2Fb%2B1 other"))
        .isEqualTo("[hidden] [hidden] [hidden] [hidden]");
  }

  @Test
  void furtherNamesHoldForHeadersMembersAndParameters() {
    LogRedaction more = redaction.names("X-Pin");
    assertThat(more.apply("x-pin: 1\n{\"xPin\":\"2\"}\nx_pin=3&y=4"))
        .isEqualTo("x-pin: [hidden]\n{\"xPin\":\"[hidden]\"}\nx_pin=[hidden]&y=4");
    assertThat(more.apply("x-api-key: 1")).isEqualTo("x-api-key: [hidden]");
    assertThat(redaction.apply("x-pin: 1")).isEqualTo("x-pin: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\\", "\"", "{\"secret\":", "{\"secret\":\"", "=", ":"})
  void oddTextIsNoObstacle(String text) {
    assertThat(redaction.apply(text)).isEqualTo(text);
  }

  @Test
  void hundredsOfKilobytesOfEscapesAreNoObstacle() {
    String value = "\\\"".repeat(200_000);
    assertThat(redaction.apply("{\"secret\":\"" + value + "\",\"x\":1}"))
        .isEqualTo("{\"secret\":\"[hidden]\",\"x\":1}");
  }

  /** Quadratic time took 9.5 s for 50,000 backslashes, and more than 20 s for some others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\",
        "\\\"",
        "\"",
        "\"a",
        "\"a\\",
        "\"token\":",
        "\"token\":[",
        "\"token\":\"",
        "\\\"token\\\":\\\"",
        "eyJ-",
        "eyJabcd.",
        "-eyJ.",
        "Bearer ",
        "Basic\t",
        "a=",
        "a:",
        "x-api-key",
        "x-api-key:",
        "x-api-key=[",
        "'x-api-key: ",
        "token=\"",
        "token=[",
        "x-api-key: a\n ",
        " ",
        "\n",
        ": ",
        "%",
        "&",
        "&#1",
        "%F0",
        "\\u00",
        "planted",
        "planted-secre",
        "aaaaaaaa"
      })
  void longTextsOfAnythingTakeLinearTime(String repeated) {
    LogRedaction knowing =
        redaction.secrets(Secret.of("planted-secret"), Secret.of("a".repeat(8_000) + "b"));
    knowing.apply("{\"token\":\"" + "a".repeat(20_000) + "c\"}");
    String half = repeated.repeat(40_000 / repeated.length());
    String text = half + "\"token\":\"" + half;
    assertTimeoutPreemptively(BOUND, () -> assertThat(knowing.apply(text)).isNotNull());
  }

  @Test
  void thousandsOfSecretsInOneTextTakeLinearTime() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      text.append("{\"token\":\"").append("eyJ".repeat(10)).append(i).append("\"}");
    }
    assertTimeoutPreemptively(
        BOUND, () -> assertThat(redaction.apply(text.toString())).doesNotContain("eyJ"));
  }

  @Test
  void nullStaysNull() {
    assertThat(redaction.apply(null)).isNull();
  }

  @Test
  void nullsToHideAreRefused() {
    assertThatThrownBy(() -> redaction.secrets((Secret) null))
        .isInstanceOf(ConfigurationException.class);
    assertThatThrownBy(() -> redaction.names((String[]) null))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void itPrintsNoSecret() {
    assertThat(redaction.secrets(Secret.of("planted")).toString()).doesNotContain("planted");
  }
}
