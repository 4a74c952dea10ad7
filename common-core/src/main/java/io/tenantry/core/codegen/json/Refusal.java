package io.tenantry.core.codegen.json;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.json.HalfPairs;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.Bounds;
import java.util.List;

/** Creates exceptions about values of a request body, with the path and the remedy. */
final class Refusal {
  private Refusal() {}

  /** Returns an exception about a value that breaks a rule, such as "be at least 1". */
  static InvalidArgumentException of(ErrorContext call, String path, Object value, String rule) {
    String shown =
        value instanceof String text ? Excerpts.quoted(text) : Excerpts.of(value.toString());
    String was = value instanceof Bounds.Items ? ", but had " : ", but was ";
    return refused(call, path + " must " + rule + was + shown, "change the value and call again");
  }

  /** Returns an exception about an object that lacks all of the given fields. */
  static InvalidArgumentException missing(ErrorContext call, String path, List<String> members) {
    String place = path.replaceAll("\\.$", "");
    String rule = " must have " + String.join(" or ", members);
    return refused(call, place + rule, "set one of them and call again");
  }

  /** Returns an exception about a null for a field that is never null. */
  static InvalidArgumentException cleared(ErrorContext call, String path) {
    String rule = " must not be cleared, since the vendor's documentation allows no null";
    return refused(call, path + rule, "set a value or leave the field out");
  }

  /** Returns an exception about a text that was cut within a character. */
  static InvalidArgumentException halfPair(ErrorContext call, String path, String text) {
    return halfPair(call, path, text, HalfPairs.in(text));
  }

  /** Returns an exception about free-form JSON with such a text. */
  static InvalidArgumentException halfPair(ErrorContext call, String path, JsonValue value) {
    String json = value.json();
    return halfPair(call, path, json, HalfPairs.inJson(json));
  }

  private static InvalidArgumentException halfPair(
      ErrorContext call, String path, String text, int at) {
    return refused(
        call, path + " must not contain " + HalfPairs.described(text, at), HalfPairs.REMEDY);
  }

  private static InvalidArgumentException refused(ErrorContext call, String what, String remedy) {
    return new InvalidArgumentException(call, what + ". Nothing was sent: " + remedy, null);
  }
}
