package io.tenantry.core.internal.json;

import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader.Token;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON value by value; all reading of JSON is built on it. It accepts RFC 8259 and nothing
 * else, except that a string may contain bytes that are not UTF-8: the caller asks {@link
 * #tookMalformedText} and decides. The body is not consumed. Used by one thread.
 */
public final class JsonScanner {
  private static final int DEPTH = 16;

  private static final byte NOTHING_YET = 0;
  private static final byte BEFORE_VALUE = 1;
  private static final byte AFTER_VALUE = 2;

  private final JsonTokens tokens;
  private final ReadLimits limits;

  /** For each open object and array, the bracket that closes it. */
  private byte[] closing = new byte[DEPTH];

  private byte[] state = new byte[DEPTH];
  private int depth;

  /**
   * Creates a scanner of a body.
   *
   * @param from the offset of the first byte to scan
   */
  public JsonScanner(Buffer body, long from, ReadLimits limits) {
    this(new JsonTokens(body, from, limits), limits);
  }

  /** Creates a scanner of bytes, which must not change. */
  public JsonScanner(byte[] utf8, ReadLimits limits) {
    this(new JsonTokens(utf8, limits), limits);
  }

  /** Creates a scanner of bytes that are in memory anyway, which must not change. */
  public JsonScanner(byte[] utf8) {
    this(utf8, ReadLimits.ofMemory());
  }

  private JsonScanner(JsonTokens tokens, ReadLimits limits) {
    this.tokens = tokens;
    this.limits = limits;
    state[0] = BEFORE_VALUE;
  }

  /** Returns whether the text is one JSON number, which is not too long to be converted. */
  public static boolean isNumber(String text) {
    if (text.length() > ReadLimits.MAX_DIGITS) {
      return false;
    }
    JsonTokens in = new JsonTokens(text.getBytes(StandardCharsets.UTF_8), ReadLimits.ofMemory());
    return in.passNumber() && in.peekByte() < 0;
  }

  /**
   * Completes JSON whose end is missing: removes the field or item in which it ends and closes open
   * objects and arrays.
   *
   * @param maxDepth the text is cut where it is nested deeper
   * @return null if the text is malformed before its end, or has a number that is too long
   */
  public static @Nullable String completed(String cut, int maxDepth) {
    JsonScanner in = new JsonScanner(cut.getBytes(StandardCharsets.UTF_8));
    long whole = 0;
    try {
      do {
        in.passScalarOrOpen();
        long done = in.position();
        for (; in.depth > 0 && !in.hasNext(); done = in.position()) {
          in.close();
          whole = in.position();
        }
        whole = done;
        if (in.depth > 0 && in.closing[in.depth] == '}') {
          in.passName();
        }
      } while (in.depth > 0 && in.depth <= maxDepth);
    } catch (JsonEncodingException e) {
      if (in.tokens.peekByte() >= 0) {
        return null;
      }
    } catch (ReadLimitException numberTooLong) {
      return null;
    }
    return in.closedAt(whole);
  }

  private String closedAt(long whole) {
    StringBuilder text = new StringBuilder(tokens.beginning(whole));
    for (int level = depth; level > 0; level--) {
      text.append((char) closing[level]);
    }
    return text.toString();
  }

  /** Returns the number of bytes before the current one, from the beginning of the body. */
  public long position() {
    return tokens.position();
  }

  /** Returns the number of open objects and arrays. */
  public int depth() {
    return depth;
  }

  /** Returns the next token; {@code END_DOCUMENT} after the value. */
  public Token peek() throws JsonEncodingException {
    int next = tokens.nextByte();
    if (state[depth] != BEFORE_VALUE) {
      if (depth == 0 && next < 0) {
        return Token.END_DOCUMENT;
      }
      throw tokens.malformed();
    }
    return switch (next) {
      case '"' -> Token.STRING;
      case '{' -> Token.BEGIN_OBJECT;
      case '[' -> Token.BEGIN_ARRAY;
      case 't', 'f' -> Token.BOOLEAN;
      case 'n' -> Token.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Token.NUMBER;
      default -> throw tokens.malformed();
    };
  }

  /** Enters an object. */
  public void beginObject() throws JsonEncodingException {
    tokens.expect('{');
    limits.count(ReadLimits.OBJECT);
    open('}');
  }

  /** Leaves the object. */
  public void endObject() throws JsonEncodingException {
    tokens.expect('}');
    closed();
  }

  /** Enters an array. */
  public void beginArray() throws JsonEncodingException {
    tokens.expect('[');
    limits.count(ReadLimits.OBJECT);
    open(']');
  }

  /** Leaves the array. */
  public void endArray() throws JsonEncodingException {
    tokens.expect(']');
    closed();
  }

  private void open(char bracket) {
    if (++depth == state.length) {
      state = Arrays.copyOf(state, 2 * depth);
      closing = Arrays.copyOf(closing, 2 * depth);
    }
    state[depth] = NOTHING_YET;
    closing[depth] = (byte) bracket;
  }

  private void close() {
    tokens.pass();
    closed();
  }

  private void closed() {
    depth--;
    state[depth] = AFTER_VALUE;
  }

  /** Returns whether the object or array has another element, and skips the comma before it. */
  public boolean hasNext() throws JsonEncodingException {
    int next = tokens.nextByte();
    byte before = state[depth];
    if (before == AFTER_VALUE && next == ',') {
      tokens.pass();
    } else if (before != BEFORE_VALUE) {
      if (next == closing[depth]) {
        return false;
      }
      if (before == AFTER_VALUE) {
        throw tokens.malformed();
      }
    }
    state[depth] = BEFORE_VALUE;
    return true;
  }

  /**
   * Reads the next name if it is one of the given names and returns its index; otherwise returns -1
   * and does not read the name.
   *
   * @param before the index of the name before it; -1 for none
   */
  public int selectName(JsonNames names, int before) throws JsonEncodingException {
    expectName();
    int found = tokens.select(names, before);
    if (found >= 0) {
      tokens.expect(':');
    }
    return found;
  }

  /** Reads a name. */
  public String nextName() throws JsonEncodingException {
    expectName();
    String name = tokens.text();
    tokens.expect(':');
    return name;
  }

  private void passName() throws JsonEncodingException {
    expectName();
    tokens.passText();
    tokens.expect(':');
  }

  private void expectName() throws JsonEncodingException {
    if (tokens.nextByte() != '"') {
      throw tokens.malformed();
    }
  }

  /** Reads a string, or the exact digits of a number. */
  public String nextString() throws JsonEncodingException {
    String text = tokens.nextByte() == '"' ? tokens.text() : tokens.number();
    passedScalar();
    return text;
  }

  /** Reads a boolean. */
  public boolean nextBoolean() throws JsonEncodingException {
    boolean truth = tokens.nextByte() == 't';
    tokens.passWord(truth ? "true" : "false");
    passedScalar();
    return truth;
  }

  /** Reads a null. */
  public void nextNull() throws JsonEncodingException {
    tokens.nextByte();
    tokens.passWord("null");
    passedScalar();
  }

  private void passedScalar() {
    limits.count(1);
    state[depth] = AFTER_VALUE;
  }

  /** Reads a value of any kind and depth; returns its exact bytes, which are well-formed. */
  public ByteString nextValue() throws JsonEncodingException {
    peek();
    limits.count(ReadLimits.KEPT);
    tokens.beginKept();
    passValue();
    return tokens.endKept();
  }

  /**
   * Returns whether a string that was read or skipped since the last call was not UTF-8. If it was
   * read, such bytes were replaced by U+FFFD.
   */
  public boolean tookMalformedText() {
    return tokens.tookMalformedText();
  }

  /** Skips a well-formed value of any kind and depth. */
  public void skipValue() throws JsonEncodingException {
    peek();
    passValue();
  }

  /** Returns whether the rest is the beginning of a well-formed value whose end is missing. */
  public boolean isCutShort() {
    try {
      passValue();
      return false;
    } catch (JsonEncodingException e) {
      return tokens.peekByte() < 0;
    }
  }

  /** Does not recurse. */
  private void passValue() throws JsonEncodingException {
    int outer = depth;
    do {
      passScalarOrOpen();
      while (depth > outer && !hasNext()) {
        close();
      }
      if (depth > outer && closing[depth] == '}') {
        passName();
      }
    } while (depth > outer);
  }

  private void passScalarOrOpen() throws JsonEncodingException {
    switch (tokens.nextByte()) {
      case '{' -> {
        tokens.pass();
        limits.count(1);
        open('}');
        return;
      }
      case '[' -> {
        tokens.pass();
        limits.count(1);
        open(']');
        return;
      }
      case '"' -> tokens.passText();
      case 't' -> tokens.passWord("true");
      case 'f' -> tokens.passWord("false");
      case 'n' -> tokens.passWord("null");
      default -> {
        if (!tokens.passNumber()) {
          throw tokens.malformed();
        }
      }
    }
    passedScalar();
  }
}
