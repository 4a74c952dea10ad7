package io.tenantry.core.json;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Excerpts;
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
    if (out.call() != null) {
      String place = out.path().replaceAll("\\.$", "");
      String rule = " needs " + String.join(" or ", members);
      throw told(out, place + rule, "set one of them and call again");
    }
  }

  /** Null for a member that has no such value. */
  static InvalidArgumentException cleared(ValueOut out) {
    String rule = " can't be cleared: the vendor's document has no null for it";
    return told(out, out.path() + rule, "give it a value or leave it out");
  }

  static InvalidArgumentException of(ValueOut out, Object value, String rule) {
    String excerpt = Excerpts.of(value.toString());
    String shown = value instanceof String ? '"' + excerpt + '"' : excerpt;
    String what = out.path() + " is " + shown + ", allowed is " + rule;
    return told(out, what, "change the value and call again");
  }

  private static InvalidArgumentException told(ValueOut out, String what, String remedy) {
    Outgoing call = out.call();
    ErrorContext context =
        call == null ? ErrorContext.NONE : ErrorContext.of(call.vendor(), call.operation());
    return new InvalidArgumentException(context, what + "; nothing was sent, " + remedy, null);
  }
}
