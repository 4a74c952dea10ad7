package io.tenantry.core.internal.refusal;

import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import java.util.Optional;

/**
 * JSON that ends too early, because a connection broke or because nobody reads megabytes of an
 * error: what came before the member in which it ends.
 */
final class TruncatedJson {
  private static final int DEEPEST = 100;

  private final StringBuilder closing = new StringBuilder();
  private int whole;
  private boolean inString;
  private boolean escaped;

  private TruncatedJson() {}

  /** The part that is whole; empty where the text is no beginning of an object or an array. */
  static Optional<JsonValue> beginning(String text) {
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return Optional.empty();
    }
    TruncatedJson cut = new TruncatedJson();
    for (int i = 0; i < text.length() && cut.closing.length() <= DEEPEST; i++) {
      cut.take(text.charAt(i), i);
    }
    try {
      return Optional.of(JsonValue.parse(text.substring(0, cut.whole) + cut.closing.reverse()));
    } catch (JsonException broken) {
      return Optional.empty();
    }
  }

  private void take(char c, int at) {
    if (inString) {
      inString = escaped || c != '"';
      escaped = !escaped && c == '\\';
      return;
    }
    switch (c) {
      case '"' -> inString = true;
      case '{' -> open('}', at);
      case '[' -> open(']', at);
      case '}', ']' -> close(at);
      case ',' -> whole = at;
      default -> {}
    }
  }

  private void open(char end, int at) {
    closing.append(end);
    whole = at + 1;
  }

  private void close(int at) {
    closing.setLength(Math.max(0, closing.length() - 1));
    whole = at + 1;
  }
}
