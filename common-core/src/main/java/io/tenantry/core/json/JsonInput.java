package io.tenantry.core.json;

import com.squareup.moshi.JsonReader.Token;
import java.io.IOException;
import java.util.Arrays;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: a body being read, value by value. It does what Moshi's reader does, as
 * strictly, and is about twice as fast: it looks at plain bytes, expects members in the order in
 * which they came last time, and leaves the body's memory to its owner. Used by one thread.
 */
public final class JsonInput extends JsonTokens {
  private static final int MAX_DEPTH = 255;

  private static final byte NOTHING_YET = 0;
  private static final byte BEFORE_VALUE = 1;
  private static final byte AFTER_VALUE = 2;

  private final Deviations deviations;
  private final String base;
  private final JsonPath path = new JsonPath();
  private byte[] state = new byte[16];
  private int depth;

  /**
   * @param base the path at which this body stands in a larger one; {@code $} if it is whole
   */
  JsonInput(Buffer from, long skipped, String base, Deviations deviations) {
    super(from, skipped);
    this.base = base;
    this.deviations = deviations;
    state[0] = BEFORE_VALUE;
  }

  Deviations deviations() {
    return deviations;
  }

  /** The place of the value at hand, from the top of the body. */
  String path() {
    return path.appendTo(base);
  }

  /** What comes next; the end of the document after its value. */
  Token peek() throws IOException {
    int next = nextByte();
    if (state[depth] != BEFORE_VALUE) {
      if (depth == 0 && next < 0) {
        return Token.END_DOCUMENT;
      }
      throw malformed();
    }
    return switch (next) {
      case '"' -> Token.STRING;
      case '{' -> Token.BEGIN_OBJECT;
      case '[' -> Token.BEGIN_ARRAY;
      case 't', 'f' -> Token.BOOLEAN;
      case 'n' -> Token.NULL;
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Token.NUMBER;
      default -> throw malformed();
    };
  }

  void beginObject() throws IOException {
    expect('{');
    open();
    path.openObject();
  }

  void beginArray() throws IOException {
    expect('[');
    open();
    path.openArray();
  }

  private void open() {
    if (depth == MAX_DEPTH) {
      throw new JsonException("nested too deep at " + path(), path(), null);
    }
    if (++depth == state.length) {
      state = Arrays.copyOf(state, 2 * depth);
    }
    state[depth] = NOTHING_YET;
  }

  void endObject() throws IOException {
    expect('}');
    close();
  }

  void endArray() throws IOException {
    expect(']');
    close();
  }

  private void close() {
    depth--;
    path.close();
    passed();
  }

  /** Whether the object or array has one more; passes the comma before it. */
  boolean hasNext() throws IOException {
    int next = nextByte();
    byte before = state[depth];
    if (before == AFTER_VALUE && next == ',') {
      at++;
      next = nextByte();
    } else if (before != BEFORE_VALUE) {
      if (next == ']' || next == '}') {
        return false;
      }
      if (before == AFTER_VALUE) {
        throw malformed();
      }
    }
    state[depth] = BEFORE_VALUE;
    return true;
  }

  /**
   * The number of the name at hand, which is passed; or -1 for another name, which stays.
   *
   * @param before the number of the name before it; -1 for none
   */
  int selectName(JsonNames names, int before) throws IOException {
    if (nextByte() != '"') {
      throw malformed();
    }
    boolean plain = scanText();
    int found = plain ? names.find(bytes, start + 1, at, before) : names.find(scanned(false));
    if (found < 0) {
      at = start;
      return -1;
    }
    at++;
    named(names.name(found));
    return found;
  }

  String nextName() throws IOException {
    if (nextByte() != '"') {
      throw malformed();
    }
    String name = text();
    named(name);
    return name;
  }

  private void named(String name) throws IOException {
    path.name(name);
    expect(':');
  }

  /** Text, or the digits of a number. */
  String nextString() throws IOException {
    String text = nextByte() == '"' ? text() : number();
    passed();
    return text;
  }

  boolean nextBoolean() throws IOException {
    boolean truth = nextByte() == 't';
    word(truth ? "true" : "false");
    passed();
    return truth;
  }

  <T> @Nullable T nextNull() throws IOException {
    nextByte();
    word("null");
    passed();
    return null;
  }

  /** The exact bytes of the next value. */
  ByteString nextValue() throws IOException {
    peek();
    ByteString value = value();
    passed();
    return value;
  }

  private void passed() {
    state[depth] = AFTER_VALUE;
    path.passed();
  }

  @Override
  public String toString() {
    return "JsonInput at " + path();
  }
}
