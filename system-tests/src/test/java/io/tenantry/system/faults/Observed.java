package io.tenantry.system.faults;

import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnansweredException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  static final String RESULT = "result";

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
    if (e instanceof UnansweredException unanswered) {
      return unanswered.mayHaveTakenEffect() ? ", may have taken effect" : ", no effect";
    }
    return "";
  }

  /** As it stands in the table. */
  String cell(boolean writes) {
    List<String> facts = new ArrayList<>();
    facts.add(outcome);
    facts.add(requests == 1 ? "1 request" : requests + " requests");
    if (tokenRequests > 1) {
      facts.add(tokenRequests + " for tokens");
    }
    if (!waited.isZero()) {
      facts.add(
          "waited "
              + BigDecimal.valueOf(waited.toMillis(), 3).stripTrailingZeros().toPlainString()
              + " s");
    }
    if (writes) {
      facts.add(made == 0 ? "nothing made" : made + " made");
    }
    return String.join("; ", facts);
  }
}
