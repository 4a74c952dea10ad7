package io.tenantry.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonScannerTest {
  private static JsonScanner over(String json) {
    return new JsonScanner(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1]           | at byte 6",
        "{\"a\":[1,tru]}     | at byte 11",
        "[\"\\x\"]           | at byte 3",
        "[\"\\u12g4\"]       | at byte 6",
        "[1.]                | at byte 3",
        "[1,]                | at byte 3",
        "{\"a\" 1}           | at byte 5",
        "[{\"a\":1}          | : the text ends early",
        "\"\\u12             | : the text ends early"
      })
  void aMalformedValueIsRefusedAtItsFirstByteThatDoesNotFit(String json, String place) {
    assertThatThrownBy(() -> over(json).nextValue())
        .isInstanceOf(JsonEncodingException.class)
        .hasMessage("Malformed JSON" + (place.startsWith(":") ? place : " " + place));
    assertThatThrownBy(() -> over(json).skipValue()).isInstanceOf(JsonEncodingException.class);
    assertThat(over(json).isCutShort()).isEqualTo(place.startsWith(":"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0", "12", "1.50", "1e5", "-1.2E-3"})
  void numbers(String text) {
    assertThat(JsonScanner.isNumber(text)).isTrue();
    assertThat(JsonScanner.isNumber(text + "x")).isFalse();
    assertThat(over("-").isCutShort()).isTrue();
    assertThat(over(text).isCutShort()).isFalse();
  }

  @Test
  void numbersAcrossWindowsAreWhole() throws IOException {
    for (int lead = 8_180; lead < 8_200; lead++) {
      Buffer body = new Buffer().writeUtf8("[\"" + "x".repeat(lead) + "\",-1234567.89e10,1]");
      JsonScanner in = new JsonScanner(body, 0, new ReadLimits(() -> {}));
      in.beginArray();
      assertThat(in.hasNext()).isTrue();
      in.skipValue();
      assertThat(in.hasNext()).isTrue();
      assertThat(in.nextString()).isEqualTo("-1234567.89e10");
    }
  }

  @Test
  void valuesOfAnyDepthAreTakenWhole() throws IOException {
    String deep = "[".repeat(100_000) + "{\"a\":\"]\"}" + "]".repeat(100_000);
    JsonScanner in =
        new JsonScanner(new Buffer().writeUtf8(" " + deep + " "), 0, new ReadLimits(() -> {}));
    assertThat(in.nextValue().utf8()).isEqualTo(deep);
    assertThat(in.peek()).isEqualTo(Token.END_DOCUMENT);
  }

  @Test
  void namesWithQuotesAndEscapesAreFoundByTheirMeaning() throws IOException {
    JsonNames names = new JsonNames("a\"b", "c\\d", "é");
    JsonScanner in = over("{\"a\\\"b\":1,\"c\\\\d\":2,\"é\":3,\"\\u00e9\":4,\"c\\d\":5}");
    in.beginObject();
    for (int expected : new int[] {0, 1, 2, 2}) {
      assertThat(in.hasNext()).isTrue();
      assertThat(in.selectName(names, expected - 1)).isEqualTo(expected);
      in.skipValue();
    }
    assertThat(in.hasNext()).isTrue();
    assertThatThrownBy(() -> in.selectName(names, 0)).isInstanceOf(JsonEncodingException.class);
  }
}
