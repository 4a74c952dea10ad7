package io.tenantry.core.codegen.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.internal.json.JsonNumbers;
import io.tenantry.core.internal.json.Rfc3339;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.OpenEnum;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: readers of single values. Each returns {@code null} at JSON null and throws
 * {@link JsonException} with the JSON path on a value of another type; none of them guesses. A
 * number may be sent as a string, and a string as a number, since both have one exact reading.
 */
public final class JsonIn {
  private JsonIn() {}

  /** Reads a string; a number is read as its exact digits. */
  public static @Nullable String text(JsonInput in) throws IOException {
    return read(in, "a string", text -> text);
  }

  public static @Nullable Integer int32(JsonInput in) throws IOException {
    return read(in, "a 32-bit integer", JsonNumbers::intOrNull);
  }

  public static @Nullable Long int64(JsonInput in) throws IOException {
    return read(in, "a 64-bit integer", JsonNumbers::longOrNull);
  }

  public static @Nullable Double float64(JsonInput in) throws IOException {
    return read(in, "a number", JsonNumbers::doubleOrNull);
  }

  public static @Nullable BigDecimal decimal(JsonInput in) throws IOException {
    return read(in, "a number", JsonNumbers::decimalOrNull);
  }

  public static @Nullable Boolean bool(JsonInput in) throws IOException {
    if (in.skippedNull()) {
      return null;
    }
    in.expect(Token.BOOLEAN, "true or false");
    return in.nextBoolean();
  }

  public static @Nullable OffsetDateTime dateTime(JsonInput in) throws IOException {
    return read(in, "an RFC 3339 date-time", Rfc3339::parse);
  }

  public static @Nullable LocalDate date(JsonInput in) throws IOException {
    return read(in, "an ISO 8601 date", LocalDate::parse);
  }

  /** Reads seconds since 1970, with a fraction down to nanoseconds. */
  public static @Nullable Instant epochSeconds(JsonInput in) throws IOException {
    return read(in, "a number of seconds since 1970", JsonNumbers::instantOrNull);
  }

  /** Reads an id, sent as a number or as a string. */
  public static <I> @Nullable I id(JsonInput in, Function<String, I> of) throws IOException {
    return read(in, "an id", of);
  }

  /**
   * Reads any JSON value; JSON null is {@link JsonValue#NULL}, so that it survives in maps and
   * lists.
   */
  public static JsonValue any(JsonInput in) throws IOException {
    return in.nextJson();
  }

  public static @Nullable JsonObject object(JsonInput in) throws IOException {
    if (in.skippedNull()) {
      return null;
    }
    in.expect(Token.BEGIN_OBJECT, "an object");
    return in.nextJson().asObject();
  }

  /**
   * Reads a value of an open enumeration; one that the specification does not list is reported as
   * drift.
   */
  public static <E extends OpenEnum> @Nullable E open(JsonInput in, Function<String, E> of)
      throws IOException {
    Drift drift = in.drift();
    String path = in.pathIfWatched();
    E value = read(in, "a string", of);
    if (value != null && !value.isKnown()) {
      drift.add(DriftEvent.Kind.UNKNOWN_ENUM_VALUE, path, value.value());
    }
    return value;
  }

  /**
   * Reads an array. Nulls in it are left out and reported as drift, and so are unreadable items of
   * a record's list, which the record keeps.
   */
  public static <T> @Nullable List<T> list(JsonInput in, ItemReader<T> item) throws IOException {
    if (in.skippedNull()) {
      return null;
    }
    in.expect(Token.BEGIN_ARRAY, "an array");
    List<T> items = new ArrayList<>();
    in.beginArray();
    for (int kept = 0; in.hasNext(); ) {
      kept += addItem(in, item, items, kept) ? 1 : 0;
    }
    in.endArray();
    return items;
  }

  /** Reads an array, or a single value in place of an array of one. */
  public static <T> @Nullable List<T> oneOrMany(JsonInput in, ItemReader<T> item)
      throws IOException {
    if (in.peek() == Token.BEGIN_ARRAY || in.peek() == Token.NULL) {
      return list(in, item);
    }
    UnreadableCollector unreadable = in.unreadable();
    T single = unreadable == null ? item.read(in) : readOrKeep(in, unreadable, item, "0", false);
    return single == null ? null : List.of(single);
  }

  /** Reads an object whose names are data; a null value reads as absent. */
  public static <T> @Nullable Map<String, T> map(JsonInput in, ItemReader<T> value)
      throws IOException {
    if (in.skippedNull()) {
      return null;
    }
    in.expect(Token.BEGIN_OBJECT, "an object");
    Map<String, T> values = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      UnreadableCollector unreadable = in.unreadable();
      T read = unreadable == null ? value.read(in) : readOrKeep(in, unreadable, value, name, true);
      if (read != null) {
        values.put(name, read);
      }
    }
    in.endObject();
    return Collections.unmodifiableMap(values);
  }

  public static <T> @Nullable T model(JsonInput in, JsonAdapter<T> adapter) throws IOException {
    return ValueAdapter.read(adapter, in);
  }

  /**
   * Reads a string or a number with a parser, which rejects a text by an exception or {@code null}.
   */
  private static <T> @Nullable T read(
      JsonInput in, String expected, Function<String, ? extends @Nullable T> parser)
      throws IOException {
    Token token = in.peek();
    if (token == Token.NULL) {
      return in.nextNull();
    }
    if (token != Token.STRING && token != Token.NUMBER) {
      throw in.mismatch(expected);
    }
    String text = in.nextString();
    T value;
    try {
      value = parser.apply(text);
    } catch (DateTimeException
        | IllegalArgumentException
        | InvalidArgumentException
        | JsonException e) {
      throw in.mismatch(expected, text, e);
    }
    if (value == null) {
      throw in.mismatch(expected, text, null);
    }
    return value;
  }

  /**
   * Reads an item, and returns false if it is null.
   *
   * @param kept the number of items before it, unreadable ones included and nulls not
   */
  private static <T> boolean addItem(JsonInput in, ItemReader<T> item, List<T> items, int kept)
      throws IOException {
    Drift drift = in.drift();
    UnreadableCollector unreadable = in.unreadable();
    String path = in.peek() == Token.NULL ? in.pathIfWatched() : "";
    int before = unreadable == null ? 0 : unreadable.size();
    T read =
        unreadable == null
            ? item.read(in)
            : readOrKeep(in, unreadable, item, Integer.toString(kept), false);
    if (read != null) {
      items.add(read);
    } else if (unreadable == null || unreadable.size() == before) {
      drift.add(DriftEvent.Kind.NULL_ITEM, path, "null");
      return false;
    }
    return true;
  }

  /**
   * Reads an item of a list or map, or keeps it if it can't be read.
   *
   * @param key the name in the map, or the number of items before this one
   * @return null if the item is null or was kept
   */
  private static <T> @Nullable T readOrKeep(
      JsonInput in, UnreadableCollector unreadable, ItemReader<T> item, String key, boolean inMap)
      throws IOException {
    String path = in.path();
    JsonValue value = in.nextJson();
    Drift drift = in.drift();
    int mark = drift.mark();
    int before = unreadable.size();
    try {
      return item.read(in.part(path, value.utf8(), unreadable.below(key)));
    } catch (DriftException e) {
      throw e;
    } catch (JsonException | JsonDataException e) {
      drift.rollback(mark);
      unreadable.cutTo(before);
      unreadable.keep(path, value, key, inMap);
      drift.add(MissingMember.kind(e), path, String.valueOf(e.getMessage()));
      return null;
    }
  }
}
