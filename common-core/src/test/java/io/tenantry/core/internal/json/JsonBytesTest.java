package io.tenantry.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBytesTest {
  private static String written(String text) {
    JsonBytes bytes = new JsonBytes();
    bytes.text(text);
    return bytes.toByteString().utf8();
  }

  private static String byMoshi(String text) throws IOException {
    Buffer buffer = new Buffer();
    JsonWriter.of(buffer).value(text);
    return buffer.readUtf8();
  }

  @Test
  void everyCharacterIsWrittenAsMoshiWritesIt() throws IOException {
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      if (Character.isSurrogate((char) c)) {
        continue;
      }
      String text = "a" + (char) c + "b";
      assertThat(written(text)).isEqualTo(byMoshi(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "😀", "a😀", "\u0000😀\"é\u2028"})
  void pairsToo(String text) throws IOException {
    assertThat(written(text)).isEqualTo(byMoshi(text));
    String longer = text.repeat(1_000) + "x".repeat(1_000) + text;
    assertThat(written(longer)).isEqualTo(byMoshi(longer));
  }

  @ParameterizedTest
  @CsvSource({
    "'\uD83D', '\\ud83d'",
    "'a\uDE00', 'a\\ude00'",
    "'\uDE00\uD83D', '\\ude00\\ud83d'",
    "'\uD83Dé', '\\ud83dé'"
  })
  void halfOfAPairIsEscapedAndReported(String text, String escaped) {
    JsonBytes bytes = new JsonBytes();
    bytes.text(text);
    assertThat(bytes.toByteString().utf8()).isEqualTo('"' + escaped + '"');
    assertThat(bytes.wroteHalfPair()).isTrue();
    bytes.text("😀");
    assertThat(bytes.wroteHalfPair()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29T01:02:03Z",
        "2024-12-31T23:59:59.5+05:30",
        "0000-01-01T00:00:00.000000001-00:30",
        "9999-12-31T23:59:59.120-18:00",
        "+10000-01-01T00:00:00Z",
        "-0001-01-01T00:00:00Z",
        "2024-01-01T00:00:00+01:02:03"
      })
  void dateTimesAreWrittenAsTheFormatterWritesThem(String text) {
    OffsetDateTime value = OffsetDateTime.parse(text);
    JsonBytes bytes = new JsonBytes();
    Rfc3339.append(bytes, value);
    assertThat(bytes.toByteString().utf8())
        .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
  }
}
