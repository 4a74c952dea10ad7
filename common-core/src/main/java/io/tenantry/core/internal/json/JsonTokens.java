package io.tenantry.core.internal.json;

import com.squareup.moshi.JsonEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens of JSON: strings, numbers, literals and single characters.
 *
 * <p>The bytes of a body are loaded as they are needed, and kept while a token that began in them
 * is incomplete. The body is not changed and its memory is not shared, so that Okio can reuse it.
 * Used by one thread.
 */
final class JsonTokens {
  private static final int WINDOW = 8_192;
  private static final String ESCAPES = "\"\\/bfnrtu";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  private final Buffer.@Nullable UnsafeCursor body;
  private final long length;
  private final ReadLimits limits;
  private long loaded;

  private byte[] bytes;

  /** The index of the current byte. */
  private int at;

  /** Where the loaded bytes end. */
  private int end;

  /** Where the current token began; -1 outside of a token. */
  private int start = -1;

  /** The position at which the current value began that is kept as bytes; -1 for none. */
  private long kept = -1;

  /** Whether a string since the last {@link #tookMalformedText} was not UTF-8. */
  private boolean malformedText;

  JsonTokens(Buffer body, long from, ReadLimits limits) {
    this.limits = limits;
    this.body = new Buffer.UnsafeCursor();
    body.readUnsafe(this.body);
    this.length = body.size();
    this.loaded = from;
    this.bytes = new byte[(int) Math.max(1, Math.min(WINDOW, length - from))];
  }

  JsonTokens(byte[] utf8, ReadLimits limits) {
    this.limits = limits;
    this.body = null;
    this.length = utf8.length;
    this.loaded = length;
    this.bytes = utf8;
    this.end = utf8.length;
  }

  /** The number of bytes before the current one, from the beginning of the body. */
  long position() {
    return loaded - (end - at);
  }

  /** Skips the current byte. */
  void pass() {
    at++;
  }

  private void begin() {
    start = at;
  }

  /** Begins a value that is kept with the current byte. */
  void beginKept() {
    begin();
    kept = position();
  }

  /** Ends the value with the byte before the current one. */
  ByteString endKept() {
    ByteString value = start < 0 ? copied() : ByteString.of(bytes, start, at - start);
    start = -1;
    kept = -1;
    return value;
  }

  private ByteString copied() {
    Buffer value = new Buffer();
    if (body != null && body.buffer != null) {
      body.buffer.copyTo(value, kept, position() - kept);
    }
    return value.readByteString();
  }

  /** Returns whether a string that was read or skipped since the last call was not UTF-8. */
  boolean tookMalformedText() {
    boolean took = malformedText;
    malformedText = false;
    return took;
  }

  /** Returns the first bytes as text; the whole body must be in memory. */
  String beginning(long count) {
    return new String(bytes, 0, (int) count, StandardCharsets.UTF_8);
  }

  /** Reads the string that begins here. */
  String text() throws JsonEncodingException {
    begin();
    String text = textOfToken(toClosingQuote());
    pass();
    start = -1;
    return text;
  }

  /** Skips the string that begins here. */
  void passText() throws JsonEncodingException {
    toClosingQuote();
    pass();
  }

  /**
   * Reads the string that begins here if it is one of the given names and returns its index;
   * otherwise returns -1 and does not read the string.
   *
   * @param before the index of the name before it; -1 for none
   */
  int select(JsonNames names, int before) throws JsonEncodingException {
    int guess = names.guess(before);
    if (guess >= 0 && names.isAt(guess, bytes, at, end)) {
      at += names.length(guess);
      return guess;
    }
    begin();
    boolean plain = toClosingQuote();
    int found = plain ? names.find(bytes, start, at + 1, before) : names.find(textOfToken(false));
    at = found < 0 ? start : at + 1;
    start = -1;
    malformedText = false; // a name that is not found is read again
    return found;
  }

  /** Reads the number that begins here; returns its exact digits. */
  String number() throws JsonEncodingException {
    begin();
    if (!passNumber()) {
      throw malformed();
    }
    String digits = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    start = -1;
    return digits;
  }

  void expect(char wanted) throws JsonEncodingException {
    if (nextByte() != wanted) {
      throw malformed();
    }
    at++;
  }

  void passWord(String word) throws JsonEncodingException {
    for (int i = 0; i < word.length(); i++, at++) {
      if (peekByte() != word.charAt(i)) {
        throw malformed();
      }
    }
  }

  /** Stops at the first byte that does not fit, and returns false if no number ends there. */
  boolean passNumber() {
    long first = position();
    boolean whole = passDigitsAndSigns();
    ReadLimits.checkDigits(position() - first);
    return whole;
  }

