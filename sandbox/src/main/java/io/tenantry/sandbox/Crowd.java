package io.tenantry.sandbox;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;

/** How many calls run at once on each of N-central's endpoints. Thread-safe. */
final class Crowd {
  private static final Map<String, Integer> LIMITS = Map.of("GET /api/devices", 5);
  private static final int SMALLEST_LIMIT = 3;

  private final Map<String, Integer> running = new HashMap<>();
  private final Map<Ask, String> inside = new IdentityHashMap<>();

  /** False, and not counted, while as many as allowed are running. */
  synchronized boolean enter(Ask ask) {
    String endpoint = ask.method() + " " + ask.path().replaceAll("/\\d+(?=/|$)", "/{id}");
    int before = running.getOrDefault(endpoint, 0);
    if (before >= LIMITS.getOrDefault(endpoint, SMALLEST_LIMIT)) {
      return false;
    }
    running.put(endpoint, before + 1);
    inside.put(ask, endpoint);
    return true;
  }

  /** Does nothing for a call that didn't come in. */
  synchronized void leave(Ask ask) {
    String endpoint = inside.remove(ask);
    if (endpoint != null) {
      running.merge(endpoint, -1, Integer::sum);
    }
  }
}
