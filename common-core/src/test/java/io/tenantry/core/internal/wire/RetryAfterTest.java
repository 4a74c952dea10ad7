package io.tenantry.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final String IN_TEN_SECONDS = "Mon, 02 Nov 2026 10:00:10 GMT";

  private static Duration of(String... headers) {
    return RetryAfter.of(Headers.of(headers), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "' 12 ', 12",
    "007, 7",
    "999999999, 999999999",
    "4.5, 5",
    "299.997, 300",
    "3.000, 3",
    "0.2, 1"
  })
  void secondsAreSeconds(String text, long seconds) {
    assertThat(of("Retry-After", text)).isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1000000000", "99999999999999999999999999"})
  void moreSecondsThanMakeSenseAreAYear(String text) {
    assertThat(of("Retry-After", text)).isEqualTo(Duration.ofDays(365));
  }

  @Test
  void absentIsAbsent() {
    assertThat(of("Date", IN_TEN_SECONDS)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-3", "1,5", ".5", "7s", "2026-11-02"})
  void whatIsNeitherSecondsNorADateIsAbsent(String text) {
    assertThat(of("Retry-After", text)).isNull();
  }

  @Test
  void retryAfterDateIsRelativeToLocalClockWithoutDateHeader() {
    assertThat(of("Retry-After", IN_TEN_SECONDS)).isEqualTo(Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @CsvSource({
    "'Mon, 02 Nov 2026 09:59:40 GMT', 30",
    "'Mon, 02 Nov 2026 10:00:08 GMT', 2",
    "'Sun, 02 Nov 2025 10:00:10 GMT', 31536000"
  })
  void dateIsMeasuredAgainstTheServersOwnClockHoweverWrong(String date, long seconds) {
    assertThat(of("Retry-After", IN_TEN_SECONDS, "Date", date))
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void dateThatIsOverIsNow() {
    assertThat(of("Retry-After", IN_TEN_SECONDS, "Date", "Mon, 02 Nov 2026 10:00:11 GMT"))
        .isEqualTo(Duration.ZERO);
  }

  @Test
  void unreadableResponseDateIsIgnored() {
    assertThat(of("Retry-After", IN_TEN_SECONDS, "Date", "today"))
        .isEqualTo(Duration.ofSeconds(10));
  }
}
