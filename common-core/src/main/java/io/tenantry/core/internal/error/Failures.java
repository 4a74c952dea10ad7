package io.tenantry.core.internal.error;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.ListProgress;
import io.tenantry.core.internal.ErrorAccess;

/**
 * Adds to exceptions what those who pass them on know. What an exception says never changes: each
 * method returns a new one of the same class and with the same members, cause and, save {@link
 * #alsoIn}, stack trace.
 */
public final class Failures {
  private Failures() {}

  /** Returns the failure as one of the given call, with what became of that call's requests. */
  public static ApiException ofCall(
      ApiException failure, ErrorContext call, int attempts, boolean mayHaveTakenEffect) {
    return access().ofCall(failure, call, attempts, mayHaveTakenEffect);
  }

  /** Returns the failure with the reason why the call was not retried. */
  public static ApiException notRetried(ApiException failure, String why) {
    return access().notRetried(failure, why);
  }

  /** Returns the failure as one of a list that was read so far. */
  public static ApiException during(ApiException failure, ListProgress point) {
    return access().during(failure, point);
  }

  /**
   * Returns the failure for another call that waited for what failed: for credentials that get a
   * token for several calls at once. It has the stack trace of the current thread; the given
   * failure is suppressed in it.
   */
  public static ApiException alsoIn(ApiException failure, ErrorContext call) {
    return access().alsoIn(failure, call);
  }

  private static ErrorAccess<ApiException, ErrorContext, ListProgress> access() {
    return ErrorAccess.get();
  }
}
