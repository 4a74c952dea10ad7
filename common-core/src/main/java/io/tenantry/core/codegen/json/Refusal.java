package io.tenantry.core.codegen.json;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Excerpts;
import java.util.List;

/** What is wrong with a value of a request body, with its place and the remedy. */
final class Refusal {
  private Refusal() {}

  /** A value that is not allowed. */
  static InvalidArgumentException of(ErrorContext call, String path, Object value, String rule) {
    String excerpt = Excerpts.of(value.toString());
    String shown = value instanceof String ? '"' + excerpt + '"' : excerpt;
    String what = path + " is " + shown + ", allowed is " + rule;
    return told(call, what, "change the value and call again");
  }

  /** An object that lacks all of these members. */
  static InvalidArgumentException missing(ErrorContext call, String path, List<String> members) {
    String place = path.replaceAll("\\.$", "");
    String rule = " needs " + String.join(" or ", members);
    return told(call, place + rule, "set one of them and call again");
  }

  /** Null for a member that has no such value. */
  static InvalidArgumentException cleared(ErrorContext call, String path) {
    String rule = " can't be cleared: the vendor's document has no null for it";
    return told(call, path + rule, "give it a value or leave it out");
  }

  private static InvalidArgumentException told(ErrorContext call, String what, String remedy) {
    return new InvalidArgumentException(call, what + "; nothing was sent, " + remedy, null);
  }
}
