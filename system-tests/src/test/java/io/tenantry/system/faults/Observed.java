package io.tenantry.system.faults;

import io.tenantry.core.error.MissingRecordException;
import io.tenantry.core.error.NoResponseException;
import io.tenantry.core.error.StatusException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What one call did about a fault.
 *
 * @param outcome the result, or the exception's class with what matters of it
 * @param requests how many requests arrived at the gateway, those for tokens not counted
 * @param tokenRequests how many requests for tokens arrived
 * @param waited how long the client waited between attempts, by its own clock
 * @param made how many things the vendor has more than before
 */
record Observed(String outcome, int requests, int tokenRequests, Duration waited, int made) {
  static final String RESULT = "success";

  static String outcome(Supplier<Object> call) {
    try {
      call.get();
      return RESULT;
    } catch (RuntimeException e) {
      return e.getClass().getSimpleName() + detail(e);
    }
  }

  private static String detail(RuntimeException e) {
    if (e instanceof StatusException refused) {
      return " " + refused.statusCode();
    }
    if (e instanceof MissingRecordException missing) {
      return " " + missing.statusCode();
    }
    if (e instanceof NoResponseException unanswered) {
      return unanswered.mayHaveTakenEffect() ? ", may have taken effect" : ", no effect";
    }
    return "";
  }

  /** The cells of the table, from the outcome on. */
  String cells(boolean writes) {
    String sent =
        tokenRequests > 1 ? requests + ", and " + tokenRequests + " for tokens" : "" + requests;
    String cells = outcome + " | " + sent + " | " + seconds();
    return writes ? cells + " | " + made : cells;
  }

  private String seconds() {
    BigDecimal seconds = BigDecimal.valueOf(waited.toMillis(), 3);
    return waited.isZero() ? "-" : seconds.stripTrailingZeros().toPlainString() + " s";
  }
}
