package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.json.JsonScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import okio.ByteString;

/**
 * One free-form JSON value, kept as the exact bytes in which it came: {@code 9007199254740993},
 * {@code 1.10} and nested nulls survive.
 *
 * <p>Equal by content: whitespace, escapes and the order of members do not matter, numbers are
 * compared by their text. Reading a value as another kind than its own is a {@link JsonException}
 * that names both. Reading into a large value parses that level each time. Immutable and safe for
 * use by several threads.
 */
public final class JsonValue {
  /** The six kinds of JSON value. */
  public enum Kind {
    /** Members by name. */
    OBJECT,
    /** Values in a row. */
    ARRAY,
    /** A text. */
    STRING,
    /** A number, of any size and precision. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** Nothing: {@link JsonValue#NULL}. */
    NULL;

    String words() {
      return switch (this) {
        case OBJECT -> "an object";
        case ARRAY -> "an array";
        case STRING -> "a text";
        case NUMBER -> "a number";
        case BOOLEAN -> "a boolean";
        case NULL -> "null";
      };
    }
  }

  /** JSON's {@code null}. */
  public static final JsonValue NULL = new JsonValue(ByteString.encodeUtf8("null"));

  private final ByteString json;

  private JsonValue(ByteString json) {
    this.json = json;
  }

  /**
   * Reads one JSON value from text.
   *
   * @throws JsonException if the text is not exactly one well-formed JSON value
   */
  public static JsonValue parse(String json) {
    return checked(ByteString.encodeUtf8(json.strip()));
  }

  /** A text. */
  public static JsonValue of(String text) {
    return JsonParts.written(out -> out.text(text));
  }

  /** A whole number. */
  public static JsonValue of(long number) {
    return new JsonValue(ByteString.encodeUtf8(Long.toString(number)));
  }

  /** A number with just these digits. */
  public static JsonValue of(BigDecimal number) {
    return new JsonValue(ByteString.encodeUtf8(number.toString()));
  }

  /** True or false. */
  public static JsonValue of(boolean truth) {
    return new JsonValue(ByteString.encodeUtf8(Boolean.toString(truth)));
  }

  /** An object. */
  public static JsonValue of(JsonObject object) {
    return JsonParts.written(out -> out.object(object));
  }

  /** An array of these values. */
  public static JsonValue of(List<JsonValue> items) {
    return JsonParts.written(out -> out.list(items, out::any));
  }

  /** A streaming adapter that reads any JSON value, {@code null} included. */
  public static JsonAdapter<JsonValue> adapter() {
    return JsonParts.VALUES;
  }

  /** Which of the six kinds of JSON value this is. */
  public Kind kind() {
    return switch (json.getByte(0)) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      default -> Kind.NUMBER;
    };
  }

  /** Whether this is JSON's null. */
  public boolean isNull() {
    return kind() == Kind.NULL;
  }

  /** The text, escapes resolved. */
  public String asString() {
    expect(Kind.STRING);
    return read(JsonScanner::nextString);
  }

  /** The number as a whole one; one that has a fraction or needs more than 64 bits is an error. */
  public long asLong() {
    try {
      return asDecimal().longValueExact();
    } catch (ArithmeticException e) {
      throw new JsonException("Not a whole number of 64 bits: " + Excerpts.of(json), null, e);
    }
  }

  /** The number with the digits it came with: {@code 1.10} keeps its last zero. */
  public BigDecimal asDecimal() {
    expect(Kind.NUMBER);
    return JsonNumbers.decimal(json.utf8());
  }

  /** True or false. */
  public boolean asBoolean() {
    expect(Kind.BOOLEAN);
    return json.getByte(0) == 't';
  }

  /** The object. */
  public JsonObject asObject() {
    expect(Kind.OBJECT);
    return read(JsonParts::object);
  }

  /** The items of the array. */
  public List<JsonValue> asList() {
    expect(Kind.ARRAY);
    return read(JsonParts::array);
  }

  /** A member of this object; empty if it has none of that name, {@link #NULL} if it is null. */
  public Optional<JsonValue> get(String member) {
    return asObject().get(member);
  }

  /** The exact text. */
  public String json() {
    return json.utf8();
  }

  ByteString bytes() {
    return json;
  }

  static JsonValue read(JsonInput in) throws IOException {
    return new JsonValue(in.nextValue());
  }

  /** Refuses bytes that are not one well-formed value. */
  static JsonValue checked(ByteString json) {
    JsonScanner in = new JsonScanner(json.toByteArray());
    try {
      in.skipValue();
      in.peek();
    } catch (IOException e) {
      String place = in.position() < json.size() ? ": " + Excerpts.of(json) : "";
      throw new JsonException(e.getMessage() + place, null, e);
    }
    return new JsonValue(json);
  }

  static JsonValue trusted(ByteString json) {
    return new JsonValue(json);
  }

  private <R> R read(JsonParts.Read<R> part) {
    try {
      return part.from(new JsonScanner(json.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("A value checked when it was made did not read", e);
    }
  }

  private void expect(Kind wanted) {
    if (kind() != wanted) {
      throw new JsonException(
          "Expected " + wanted + " but this is " + kind() + ": " + Excerpts.of(json));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonValue that && JsonEquality.equal(this, that);
  }

  @Override
  public int hashCode() {
    return JsonEquality.hash(this);
  }

  @Override
  public String toString() {
    return json();
  }
}
