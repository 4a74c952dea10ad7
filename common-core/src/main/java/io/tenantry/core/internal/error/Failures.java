package io.tenantry.core.internal.error;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.ListProgress;
import io.tenantry.core.internal.ErrorAccess;

/**
 * Adds context to exceptions. Exceptions are immutable: each method returns a new one of the same
 * class with the same fields, cause and, except for {@link #alsoIn}, stack trace.
 */
public final class Failures {
  private Failures() {}

  /**
   * Returns the failure with the call, the number of its attempts, and whether they may have taken
   * effect.
   */
  public static ApiException ofCall(
      ApiException failure, ErrorContext call, int attempts, boolean mayHaveTakenEffect) {
    return access().ofCall(failure, call, attempts, mayHaveTakenEffect);
  }

  /** Returns the failure with the reason why the call was not retried. */
  public static ApiException notRetried(ApiException failure, String why) {
    return access().notRetried(failure, why);
  }

  /** Returns the failure with how far the list was read. */
  public static ApiException during(ApiException failure, ListProgress point) {
    return access().during(failure, point);
  }

  /**
   * Returns the failure for another call that waited for the failed action, such as a token request
   * that several calls wait for. It has the stack trace of the current thread; the given failure is
   * suppressed in it.
   */
  public static ApiException alsoIn(ApiException failure, ErrorContext call) {
    return access().alsoIn(failure, call);
  }

  private static ErrorAccess<ApiException, ErrorContext, ListProgress> access() {
    return ErrorAccess.get();
  }
}
