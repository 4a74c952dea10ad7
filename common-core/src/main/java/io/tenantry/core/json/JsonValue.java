package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.json.JsonBytes;
import io.tenantry.core.internal.json.JsonNumbers;
import io.tenantry.core.internal.json.JsonScanner;
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
   * Reads one JSON value from text.
   *
   * @throws JsonException if the text is not exactly one well-formed JSON value
   */
  public static JsonValue parse(String json) {
    ByteString utf8 = ByteString.encodeUtf8(json.strip());
    JsonScanner in = new JsonScanner(utf8.toByteArray());
    try {
      in.skipValue();
      in.peek();
    } catch (IOException e) {
      String place = in.position() < utf8.size() ? ": " + Excerpts.of(utf8) : "";
      throw new JsonException(e.getMessage() + place, null, e);
    }
    return new JsonValue(utf8);
  }

  /**
   * Takes the next value off a scanner, which checks it.
   *
   * @hidden internal
   */
  @SuppressWarnings("exports")
  public static JsonValue read(JsonScanner in) throws IOException {
    return new JsonValue(in.nextValue());
  }

  /** A text. */
  public static JsonValue of(String text) {
    JsonBytes out = new JsonBytes();
    out.text(text);
    return new JsonValue(out.toByteString());
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
    JsonBytes out = new JsonBytes();
    out.beginObject();
    for (Map.Entry<String, JsonValue> member : object) {
      out.name(member.getKey());
      out.append(member.getValue().json);
    }
    out.endObject();
    return new JsonValue(out.toByteString());
  }

  /** An array of these values. */
  public static JsonValue of(List<JsonValue> items) {
    JsonBytes out = new JsonBytes();
    out.append('[');
    String comma = "";
    for (JsonValue item : items) {
      out.append(comma);
      out.append(item.json);
      comma = ",";
    }
    out.append(']');
    return new JsonValue(out.toByteString());
  }

  /** A streaming adapter that reads any JSON value, {@code null} included. */
  public static JsonAdapter<JsonValue> adapter() {
    return ADAPTER;
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
    return within(JsonScanner::nextString);
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
    BigDecimal number = JsonNumbers.decimalOrNull(json.utf8());
    if (number == null) {
      throw new JsonException("Not a usable number: " + Excerpts.of(json));
    }
    return number;
  }

  /** True or false. */
  public boolean asBoolean() {
    expect(Kind.BOOLEAN);
    return json.getByte(0) == 't';
  }

  /** The object. */
  public JsonObject asObject() {
    expect(Kind.OBJECT);
    return within(
        in -> {
          JsonObject.Builder members = JsonObject.builder();
          in.beginObject();
          while (in.hasNext()) {
            members.add(in.nextName(), read(in));
          }
          return members.build();
        });
  }

  /** The items of the array. */
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

  /** A member of this object; empty if it has none of that name, {@link #NULL} if it is null. */
  public Optional<JsonValue> get(String member) {
    return asObject().get(member);
  }

  /** The exact text. */
  public String json() {
    return json.utf8();
  }

  /** The exact text as UTF-8. */
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
