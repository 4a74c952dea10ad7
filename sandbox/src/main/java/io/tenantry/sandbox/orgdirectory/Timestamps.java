package io.tenantry.sandbox.orgdirectory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The directory's timestamps: to the second, with the offset of the account. */
final class Timestamps {
  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(-5);
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");

  private Timestamps() {}

  static String text(Instant instant) {
    return FORM.format(instant.atOffset(OFFSET));
  }

  /** Returns now, but at least one second after the previous change, so that each change shows. */
  static String after(@Nullable String previous) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    if (previous != null) {
      Instant least = instant(previous).plusSeconds(1);
      return text(now.isBefore(least) ? least : now);
    }
    return text(now);
  }

  /** Reads a date, or a date and time with offset. */
  static Instant instant(String text) {
    try {
      return text.indexOf('T') < 0
          ? LocalDate.parse(text).atStartOfDay(OFFSET).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a date: " + text, e);
    }
  }
}
