package io.tenantry.core.internal.refusal;

import io.tenantry.core.internal.json.JsonScanner;
import io.tenantry.core.json.JsonValue;
import java.util.Optional;

/**
 * JSON that ends too early, because a connection broke or because nobody reads megabytes of an
 * error: what came before the member in which it ends.
 */
final class TruncatedJson {
  private static final int DEEPEST = 100;

  private TruncatedJson() {}

  /** The part that is whole; empty where the text is no beginning of an object or an array. */
  static Optional<JsonValue> beginning(String text) {
    boolean open = text.startsWith("{") || text.startsWith("[");
    String whole = open ? JsonScanner.completed(text, DEEPEST) : null;
    return Optional.ofNullable(whole).map(JsonValue::parse);
  }
}
