package io.tenantry.core.internal.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code Retry-After}: seconds, or a date measured against the response's own {@code Date}.
 */
public final class RetryAfter {
  private static final Duration LONGEST = Duration.ofDays(365);

  private RetryAfter() {}

  /** Returns the requested delay, never negative; null if there is none or it is malformed. */
  public static @Nullable Duration of(Headers headers, Instant now) {
    String text = headers.get("Retry-After");
    if (text == null) {
      return null;
    }
    String seconds = text.strip();
    if (seconds.matches("\\d+")) {
      return seconds.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(seconds));
    }
    Date until = headers.getDate("Retry-After");
    if (until == null) {
      return null;
    }
    Date sent = headers.getDate("Date");
    Duration wait = Duration.between(sent == null ? now : sent.toInstant(), until.toInstant());
    return wait.isNegative() ? Duration.ZERO : wait;
  }
}
