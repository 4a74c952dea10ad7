package io.tenantry.core.json;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import java.util.List;

/** Refuses values that a request body must not hold, with the place and the remedy. */
final class Refusal {
  private Refusal() {}

  static void check(ValueOut out, Bounds bounds, Object value) {
    if (out.call() == null) {
      return;
    }
    String broken = bounds.broken(value);
    if (!broken.isEmpty()) {
      throw of(out, value, broken);
    }
  }

  /** Refuses an object that lacks all of these members. */
  static void missing(ValueOut out, List<String> members) {
    Outgoing call = out.call();
    if (call != null) {
      String place = out.path().replaceAll("\\.$", "");
      throw new InvalidArgumentException(
          ErrorContext.of(call.vendor(), call.operation()),
          place
              + " needs "
              + String.join(" or ", members)
              + "; nothing was sent, set one of them and call again",
          null);
    }
  }

  static InvalidArgumentException of(ValueOut out, Object value, String rule) {
    String excerpt = Excerpt.of(value.toString());
    String shown = value instanceof String ? '"' + excerpt + '"' : excerpt;
    Outgoing call = out.call();
    ErrorContext context =
        call == null ? ErrorContext.NONE : ErrorContext.of(call.vendor(), call.operation());
    String message =
        out.path()
            + " is "
            + shown
            + ", allowed is "
            + rule
            + "; nothing was sent, change the value and call again";
    return new InvalidArgumentException(context, message, null);
  }
}
