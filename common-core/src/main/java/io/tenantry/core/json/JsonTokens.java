package io.tenantry.core.json;

import com.squareup.moshi.JsonEncodingException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.ByteString;

/** Takes tokens off a body: text, words, whole values. Strict, as RFC 8259 has it. */
class JsonTokens extends JsonDigits {
  JsonTokens(Buffer from, long skipped) {
    super(from, skipped);
  }

  /** Passes whitespace; the first byte after it, or -1 at the end. */
  final int nextByte() {
    while (true) {
      int next = peekByte();
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return next;
      }
      at++;
    }
  }

  final void expect(char wanted) throws JsonEncodingException {
    if (nextByte() != wanted) {
      throw malformed();
    }
    at++;
  }

  /**
   * Goes from the opening quote, which becomes the start, to the closing one; true if there is no
   * escape in between.
   */
  final boolean scanText() throws JsonEncodingException {
    start = at++;
    boolean plain = true;
    while (toQuoteOrEscape() != '"') {
      plain = false;
      at++;
      if (tokenByte() < 0) {
        throw malformed();
      }
      at++;
    }
    return plain;
  }

  private byte toQuoteOrEscape() throws JsonEncodingException {
    while (true) {
      byte[] in = bytes;
      int i = at;
      int to = end;
      while (i < to && in[i] != '"' && in[i] != '\\') {
        i++;
      }
      at = i;
      if (i < to) {
        return in[i];
      }
      if (!load()) {
        throw malformed();
      }
    }
  }

  /** The text at hand. */
  final String text() throws JsonEncodingException {
    String text = scanned(scanText());
    at++;
    return text;
  }

  /** The text between the quotes that were just found. */
  final String scanned(boolean plain) throws JsonEncodingException {
    String text = new String(bytes, start + 1, at - start - 1, StandardCharsets.UTF_8);
    if (plain) {
      return text;
    }
    String meant = JsonEscapes.resolved(text);
    if (meant == null) {
      throw malformed();
    }
    return meant;
  }

  final void word(String word) throws JsonEncodingException {
    for (int i = 0; i < word.length(); i++, at++) {
      if (peekByte() != word.charAt(i)) {
        throw malformed();
      }
    }
  }

  /** The bytes of the value at hand, whatever it is. */
  final ByteString value() throws JsonEncodingException {
    start = at;
    int first = tokenByte();
    if (first == '{' || first == '[') {
      passContainer();
    } else if (first == '"') {
      passText();
    } else {
      passBare();
    }
    ByteString value = ByteString.of(bytes, start, at - start);
    JsonSyntax.check(value);
    return value;
  }

  private void passContainer() throws JsonEncodingException {
    int open = 0;
    do {
      int next = tokenByte();
      switch (next) {
        case -1 -> throw malformed();
        case '"' -> passText();
        default -> {
          at++;
          open += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
        }
      }
    } while (open > 0);
  }

  /** As {@link #scanText}, but within a token that began before. */
  private void passText() throws JsonEncodingException {
    at++;
    while (toQuoteOrEscape() != '"') {
      at++;
      if (tokenByte() < 0) {
        throw malformed();
      }
      at++;
    }
    at++;
  }

  private void passBare() {
    for (int c = tokenByte(); c >= 0 && " \n\r\t,:]}".indexOf(c) < 0; c = tokenByte()) {
      at++;
    }
  }
}
