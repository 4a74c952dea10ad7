package io.tenantry.core.internal.gate;

import io.tenantry.core.http.TimeSource;
import io.tenantry.core.http.VendorInfo;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.limit.Ask;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.Limits;
import io.tenantry.core.limit.RateLimiter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Acquires permits for the calls of one client, in order of arrival. Thread-safe. */
public final class RateLimitGate {
  /** The longest duration of a call without deadline; afterwards it counts as ended. */
  private static final Duration LONGEST_CALL = Duration.ofMinutes(10);

  private final String tenant;
  private final LimiterSettings settings;
  private final RateLimiter limiter;
  private final FairQueue queue;
  private final TimeSource time;

  /**
   * @param tenant the caller, see {@link LimitKey#tenant()}
   */
  public RateLimitGate(
      String tenant,
      LimiterSettings settings,
      RateLimiter limiter,
      FairQueue queue,
      TimeSource time) {
    this.tenant = tenant;
    this.settings = settings;
    this.limiter = limiter;
    this.queue = queue;
    this.time = time;
  }

  /** Waits for a permit, which is held until the response of an attempt is read. */
  public Permit acquire(CallState call) {
    Permit permit = new Permit(this, call);
    boolean complete = false;
    try {
      for (Ask ask : asks(call)) {
        new PermitWait(this, ask, call).acquire(permit);
      }
      complete = true;
      return permit;
    } finally {
      if (!complete) {
        permit.close();
      }
    }
  }

  /**
   * Returns what to ask the limiter: first for the operation's own limits, as they are narrower; a
   * call holds that lease while it waits for the account's limits.
   */
  private List<Ask> asks(CallState call) {
    List<Ask> asks = new ArrayList<>(2);
    VendorInfo vendor = call.operation.vendor();
    Limits own = call.operation.limits();
    Duration lease = call.deadline.remaining().orElse(LONGEST_CALL);
    Duration held = lease.isZero() ? LONGEST_CALL : lease;
    if (!own.isEmpty()) {
      asks.add(new Ask(new LimitKey(vendor.id(), tenant, call.operation.id()), own, held));
    }
    if (own.isEmpty() || !vendor.limits().isEmpty()) {
      LimitKey account = new LimitKey(vendor.id(), tenant, LimitKey.ACCOUNT);
      asks.add(new Ask(account, vendor.limits(), held));
    }
    return asks;
  }

  RateLimiter limiter() {
    return limiter;
  }

  FairQueue queue() {
    return queue;
  }

  TimeSource time() {
    return time;
  }

  LimitListener listener() {
    return settings.listener();
  }

  boolean adapts() {
    return settings.adapts();
  }

  public Duration maxWait() {
    return settings.maxWait();
  }
}
