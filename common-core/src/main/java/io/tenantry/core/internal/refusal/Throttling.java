package io.tenantry.core.internal.refusal;

import io.tenantry.core.http.VendorInfo;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.QuotaReader;
import io.tenantry.core.internal.wire.RetryAfter;
import io.tenantry.core.limit.QuotaHeaders;
import io.tenantry.core.limit.Window;
import io.tenantry.core.spec.ErrorShape;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads whether a response states that there are too many calls, and the requested delay. */
public final class Throttling {
  private static final int TOO_MANY_REQUESTS = 429;

  private Throttling() {}

  /** Returns whether a response is a 429, or one of the vendor's other responses that mean it. */
  public static boolean in(BufferedResponse response, ErrorShape shape) {
    return ErrorBodyParser.status(response, shape) == TOO_MANY_REQUESTS;
  }

  /**
   * Returns the delay that the vendor requested: {@code Retry-After}, or the vendor's field of the
   * body. For a response that states that there are too many calls, also the time until a window
   * without remaining calls is reset.
   */
  public static @Nullable Duration delay(
      BufferedResponse response, VendorInfo vendor, Instant now) {
    Duration requested = RetryAfter.of(response.headers(), now);
    if (requested == null && !response.isSuccess()) {
      requested = inBody(response, vendor.errors()).orElse(null);
    }
    if (requested == null && in(response, vendor.errors())) {
      requested = untilReset(response, vendor, now);
    }
    return requested;
  }

  private static Optional<Duration> inBody(BufferedResponse response, ErrorShape shape) {
    return shape.retryAfter().isEmpty()
        ? Optional.empty()
        : ErrorBody.of(response).all(shape.retryAfter()).map(RetryAfter::seconds).findFirst();
  }

  private static @Nullable Duration untilReset(
      BufferedResponse response, VendorInfo vendor, Instant now) {
    Duration longest = null;
    for (Window window : vendor.limits().windows()) {
      longest = longer(longest, reset(response, window.headers().orElse(null), now));
    }
    return longer(longest, reset(response, vendor.errors().quota().orElse(null), now));
  }

  private static @Nullable Duration reset(
      BufferedResponse response, @Nullable QuotaHeaders names, Instant now) {
    return names == null ? null : QuotaReader.untilReset(names, response.headers(), now);
  }

  private static @Nullable Duration longer(@Nullable Duration one, @Nullable Duration other) {
    return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
  }
}
