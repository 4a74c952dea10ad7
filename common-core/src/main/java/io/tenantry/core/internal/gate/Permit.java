package io.tenantry.core.internal.gate;

import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.QuotaReader;
import io.tenantry.core.limit.Lease;
import io.tenantry.core.limit.LimitKey;
import io.tenantry.core.limit.Quota;
import io.tenantry.core.limit.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The right to send one attempt; what its response tells about limits goes back through it. */
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

  /** A 429 stops all calls of the widest key; headers correct our count of its windows. */
  public void received(BufferedResponse response) {
    LimitKey key = keys.get(keys.size() - 1);
    if (response.status() == 429) {
      tell(key, k -> gate.limiter().penalize(k, Pauses.after(response, call, gate.time())));
    }
    for (Window window : call.operation.vendor().limits().windows()) {
      Quota quota = QuotaReader.read(window, response.headers(), gate.time().now());
      if (quota != null) {
        tell(key, k -> gate.limiter().observe(k, quota));
      }
    }
  }

  /** The call goes on whatever the limiter does with the news. */
  private void tell(LimitKey key, Consumer<LimitKey> news) {
    try {
      news.accept(key);
    } catch (RuntimeException e) {
      gate.listener().limiterFailed(key, e);
    }
  }

  @Override
  public void close() {
    for (int i = leases.size() - 1; i >= 0; i--) {
      Lease lease = leases.get(i);
      tell(keys.get(i), k -> lease.close());
      gate.queue().moved(gate.limiter(), keys.get(i));
    }
  }
}
