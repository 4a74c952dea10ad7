package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.json.HalfPairs;
import io.tenantry.core.internal.json.JsonBytes;
import io.tenantry.core.internal.json.JsonNumbers;
import io.tenantry.core.internal.json.JsonScanner;
import io.tenantry.core.internal.json.ReadLimitException;
import io.tenantry.core.internal.json.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okio.BufferedSink;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A free-form JSON value, kept as the exact bytes that were received, so that {@code
 * 9007199254740993}, {@code 1.10} and nested nulls survive a round trip.
 *
 * <p>Values are equal by content: whitespace, escapes and the order of fields do not matter;
 * numbers are compared by their text. Reading a value as another kind throws a {@link
 * JsonException} that names both kinds. Each access to a nested value parses one level again.
 * Immutable and thread-safe.
 */
public final class JsonValue {
  /** The six kinds of JSON value. */
  public enum Kind {
    /** Fields by name. */
    OBJECT,
    /** A list of values. */
    ARRAY,
    /** A string. */
    STRING,
    /** A number, of any size and precision. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** {@link JsonValue#NULL}. */
    NULL
  }

  /** JSON's {@code null}. */
  public static final JsonValue NULL = new JsonValue(ByteString.encodeUtf8("null"));

  private static final JsonAdapter<JsonValue> ADAPTER =
      new JsonAdapter<>() {
        @Override
        public JsonValue fromJson(JsonReader reader) throws IOException {
          JsonScanner in = new JsonScanner(reader.nextSource().readByteArray());
          JsonValue value = read(in);
          in.peek();
          return value;
        }

        @Override
        public void toJson(JsonWriter out, @Nullable JsonValue value) throws IOException {
          try (BufferedSink sink = out.valueSink()) {
            sink.write(value == null ? NULL.json : value.json);
          }
        }

        @Override
        public String toString() {
          return "JsonValue.adapter()";
        }
      };

  private final ByteString json;

  private JsonValue(ByteString json) {
    this.json = json;
  }

  /**
   * Parses one JSON value, as RFC 8259 defines it.
   *
   * @throws JsonException if the text is not exactly one well-formed JSON value, contains half of a
   *     surrogate pair, or a number of more than 10,000 characters
   */
  public static JsonValue parse(String json) {
    Checks.notNull(json, "json", InvalidArgumentException::new);
    int half = HalfPairs.in(json);
    if (half >= 0) {
      throw new JsonException("text must not contain " + HalfPairs.described(json, half));
    }
    ByteString utf8 = ByteString.encodeUtf8(json);
    JsonScanner in = new JsonScanner(utf8.toByteArray());
    try {
      JsonValue value = read(in);
      in.peek();
      return value;
    } catch (IOException e) {
      String place = in.position() < utf8.size() ? ": " + Excerpts.of(json.strip()) : "";
      throw new JsonException(e.getMessage() + place, null, e);
    } catch (ReadLimitException e) {
      throw new JsonException(String.valueOf(e.getMessage()), null, e);
    }
  }

  /**
   * Reads the next value of a scanner, which checks it.
   *
   * @hidden internal
   */
  @SuppressWarnings("exports")
  public static JsonValue read(JsonScanner in) throws IOException {
    return new JsonValue(in.nextValue());
  }

  /** Returns a JSON string. Half of a surrogate pair is escaped. */
  public static JsonValue of(String text) {
    Checks.notNull(text, "text", InvalidArgumentException::new);
    JsonBytes out = new JsonBytes();
    out.text(text);
    return new JsonValue(out.toByteString());
  }

  /** Returns an integer. */
  public static JsonValue of(long number) {
    return new JsonValue(ByteString.encodeUtf8(Long.toString(number)));
  }

  /** Returns a number with the given digits, trailing zeros included. */
  public static JsonValue of(BigDecimal number) {
    Checks.notNull(number, "number", InvalidArgumentException::new);
    return new JsonValue(ByteString.encodeUtf8(number.toString()));
  }

  /** Returns a boolean. */
  public static JsonValue of(boolean truth) {
    return new JsonValue(ByteString.encodeUtf8(Boolean.toString(truth)));
  }

  /** Returns an object. */
  public static JsonValue of(JsonObject object) {
    Checks.notNull(object, "object", InvalidArgumentException::new);
    JsonBytes out = new JsonBytes();
    out.beginObject();
    for (Map.Entry<String, JsonValue> member : object) {
      out.name(member.getKey());
      out.append(member.getValue().json);
    }
    out.endObject();
    return new JsonValue(out.toByteString());
  }

