package io.tenantry.core.internal.gate;

import io.tenantry.core.http.VendorInfo;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.refusal.Throttling;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.QuotaReader;
import io.tenantry.core.limit.Lease;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.Quota;
import io.tenantry.core.limit.Window;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The permission to send one attempt; also reports its response to the limiter. */
public final class Permit implements AutoCloseable {
  private final RateLimitGate gate;
  private final CallState call;
  private final List<LimitKey> keys = new ArrayList<>(2);
  private final List<Lease> leases = new ArrayList<>(2);

  public Permit(RateLimitGate gate, CallState call) {
    this.gate = gate;
    this.call = call;
  }

  void add(LimitKey key, Lease lease) {
    keys.add(key);
    leases.add(lease);
  }

  /** Reports a response: a 429 pauses all calls of the widest key, headers correct its counts. */
  public void received(BufferedResponse response) {
    LimitKey key = keys.get(keys.size() - 1);
    if (Throttling.in(response, call.operation.vendor().errors())) {
      refused(key, response);
    }
    for (Window window : call.operation.vendor().limits().windows()) {
      Quota quota = QuotaReader.read(window, response.headers(), gate.time().now());
      if (quota != null) {
        report(key, k -> gate.limiter().observe(k, quota));
      }
    }
  }

  private void refused(LimitKey key, BufferedResponse response) {
    VendorInfo vendor = call.operation.vendor();
    Optional<Duration> delay =
        Optional.ofNullable(Throttling.delay(response, vendor, gate.time().now()))
            .map(Pauses::asked);
    Lease lease = leases.get(leases.size() - 1);
    if (gate.adapts()) {
      report(key, k -> gate.limiter().refused(k, lease, delay));
    } else {
      delay.ifPresent(pause -> report(key, k -> gate.limiter().penalize(k, pause)));
    }
  }

  /** Reports to the limiter. If it throws, the listener is notified, and the call continues. */
  private void report(LimitKey key, Consumer<LimitKey> event) {
    try {
      event.accept(key);
    } catch (RuntimeException e) {
      gate.listener().limiterFailed(key, e);
    }
  }

  @Override
  public void close() {
    close(leases.size() - 1);
  }

  /** Ends the last leases first, and each of them even if the listener throws. */
  private void close(int last) {
    if (last < 0) {
      return;
    }
    try {
      report(keys.get(last), key -> leases.get(last).close());
    } finally {
      gate.queue().moved(gate.limiter(), keys.get(last));
      close(last - 1);
    }
  }
}
