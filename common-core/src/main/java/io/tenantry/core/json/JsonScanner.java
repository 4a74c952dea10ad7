package io.tenantry.core.json;

import com.squareup.moshi.JsonEncodingException;
import io.tenantry.core.internal.Excerpts;
import okio.ByteString;

/** Goes over bytes, scalar by scalar. */
abstract class JsonScanner {
  final ByteString json;
  int at;

  JsonScanner(ByteString json) {
    this.json = json;
  }

  final void scalar(int first) throws JsonEncodingException {
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

  final void string() throws JsonEncodingException {
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

  final boolean number() {
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

  final int peek() {
    skipWhitespace();
    return raw();
  }

  final void skipWhitespace() {
    while (raw() == ' ' || raw() == '\n' || raw() == '\r' || raw() == '\t') {
      at++;
    }
  }

  /** The byte at hand, unsigned, or -1 at the end. */
  private int raw() {
    return at < json.size() ? json.getByte(at) & 0xff : -1;
  }

  final JsonEncodingException malformed() {
    return new JsonEncodingException(
        at >= json.size()
            ? "Malformed JSON: the text ends early"
            : "Malformed JSON at byte " + at + ": " + Excerpts.of(json));
  }
}
