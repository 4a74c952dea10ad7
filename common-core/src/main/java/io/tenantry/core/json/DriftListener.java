package io.tenantry.core.json;

/**
 * Hears where answers deviate from their specification. Called by the thread that makes the call,
 * after the answer was read and before it is handed out; what it throws reaches the caller.
 */
@FunctionalInterface
public interface DriftListener {
  /** An answer deviates in this place. */
  void onDrift(DriftEvent event);
}
