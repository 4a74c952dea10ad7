package io.tenantry.core.internal.refusal;

import io.tenantry.core.internal.json.JsonScanner;
import io.tenantry.core.json.JsonValue;
import java.util.Optional;

/**
 * JSON that ends early, because the connection broke or the body is too long to read: everything
 * before the field in which it ends.
 */
final class TruncatedJson {
  private static final int DEEPEST = 100;

  private TruncatedJson() {}

  /** Returns the complete part; empty if the text does not begin an object or an array. */
  static Optional<JsonValue> beginning(String text) {
    boolean open = text.startsWith("{") || text.startsWith("[");
    String whole = open ? JsonScanner.completed(text, DEEPEST) : null;
    return Optional.ofNullable(whole).map(JsonValue::parse);
  }
}
