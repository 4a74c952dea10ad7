package io.tenantry.core.internal.json;

import java.io.IOException;
import java.util.Arrays;
import okio.BufferedSink;
import okio.ByteString;

/**
 * Builds JSON as UTF-8. Escapes what Moshi's writer escapes, and half of a surrogate pair, which
 * UTF-8 can't express. Used by one thread.
 */
public final class JsonBytes {
  private static final int SIZE = 512;
  private static final int LONGEST_ESCAPE = 6;
  private static final char LINE_SEPARATOR = '\u2028';
  private static final char PARAGRAPH_SEPARATOR = '\u2029';
  private static final String HEX = "0123456789abcdef";

  /** What follows the backslash of an escaped ASCII character; 0 for none, 'u' for its code. */
  private static final byte[] ESCAPES = escapes();

  private byte[] bytes = new byte[SIZE];
  private int size;

  /** Whether the current object has no field yet. */
  private boolean empty;

  private boolean halfPair;

  private static byte[] escapes() {
    byte[] escapes = new byte[128];
    Arrays.fill(escapes, 0, ' ', (byte) 'u');
    String plain = "\"\\\t\b\n\r\f";
    String escaped = "\"\\tbnrf";
    for (int i = 0; i < plain.length(); i++) {
      escapes[plain.charAt(i)] = (byte) escaped.charAt(i);
    }
    return escapes;
  }

  /** Returns whether a text since the last call contained half of a surrogate pair. */
  public boolean wroteHalfPair() {
    boolean wrote = halfPair;
    halfPair = false;
    return wrote;
  }

  /** Writes the JSON built so far, and starts again. */
  public void drainTo(BufferedSink sink) throws IOException {
    sink.write(bytes, 0, size);
    size = 0;
  }

  /** Returns a copy of the JSON built so far. */
  public ByteString toByteString() {
    return ByteString.of(bytes, 0, size);
  }

  /** Returns the number of bytes built so far. */
  public int size() {
    return size;
  }

  /** Removes what was appended from an offset on, and returns it. */
  public ByteString cut(int from) {
    ByteString tail = ByteString.of(bytes, from, size - from);
    size = from;
    return tail;
  }

  /** Appends an ASCII character. */
  public void append(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
  }

  /** Appends ASCII characters that need no escape. */
  public void append(String ascii) {
    int length = ascii.length();
    room(length);
    for (int i = 0; i < length; i++) {
      bytes[size + i] = (byte) ascii.charAt(i);
    }
    size += length;
  }

  /** Appends a complete value. */
  public void append(ByteString json) {
    int length = json.size();
    room(length);
    json.copyInto(0, bytes, size, length);
    size += length;
  }

  /** Opens an object. */
  public void beginObject() {
    append('{');
    empty = true;
  }

  /** Closes the object. */
  public void endObject() {
    append('}');
    empty = false;
  }

  /** Appends the name of a field, after a comma if necessary. */
  public void name(String name) {
    if (!empty) {
      append(',');
    }
    empty = false;
    text(name);
    append(':');
  }

  /** Appends a number with the given number of digits, padded with zeros. */
  void digits(int number, int count) {
    room(count);
    int rest = number;
    for (int i = size + count - 1; i >= size; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    size += count;
  }

  /** Appends a JSON string. */
  public void text(String value) {
    int length = value.length();
    room(length + 2);
    byte[] to = bytes;
    int next = size;
    to[next++] = '"';
    int i = 0;
    for (; i < length; i++) {
      char c = value.charAt(i);
      if (c >= 128 || ESCAPES[c] != 0) {
        break;
      }
      to[next++] = (byte) c;
    }
    size = next;
    if (i < length) {
      rest(value, i);
    }
    append('"');
  }

  private void rest(String value, int from) {
    int length = value.length();
    for (int i = from; i < length; i++) {
      room(LONGEST_ESCAPE);
      char c = value.charAt(i);
      if (c < 128) {
        ascii(c);
      } else if (c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR) {
        code(c);
      } else if (!Character.isSurrogate(c)) {
        wide(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        pair(Character.toCodePoint(c, value.charAt(++i)));
      } else {
        halfPair = true;
        code(c);
      }
    }
  }

  private void ascii(char c) {
    byte escape = ESCAPES[c];
    if (escape == 'u') {
      code(c);
    } else if (escape != 0) {
      bytes[size++] = '\\';
      bytes[size++] = escape;
    } else {
      bytes[size++] = (byte) c;
    }
  }

  private void code(char c) {
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = (byte) HEX.charAt(c >> shift & 0xf);
    }
  }

  private void wide(char c) {
    if (c < 0x800) {
      bytes[size++] = (byte) (0xc0 | c >> 6);
    } else {
      bytes[size++] = (byte) (0xe0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
    }
    bytes[size++] = (byte) (0x80 | c & 0x3f);
  }

  private void pair(int codePoint) {
    bytes[size++] = (byte) (0xf0 | codePoint >> 18);
    bytes[size++] = (byte) (0x80 | codePoint >> 12 & 0x3f);
    bytes[size++] = (byte) (0x80 | codePoint >> 6 & 0x3f);
    bytes[size++] = (byte) (0x80 | codePoint & 0x3f);
  }

  private void room(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
