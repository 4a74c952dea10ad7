package io.tenantry.core.internal.call;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import okio.Buffer;

/** How the body of a successful response can be without a value. */
enum NoValue {
  /** Nothing, or whitespace only. */
  EMPTY("an empty body"),
  /** JSON's null. */
  NULL("null"),
  /** An object without fields, which is a value of some types. */
  EMPTY_OBJECT("{}");

  /** Longer bodies of whitespace are left to the decoder. */
  private static final int LONGEST = 1024;

  private final String words;

  NoValue(String words) {
    this.words = words;
  }

  /** Returns which of these the body is, if it is one. Does not consume the body. */
  static Optional<NoValue> of(Buffer body) {
    if (body.size() > LONGEST || beginsAsValue(body)) {
      return Optional.empty();
    }
    String text = body.snapshot().string(StandardCharsets.UTF_8).replace("\uFEFF", "").strip();
    if (text.isEmpty()) {
      return Optional.of(EMPTY);
    }
    if (text.equals("null")) {
      return Optional.of(NULL);
    }
    boolean object = text.startsWith("{") && text.substring(1).stripLeading().equals("}");
    return object ? Optional.of(EMPTY_OBJECT) : Optional.empty();
  }

  /** Avoids the closer look, which costs memory, for nearly all responses. */
  private static boolean beginsAsValue(Buffer body) {
    return body.size() > 1
        && (body.getByte(0) == '[' || (body.getByte(0) == '{' && body.getByte(1) == '"'));
  }

  /** Returns the words for messages. */
  String words() {
    return words;
  }
}
