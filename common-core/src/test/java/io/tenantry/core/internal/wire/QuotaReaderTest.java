package io.tenantry.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.limit.Quota;
import io.tenantry.core.limit.QuotaHeaders;
import io.tenantry.core.limit.Window;
import java.time.Duration;
import java.time.Instant;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaReaderTest {
  private static final Window HOURLY =
      Window.of(3600, Duration.ofHours(1)).reportedBy(new QuotaHeaders("X-L", "X-R", "X-E"));
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

  private static Headers.Builder headers(String limit, String remaining, String reset) {
    return new Headers.Builder().set("X-L", limit).set("X-R", remaining).set("X-E", reset);
  }

  @Test
  void limitRemainderAndResetAreRead() {
    Headers headers = headers("3600", " 17 ", "1700000060").build();

    assertThat(QuotaReader.read(HOURLY, headers, NOW))
        .isEqualTo(new Quota(HOURLY, 3600, 17, Duration.ofMinutes(1)));
  }

  @Test
  void resetIsRelativeToTheResponseDate() {
    Headers headers =
        headers("3600", "0", "1700000060")
            .set("Date", Instant.ofEpochSecond(1_700_000_055))
            .build();

    assertThat(QuotaReader.read(HOURLY, headers, NOW).resetIn()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void windowWithoutHeadersIsNotReportedOn() {
    Window plain = Window.of(3600, Duration.ofHours(1));
    assertThat(QuotaReader.read(plain, headers("1", "1", "1700000060").build(), NOW)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "0,0,1700000060",
    "-1,0,1700000060",
    "few,0,1700000060",
    "9,-1,1700000060",
    "9,,1700000060",
    "9,1,soon",
    "9,1,1700000000",
    "9,1,1699999999",
    "9,1,17000000600"
  })
  void headersThatMakeNoSenseAreIgnored(String limit, String remaining, String reset) {
    Headers headers = headers(limit, remaining == null ? "" : remaining, reset).build();
    assertThat(QuotaReader.read(HOURLY, headers, NOW)).isNull();
  }

  @Test
  void numbersBeyondAnIntAreAsManyAsAnIntHolds() {
    Headers headers = headers("9999999999", "9999999998", "1700000060").build();
    assertThat(QuotaReader.read(HOURLY, headers, NOW))
        .isEqualTo(new Quota(HOURLY, Integer.MAX_VALUE, Integer.MAX_VALUE, Duration.ofMinutes(1)));
  }

  @Test
  void absentHeadersAreIgnored() {
    assertThat(QuotaReader.read(HOURLY, new Headers.Builder().build(), NOW)).isNull();
  }
}
