package io.tenantry.core.json;

import com.squareup.moshi.JsonEncodingException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import okio.ByteString;

/** Takes tokens off a body: text, numbers, words, whole values. Strict, as RFC 8259 has it. */
class JsonTokens extends JsonWindow {
  private static final String ESCAPES = "\"\\/'\nbfnrt";
  private static final String ESCAPED = "\"\\/'\n\b\f\n\r\t";

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
    return plain ? text : unescaped(text);
  }

  private String unescaped(String raw) throws JsonEncodingException {
    StringBuilder text = new StringBuilder(raw.length());
    int done = 0;
    for (int i = raw.indexOf('\\'); i >= 0; i = raw.indexOf('\\', done)) {
      text.append(raw, done, i);
      char kind = raw.charAt(i + 1);
      if (kind == 'u') {
        text.append(unicode(raw, i + 2));
        done = i + 6;
      } else {
        text.append(escaped(kind));
        done = i + 2;
      }
    }
    return text.append(raw, done, raw.length()).toString();
  }

  private char escaped(char kind) throws JsonEncodingException {
    int known = ESCAPES.indexOf(kind);
    if (known < 0) {
      throw malformed();
    }
    return ESCAPED.charAt(known);
  }

  private char unicode(String raw, int from) throws JsonEncodingException {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        throw malformed();
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  /** The number at hand, with its exact digits. */
  final String number() throws JsonEncodingException {
    scanNumber();
    return new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
  }

  private void scanNumber() throws JsonEncodingException {
    start = at;
    passSign('-', '-');
    if (tokenByte() == '0') {
      at++;
    } else {
      passDigits();
    }
    if (tokenByte() == '.') {
      at++;
      passDigits();
    }
    if (tokenByte() == 'e' || tokenByte() == 'E') {
      at++;
      passSign('+', '-');
      passDigits();
    }
  }

  private void passSign(char one, char other) {
    int sign = tokenByte();
    if (sign == one || sign == other) {
      at++;
    }
  }

  private void passDigits() throws JsonEncodingException {
    int before = at - start;
    for (int digit = tokenByte(); digit >= '0' && digit <= '9'; digit = tokenByte()) {
      at++;
    }
    if (at - start == before) {
      throw malformed();
    }
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

  final JsonEncodingException malformed() {
    return new JsonEncodingException(
        peekByte() < 0
            ? "Malformed JSON: the text ends early"
            : "Malformed JSON at byte " + position());
  }
}
