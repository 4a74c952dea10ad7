package io.tenantry.core.json;

import com.squareup.moshi.JsonEncodingException;
import java.util.BitSet;
import okio.ByteString;

/**
 * Checks that bytes are one well-formed JSON value, at any depth and without recursion.
 *
 * <p>Moshi hands out the bytes of a value by counting quotes and brackets only; what we keep and
 * may send again has to be JSON throughout.
 */
final class JsonSyntax {
  private final ByteString json;
  private final BitSet objects = new BitSet();
  private int depth;
  private int at;

  private JsonSyntax(ByteString json) {
    this.json = json;
  }

  static void check(ByteString json) throws JsonEncodingException {
    JsonSyntax syntax = new JsonSyntax(json);
    syntax.document();
    if (syntax.at < json.size()) {
      throw syntax.malformed();
    }
  }

  /** Whether the text is the beginning of well-formed JSON, and the rest is missing. */
  static boolean isCutShort(ByteString json) {
    JsonSyntax syntax = new JsonSyntax(json);
    try {
      syntax.document();
      return false;
    } catch (JsonEncodingException e) {
      return syntax.at >= json.size();
    }
  }

  static boolean isNumber(String text) {
    JsonSyntax syntax = new JsonSyntax(ByteString.encodeUtf8(text));
    return syntax.number() && syntax.at == syntax.json.size();
  }

  private void document() throws JsonEncodingException {
    do {
      openValue();
    } while (!closed());
    skipWhitespace();
  }

  /** Reads down to the first scalar or empty container. */
  private void openValue() throws JsonEncodingException {
    while (true) {
      int c = peek();
      if (c != '{' && c != '[') {
        scalar(c);
        return;
      }
      at++;
      objects.set(depth++, c == '{');
      int next = peek();
      if (next == (c == '{' ? '}' : ']')) {
        return;
      }
      if (c == '{') {
        name();
      }
    }
  }

  /** After a value: true at the end of the outermost one, false where another value follows. */
  private boolean closed() throws JsonEncodingException {
    while (depth > 0) {
      boolean object = objects.get(depth - 1);
      int c = peek();
      at++;
      if (c == ',') {
        if (object) {
          name();
        }
        return false;
      }
      if (c != (object ? '}' : ']')) {
        throw malformed();
      }
      depth--;
    }
    return true;
  }

  private void name() throws JsonEncodingException {
    if (peek() != '"') {
      throw malformed();
    }
    string();
    if (peek() != ':') {
      throw malformed();
    }
    at++;
  }

  private void scalar(int first) throws JsonEncodingException {
    switch (first) {
      case '"' -> string();
      case 't' -> literal("true");
      case 'f' -> literal("false");
      case 'n' -> literal("null");
      default -> {
        if (!number()) {
          throw malformed();
        }
      }
    }
  }

  private void string() throws JsonEncodingException {
    at++;
    for (int c = raw(); c != '"'; c = raw()) {
      if (c < 0) {
        throw malformed();
      }
      at++;
      if (c == '\\') {
        escape();
      }
    }
    at++;
  }

  /** The escapes are those that Moshi reads, so that both agree on what is well-formed. */
  private void escape() throws JsonEncodingException {
    int kind = raw();
    if (kind < 0 || "\"\\/bfnrtu'\n".indexOf(kind) < 0) {
      throw malformed();
    }
    at++;
    for (int digits = kind == 'u' ? 4 : 0; digits > 0; digits--, at++) {
      if (Character.digit(raw(), 16) < 0) {
        throw malformed();
      }
    }
  }

  private void literal(String word) throws JsonEncodingException {
    for (int i = 0; i < word.length(); i++, at++) {
      if (raw() != word.charAt(i)) {
        throw malformed();
      }
    }
  }

  private boolean number() {
    if (raw() == '-') {
      at++;
    }
    if (raw() == '0') {
      at++;
    } else if (digits() == 0) {
      return false;
    }
    if (raw() == '.') {
      at++;
      if (digits() == 0) {
        return false;
      }
    }
    if (raw() == 'e' || raw() == 'E') {
      at++;
      if (raw() == '+' || raw() == '-') {
        at++;
      }
      return digits() > 0;
    }
    return true;
  }

  private int digits() {
    int start = at;
    while (raw() >= '0' && raw() <= '9') {
      at++;
    }
    return at - start;
  }

  private int peek() {
    skipWhitespace();
    return raw();
  }

  private void skipWhitespace() {
    while (raw() == ' ' || raw() == '\n' || raw() == '\r' || raw() == '\t') {
      at++;
    }
  }

  /** The byte at hand, unsigned, or -1 at the end. */
  private int raw() {
    return at < json.size() ? json.getByte(at) & 0xff : -1;
  }

  private JsonEncodingException malformed() {
    return new JsonEncodingException(
        at >= json.size()
            ? "Malformed JSON: the text ends early"
            : "Malformed JSON at byte " + at + ": " + Excerpt.of(json));
  }
}
