package io.tenantry.core.internal.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After}: seconds, also with a fraction, or a date measured against the
 * response's own {@code Date}.
 */
public final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(365);
  private static final int MOST_DIGITS = 9;
  private static final Pattern SECONDS = Pattern.compile("(?<whole>\\d+)(?:\\.(?<part>\\d*))?");

  private RetryAfter() {}

  /** Returns the requested delay, never negative; null if there is none or it is malformed. */
  public static @Nullable Duration of(Headers headers, Instant now) {
    String text = headers.get("Retry-After");
    if (text == null) {
      return null;
    }
    Duration seconds = seconds(text);
    if (seconds != null) {
      return seconds;
    }
    Date until = headers.getDate("Retry-After");
    if (until == null) {
      return null;
    }
    Date sent = headers.getDate("Date");
    Duration wait = Duration.between(sent == null ? now : sent.toInstant(), until.toInstant());
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /** Reads seconds, rounded up to whole ones; null for anything else. */
  public static @Nullable Duration seconds(String text) {
    Matcher number = SECONDS.matcher(text.strip());
    if (!number.matches()) {
      return null;
    }
    if (number.group("whole").length() > MOST_DIGITS) {
      return LONGEST;
    }
    long whole = Long.parseLong(number.group("whole"));
    boolean more = number.group("part") != null && !number.group("part").matches("0*");
    return Duration.ofSeconds(more ? whole + 1 : whole);
  }
}
