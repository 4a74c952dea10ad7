package io.tenantry.core.internal.wire;

import io.tenantry.core.limit.Quota;
import io.tenantry.core.limit.QuotaHeaders;
import io.tenantry.core.limit.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** Reads the quota of a window from a response's headers. */
public final class QuotaReader {
  private QuotaReader() {}

  /** Returns null unless all three headers contain valid numbers. */
  public static @Nullable Quota read(Window window, Headers headers, Instant now) {
    if (window.headers().isEmpty()) {
      return null;
    }
    QuotaHeaders names = window.headers().get();
    long limit = number(headers.get(names.limit()));
    long remaining = number(headers.get(names.remaining()));
    long reset = number(headers.get(names.reset()));
    if (limit < 1 || remaining < 0 || reset < 0) {
      return null;
    }
    Date sent = headers.getDate("Date");
    Instant here = sent == null ? now : sent.toInstant();
    Duration resetIn = Duration.between(here, Instant.ofEpochSecond(reset));
    return resetIn.isNegative() || resetIn.isZero()
        ? null
        : new Quota(window, count(limit), count(remaining), resetIn);
  }

  /** Returns the time until the reset of a window without remaining calls; null otherwise. */
  public static @Nullable Duration untilReset(QuotaHeaders names, Headers headers, Instant now) {
    long remaining = number(headers.get(names.remaining()));
    long reset = number(headers.get(names.reset()));
    if (remaining != 0 || reset < 0) {
      return null;
    }
    Date sent = headers.getDate("Date");
    Instant here = sent == null ? now : sent.toInstant();
    Duration wait = Duration.between(here, Instant.ofEpochSecond(reset));
    return wait.isNegative() ? null : wait;
  }

  private static int count(long number) {
    return (int) Math.min(Integer.MAX_VALUE, number);
  }

  /** At most ten digits; -1 for anything else. */
  private static long number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,10}") ? Long.parseLong(text.strip()) : -1;
  }
}
