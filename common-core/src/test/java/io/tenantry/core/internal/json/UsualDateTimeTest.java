package io.tenantry.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The path by position must do the work itself: the JDK's parser behind it would hide mistakes. */
class UsualDateTimeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-29T23:59:58Z",
        "2024-01-01t00:00:00z",
        "2024-01-01T00:00:00.9Z",
        "2024-01-01T01:02:03.120Z",
        "2024-01-01T00:00:00.123456789Z",
        "1999-10-19T09:19:29.000000001+05:30",
        "2024-01-01T00:00:00-11:45",
        "2024-01-01T00:00:00+00:00",
        "2024-01-01T00:00:00-00:30"
      })
  void isReadWithoutTheJdk(String text) {
    assertThat(Rfc3339.usual(text)).isEqualTo(OffsetDateTime.parse(text));
    assertThat(Rfc3339.usual(text).getOffset()).isEqualTo(OffsetDateTime.parse(text).getOffset());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-01-01T00:00:0",
        "2024-01-01T00:00:00",
        "2024-01-01T00:00Z  ",
        "2024-01-01T00:00Z       ",
        "2024-01-01T00:00:00+01:00:30",
        "2024/01-01T00:00:00Z",
        "2024-01/01T00:00:00Z",
        "2024-01-01 00:00:00Z",
        "2024-01-01T00.00:00Z",
        "2024-01-01T00:00.00Z",
        "2o24-01-01T00:00:00Z",
        "2024-o1-01T00:00:00Z",
        "2024-01-o1T00:00:00Z",
        "2024-01-01To0:00:00Z",
        "2024-01-01T00:o0:00Z",
        "2024-01-01T00:00:o0Z",
        "2024-01-01T00:00:0/Z",
        "2024-01-01T00:00:0:Z",
        "2024-01-01T00:00:00.Z",
        "2024-01-01T00:00:00.x1Z",
        "2024-01-01T00:00:00.1234567890Z",
        "2024-01-01T00:00:00Q",
        "2024-01-01T00:00:00*01:00",
        "2024-01-01T00:00:00+01-00",
        "2024-01-01T00:00:00+o1:00",
        "2024-01-01T00:00:00+01:o0"
      })
  void anyOtherFormIsLeftToTheJdk(String text) {
    assertThat(Rfc3339.usual(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-13-01T00:00:00Z",
        "2023-02-29T00:00:00Z",
        "2024-01-01T24:00:00Z",
        "2024-01-01T00:60:00Z",
        "2024-01-01T00:00:60Z",
        "2024-01-01T00:00:00+01:60"
      })
  void whatNoCalendarHasIsRefused(String text) {
    assertThatThrownBy(() -> Rfc3339.usual(text)).isInstanceOf(DateTimeException.class);
  }
}
