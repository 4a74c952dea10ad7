package io.tenantry.core.json;

/**
 * Is notified where responses deviate from their specification. Runs on the calling thread, after
 * the response is read and before it is returned; an exception that it throws reaches the caller.
 * Of one response, the first 10,000 deviations are reported.
 */
@FunctionalInterface
public interface DriftListener {
  /** Receives one deviation. */
  void onDrift(DriftEvent event);
}
