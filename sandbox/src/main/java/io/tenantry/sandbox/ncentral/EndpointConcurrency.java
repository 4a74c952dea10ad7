package io.tenantry.sandbox.ncentral;

import io.tenantry.sandbox.server.Request;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** Limits the calls that run at the same time on each of N-central's endpoints. Thread-safe. */
final class EndpointConcurrency {
  private static final Map<String, Integer> LIMITS = Map.of("GET /api/devices", 5);
  private static final int SMALLEST_LIMIT = 3;

  private final Map<String, Integer> running = new HashMap<>();
  private final Map<Request, String> inside = new IdentityHashMap<>();

  /** Returns whether the call may run. A call that may not does not count. */
  synchronized boolean enter(Request request) {
    String endpoint = request.method() + " " + request.path().replaceAll("/\\d+(?=/|$)", "/{id}");
    int before = running.getOrDefault(endpoint, 0);
    if (before >= LIMITS.getOrDefault(endpoint, SMALLEST_LIMIT)) {
      return false;
    }
    running.put(endpoint, before + 1);
    inside.put(request, endpoint);
    return true;
  }

  /** The call ends. Does nothing for a call that was refused. */
  synchronized void leave(Request request) {
    String endpoint = inside.remove(request);
    if (endpoint != null) {
      running.merge(endpoint, -1, Integer::sum);
    }
  }
}