  private boolean passDigitsAndSigns() {
    if (peekByte() == '-') {
      at++;
    }
    if (peekByte() == '0') {
      at++;
    } else if (!passDigits()) {
      return false;
    }
    if (peekByte() == '.') {
      at++;
      if (!passDigits()) {
        return false;
      }
    }
    if (peekByte() == 'e' || peekByte() == 'E') {
      at++;
      if (peekByte() == '+' || peekByte() == '-') {
        at++;
      }
      return passDigits();
    }
    return true;
  }

  private boolean passDigits() {
    int first = peekByte();
    if (first < '0' || first > '9') {
      return false;
    }
    do {
      byte[] in = bytes;
      int i = at;
      int to = end;
      while (i < to && in[i] >= '0' && in[i] <= '9') {
        i++;
      }
      at = i;
    } while (at == end && load());
    return true;
  }

  /** Goes from the opening quote to the closing one; true if there is no escape in between. */
  private boolean toClosingQuote() throws JsonEncodingException {
    at++;
    boolean plain = true;
    while (toQuoteOrEscape() != '"') {
      plain = false;
      at++;
      passEscape();
    }
    return plain;
  }

  private byte toQuoteOrEscape() throws JsonEncodingException {
    while (true) {
      byte[] in = bytes;
      int i = at;
      int to = end;
      while (i < to && in[i] >= ' ' && in[i] != '"' && in[i] != '\\') {
        i++;
      }
      at = i;
      if (i == to) {
        if (!load()) {
          throw malformed();
        }
      } else if (in[i] < 0) {
        passWide();
      } else if (in[i] < ' ') {
        throw malformed();
      } else {
        return in[i];
      }
    }
  }

  /** Passes a character of several bytes. */
  private void passWide() {
    int first = peekByte();
    at++;
    if (first < 0xc2 || first > 0xf4) {
      malformedText = true;
      return;
    }
    int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
    int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
    for (int more = first < 0xe0 ? 1 : first < 0xf0 ? 2 : 3; more > 0; more--, at++) {
      int next = peekByte();
      if (next < least || next > most) {
        malformedText = true;
        return;
      }
      least = 0x80;
      most = 0xbf;
    }
  }

  private void passEscape() throws JsonEncodingException {
    int kind = peekByte();
    if (kind < 0 || ESCAPES.indexOf(kind) < 0) {
      throw malformed();
    }
    at++;
    for (int digits = kind == 'u' ? 4 : 0; digits > 0; digits--, at++) {
      if (!isHexDigit(peekByte())) {
        throw malformed();
      }
    }
  }

  private static boolean isHexDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  /** The text between the quotes: that of the token's start, and the current byte. */
  private String textOfToken(boolean plain) {
    String text = new String(bytes, start + 1, at - start - 1, StandardCharsets.UTF_8);
    return plain ? text : unescaped(text);
  }

  private static String unescaped(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    int done = 0;
    for (int escape = raw.indexOf('\\'); escape >= 0; escape = raw.indexOf('\\', done)) {
      text.append(raw, done, escape);
      char kind = raw.charAt(escape + 1);
      done = escape + 2;
      if (kind == 'u') {
        done += 4;
        text.append((char) Integer.parseInt(raw, escape + 2, done, 16));
      } else {
        text.append(MEANINGS.charAt(ESCAPES.indexOf(kind)));
      }
    }
    return text.append(raw, done, raw.length()).toString();
  }

  /** Skips whitespace; returns the first byte after it, or -1 at the end. */
  int nextByte() {
    while (true) {
      int next = peekByte();
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return next;
      }
      at++;
    }
  }

  /** Returns the current byte, unsigned, or -1 at the end. */
  int peekByte() {
    return at < end || load() ? bytes[at] & 0xff : -1;
  }

  /**
   * Loads more of the body, and drops what is before the token. Returns false at the end of the
   * body.
   */
  private boolean load() {
    if (loaded == length || body == null) {
      return false;
    }
    limits.loaded();
    if (kept >= 0 && start == 0 && end == bytes.length) {
      start = -1; // copied from the body when it ends
    }
    int needed = start < 0 ? at : start;
    if (needed > 0) {
      System.arraycopy(bytes, needed, bytes, 0, end - needed);
      at -= needed;
      end -= needed;
      start = Math.min(start, 0);
    }
    if (end == bytes.length) {
      checkToken();
      bytes = Arrays.copyOf(bytes, 2 * end);
    }
    while (end < bytes.length && loaded < length) {
      body.seek(loaded);
      int count = Math.min(bytes.length - end, body.end - body.start);
      System.arraycopy(body.data, body.start, bytes, end, count);
      end += count;
      loaded += count;
    }
    return true;
  }

  /** Checks whether the token that fills the loaded bytes may be longer. */
  private void checkToken() {
    if (bytes[0] == '"') {
      ReadLimits.checkText(2 * end);
    } else {
      ReadLimits.checkDigits(end);
    }
  }

  JsonEncodingException malformed() {
    return new JsonEncodingException(
        peekByte() < 0
            ? "Malformed JSON: the text ends early"
            : "Malformed JSON at byte " + position());
  }
}
