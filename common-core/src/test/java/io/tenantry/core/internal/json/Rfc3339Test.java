package io.tenantry.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29T23:59:59Z",
        "2024-01-01T00:00:00.1Z",
        "2024-01-01T00:00:00.1234567Z",
        "2024-01-01T00:00:00.123456789+05:30",
        "2024-01-01T00:00:00-11:45",
        "2024-01-01T00:00:00.000z",
        "2024-01-01t00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999999999Z",
        "2024-01-01T00:00:00-00:30",
        "2024-01-01T00:00Z",
        "2024-01-01T00:00:00+01:00:30"
      })
  void readsWhatTheJdkReads(String text) {
    assertThat(Rfc3339.parse(text)).isEqualTo(OffsetDateTime.parse(text));
    assertThat(Rfc3339.parse(text).getOffset()).isEqualTo(OffsetDateTime.parse(text).getOffset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2024-13-01T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "2024-01-01T24:00:01Z",
        "2024-01-01T00:00:00",
        "2024-01-01T00:00:00.1234567890Z",
        "2024-01-01T00:00:00+19:00",
        "2024-01-01T00:00:00+01:60",
        "2024-01-01T00:00:00Z ",
        "２０２４-01-01T00:00:00Z"
      })
  void refusesTheRest(String text) {
    assertThatThrownBy(() -> Rfc3339.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void writesSecondsAlways() {
    assertThat(written("2024-01-01T00:00Z")).isEqualTo("\"2024-01-01T00:00:00Z\"");
    assertThat(written("2024-01-01T00:00:00.120+02:00"))
        .isEqualTo("\"2024-01-01T00:00:00.12+02:00\"");
  }

  private static String written(String dateTime) {
    JsonBytes bytes = new JsonBytes();
    bytes.append('"');
    Rfc3339.append(bytes, OffsetDateTime.parse(dateTime));
    bytes.append('"');
    return bytes.toByteString().utf8();
  }
}