  /** Returns an array of the given values. */
  public static JsonValue of(List<JsonValue> items) {
    JsonBytes out = new JsonBytes();
    out.append('[');
    String comma = "";
    for (JsonValue item : Checks.notNull(items, "items", InvalidArgumentException::new)) {
      Checks.notNull(item, "item", InvalidArgumentException::new);
      out.append(comma);
      out.append(item.json);
      comma = ",";
    }
    out.append(']');
    return new JsonValue(out.toByteString());
  }

  /** Returns a streaming adapter for any JSON value, {@code null} included. */
  public static JsonAdapter<JsonValue> adapter() {
    return ADAPTER;
  }

  /** Returns the kind of this value. */
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

  /** Returns whether this is JSON's null. */
  public boolean isNull() {
    return kind() == Kind.NULL;
  }

  /**
   * Returns the string, with escapes resolved.
   *
   * @throws JsonException if this is not a string, or if its bytes are not UTF-8
   */
  public String asString() {
    expect(Kind.STRING);
    return within(in -> whole(in, in.nextString()));
  }

  /** Returns the text that was just read, none of whose bytes may have been replaced. */
  private String whole(JsonScanner in, String text) {
    if (in.tookMalformedText()) {
      throw new JsonException("expected text in UTF-8, but was " + Excerpts.of(json()));
    }
    return text;
  }

  /**
   * Returns the number as a {@code long}.
   *
   * @throws JsonException if it has a fraction, or does not fit into 64 bits
   */
  public long asLong() {
    try {
      return asDecimal().longValueExact();
    } catch (ArithmeticException e) {
      throw new JsonException("expected a 64-bit integer, but was " + Excerpts.of(json()), null, e);
    }
  }

  /** Returns the number with its exact digits: {@code 1.10} keeps its last zero. */
  public BigDecimal asDecimal() {
    expect(Kind.NUMBER);
    BigDecimal number = JsonNumbers.decimalOrNull(json.utf8());
    if (number == null) {
      throw new JsonException(
          "expected a number with an exponent of at most 4096, but was " + Excerpts.of(json()));
    }
    return number;
  }

  /** Returns the boolean. */
  public boolean asBoolean() {
    expect(Kind.BOOLEAN);
    return json.getByte(0) == 't';
  }

  /** Returns the object. */
  public JsonObject asObject() {
    expect(Kind.OBJECT);
    return within(
        in -> {
          JsonObject.Builder members = JsonObject.builder();
          in.beginObject();
          while (in.hasNext()) {
            members.add(whole(in, in.nextName()), read(in));
            in.tookMalformedText();
          }
          return members.build();
        });
  }

  /** Returns the items of the array. */
  public List<JsonValue> asList() {
    expect(Kind.ARRAY);
    return within(
        in -> {
          List<JsonValue> items = new ArrayList<>();
          in.beginArray();
          while (in.hasNext()) {
            items.add(read(in));
          }
          return Collections.unmodifiableList(items);
        });
  }

  /**
   * Returns a field of this object: empty if there is none of that name, {@link #NULL} if it is
   * null.
   */
  public Optional<JsonValue> get(String member) {
    Checks.notNull(member, "member", InvalidArgumentException::new);
    return asObject().get(member);
  }

  /**
   * Returns the exact JSON text. A response may contain bytes that are not UTF-8: they are escaped
   * as <code>&#92;udc80</code> to <code>&#92;udcff</code>, and {@link #utf8} returns them
   * unchanged.
   */
  public String json() {
    return Utf8.decode(json, "\\udc%02x");
  }

  /** Returns the exact bytes, which are UTF-8 unless the vendor sent something else. */
  public ByteString utf8() {
    return json;
  }

  /** Reads a part of a value from a scanner of it. */
  private interface Part<R> {
    R from(JsonScanner in) throws IOException;
  }

  private <R> R within(Part<R> part) {
    try {
      return part.from(new JsonScanner(json.toByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException("a checked JSON value cannot be read", e);
    }
  }

  private void expect(Kind wanted) {
    if (kind() != wanted) {
      throw new JsonException(
          "expected " + wanted + ", but was " + kind() + ": " + Excerpts.of(json()));
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
