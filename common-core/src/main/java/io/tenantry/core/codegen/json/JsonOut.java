package io.tenantry.core.codegen.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.json.HalfPairs;
import io.tenantry.core.internal.json.JsonBytes;
import io.tenantry.core.internal.json.JsonNumbers;
import io.tenantry.core.internal.json.Rfc3339;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.OpenEnum;
import io.tenantry.core.json.PatchField;
import io.tenantry.core.spec.Bounds;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: writes the fields of one object, and single values: items of lists, values of
 * maps, contents of PATCH fields. A {@code null}, an empty list and an empty map are left out;
 * {@link #patch} and {@link #member} write empty ones.
 *
 * <p>In a request body, values are checked against their bounds, and the first that breaks one is
 * refused with its path and the call. A body belongs to a request if the Moshi writer is tagged
 * with the {@link ErrorContext} of the call.
 */
public final class JsonOut {
  private final JsonBytes bytes = new JsonBytes();
  private final JsonPath path = new JsonPath();
  private final JsonWriter writer;
  private @Nullable Set<String> written;

  private JsonOut(JsonWriter writer) {
    this.writer = writer;
  }

  /** Returns the writer's instance, so that the values written to it share memory. */
  static JsonOut on(JsonWriter writer) {
    JsonOut out = writer.tag(JsonOut.class);
    if (out == null) {
      out = new JsonOut(writer);
      writer.setTag(JsonOut.class, out);
    }
    return out;
  }

  /** Starts or stops remembering names for {@link #wrote}; returns what was remembered before. */
  @Nullable Set<String> remember(@Nullable Set<String> names) {
    Set<String> before = written;
    written = names;
    return before;
  }

  public void text(String name, @Nullable String value) throws IOException {
    if (value != null) {
      begin(name);
      text(value);
    }
  }

  public void text(String name, @Nullable String value, Bounds bounds) throws IOException {
    if (value != null) {
      begin(name);
      check(bounds, value);
      text(value);
    }
  }

  public void int32(String name, @Nullable Integer value) throws IOException {
    if (value != null) {
      begin(name);
      int32(value);
    }
  }

  public void int32(String name, @Nullable Integer value, Bounds bounds) throws IOException {
    member(name, value, this::int32, bounds);
  }

  public void int64(String name, @Nullable Long value) throws IOException {
    if (value != null) {
      begin(name);
      int64(value);
    }
  }

  public void int64(String name, @Nullable Long value, Bounds bounds) throws IOException {
    member(name, value, this::int64, bounds);
  }

  public void float64(String name, @Nullable Double value) throws IOException {
    member(name, value, this::float64);
  }

  public void float64(String name, @Nullable Double value, Bounds bounds) throws IOException {
    member(name, value, this::float64, bounds);
  }

  public void decimal(String name, @Nullable BigDecimal value) throws IOException {
    member(name, value, this::decimal);
  }

  public void decimal(String name, @Nullable BigDecimal value, Bounds bounds) throws IOException {
    member(name, value, this::decimal, bounds);
  }

  public void bool(String name, @Nullable Boolean value) throws IOException {
    if (value != null) {
      begin(name);
      bool(value);
    }
  }

  public void dateTime(String name, @Nullable OffsetDateTime value) throws IOException {
    if (value != null) {
      begin(name);
      dateTime(value);
    }
  }

  public void date(String name, @Nullable LocalDate value) throws IOException {
    member(name, value, this::date);
  }

  public void epochSeconds(String name, @Nullable Instant value) throws IOException {
    member(name, value, this::epochSeconds);
  }

  /**
   * @param number whether the vendor sends this id as a number
   */
  public void id(String name, @Nullable String value, boolean number) throws IOException {
    if (value != null) {
      begin(name);
      id(value, number);
    }
  }

  public void any(String name, @Nullable JsonValue value) throws IOException {
    member(name, value, this::any);
  }

  public void object(String name, @Nullable JsonObject value) throws IOException {
    member(name, value, this::object);
  }

  public void open(String name, @Nullable OpenEnum value) throws IOException {
    if (value != null) {
      begin(name);
      open(value);
    }
  }

  public <T> void model(String name, @Nullable T value, JsonAdapter<T> adapter) throws IOException {
    if (value != null) {
      begin(name);
      model(value, adapter);
    }
  }

  public <T> void list(String name, @Nullable List<T> items, ItemWriter<? super T> item)
      throws IOException {
    list(name, items, item, Bounds.none());
  }

  public <T> void list(
      String name, @Nullable List<T> items, ItemWriter<? super T> item, Bounds bounds)
      throws IOException {
    if (items != null && !items.isEmpty()) {
      begin(name);
      check(bounds, new Bounds.Items(items.size()));
      list(items, item);
    }
  }

  public <T> void map(String name, @Nullable Map<String, T> values, ItemWriter<? super T> value)
      throws IOException {
    if (values != null && !values.isEmpty()) {
      begin(name);
      map(values, value);
    }
  }

  /** Writes a field of a PATCH body: nothing if it is absent, {@code null} if it is cleared. */
  public <T> void patch(String name, PatchField<T> field, ItemWriter<? super T> value)
      throws IOException {
    if (field.isCleared()) {
      clear(name);
    } else {
      member(name, field.value().orElse(null), value);
    }
  }

  /**
   * Writes a field as {@link #patch(String, PatchField, ItemWriter)} does, and checks its value
   * against the bounds.
   */
  public <T> void patch(
      String name, PatchField<T> field, ItemWriter<? super T> value, Bounds bounds)
      throws IOException {
    if (field.isCleared()) {
      clear(name);
    } else {
      member(name, field.value().orElse(null), value, bounds);
    }
  }

  /**
   * Writes a field as {@link #patch(String, PatchField, ItemWriter)} does. For fields that are
   * never null: a cleared one is refused in a request body.
   */
  public <T> void patchNonNull(String name, PatchField<T> field, ItemWriter<? super T> value)
      throws IOException {
    refuseCleared(name, field);
    patch(name, field, value);
  }

  /**
   * Writes a field as {@link #patchNonNull(String, PatchField, ItemWriter)} does, and checks its
   * value against the bounds.
   */
  public <T> void patchNonNull(
      String name, PatchField<T> field, ItemWriter<? super T> value, Bounds bounds)
      throws IOException {
    refuseCleared(name, field);
    patch(name, field, value, bounds);
  }

  private void refuseCleared(String name, PatchField<?> field) {
    ErrorContext call = call();
    if (field.isCleared() && call != null) {
      begin(name);
      throw Refusal.cleared(call, path());
    }
  }

  /**
   * Refuses a request body that has none of several fields.
   *
   * @param given whether one of them has a value
   */
  public void requireOneOf(boolean given, String... names) {
    ErrorContext call = call();
    if (!given && call != null) {
      throw Refusal.missing(call, path(), List.of(names));
    }
  }

  /** Writes a field unless its value is {@code null}. */
  public <T> void member(String name, @Nullable T value, ItemWriter<? super T> item)
      throws IOException {
    if (value != null) {
      begin(name);
      item.write(value);
    }
  }

  /** Returns whether a field with the given name was written. */
  boolean wrote(String name) {
    return written != null && written.contains(name);
  }

  /** Writes a field whose value has bounds; null leaves it out. */
  public <T> void member(String name, @Nullable T value, ItemWriter<? super T> item, Bounds bounds)
      throws IOException {
    if (value != null) {
      begin(name);
      check(bounds, counted(value));
      item.write(value);
    }
  }

  private static Object counted(Object value) {
    return value instanceof List<?> list
        ? new Bounds.Items(list.size())
        : value instanceof Map<?, ?> map ? new Bounds.Items(map.size()) : value;
  }

  private void begin(String name) {
    name(name);
    if (written != null) {
      written.add(name);
    }
  }

  private void clear(String name) {
    begin(name);
    bytes.append("null");
  }

  /** Returns the call whose body this is; null for JSON that isn't sent. */
  private @Nullable ErrorContext call() {
    return writer.tag(ErrorContext.class);
  }

  /** Returns the JSON path of the current value. */
  private String path() {
    return path.appendTo(writer.getPath());
  }

  private void check(Bounds bounds, Object value) {
    if (call() != null) {
      String broken = bounds.broken(value);
      if (!broken.isEmpty()) {
        throw refused(value, broken);
      }
    }
  }

  private InvalidArgumentException refused(Object value, String rule) {
    ErrorContext call = call();
    return Refusal.of(call == null ? ErrorContext.NONE : call, path(), value, rule);
  }

  public void text(String value) throws IOException {
    bytes.text(value);
    refuseHalfPair(value);
  }

  /** Refuses the text that was just written to a request body if half of a character is missing. */
  private void refuseHalfPair(String value) {
    ErrorContext call = bytes.wroteHalfPair() ? call() : null;
    if (call != null) {
      throw Refusal.halfPair(call, path(), value);
    }
  }

  public void int32(int value) throws IOException {
    bytes.append(Integer.toString(value));
  }

  public void int64(long value) throws IOException {
    bytes.append(Long.toString(value));
  }

  public void float64(double value) throws IOException {
    if (!Double.isFinite(value)) {
      throw refused(value, "be a finite number");
    }
    bytes.append(Double.toString(value));
  }

  /** Writes the exact digits: 1.10 keeps its last zero. */
  public void decimal(BigDecimal value) throws IOException {
    bytes.append(value.toString());
  }

  public void bool(boolean value) throws IOException {
    bytes.append(Boolean.toString(value));
  }

  public void dateTime(OffsetDateTime value) throws IOException {
    bytes.append('"');
    Rfc3339.append(bytes, value);
    bytes.append('"');
  }

  public void date(LocalDate value) throws IOException {
    bytes.text(value.toString());
  }

  public void epochSeconds(Instant value) throws IOException {
    bytes.append(JsonNumbers.epochSeconds(value));
  }

  /**
   * @param number whether the vendor sends this id as a number; an id that is not an integer is
   *     then refused in a request body, and written as a string elsewhere
   */
  public void id(String value, boolean number) throws IOException {
    if (number && JsonNumbers.isWhole(value)) {
      bytes.append(value);
    } else if (number && call() != null) {
      throw refused(value, "be an integer");
    } else {
      text(value);
    }
  }

  public void any(JsonValue value) throws IOException {
    bytes.append(value.utf8());
    ErrorContext call = call();
    if (call != null && HalfPairs.inJson(value.json()) >= 0) {
      throw Refusal.halfPair(call, path(), value);
    }
  }

  public void object(JsonObject value) throws IOException {
    beginObject();
    for (Map.Entry<String, JsonValue> member : value) {
      name(member.getKey());
      any(member.getValue());
    }
    endObject();
  }

  public void open(OpenEnum value) throws IOException {
    text(value.value());
  }

  public <T> void model(T value, JsonAdapter<T> adapter) throws IOException {
    if (adapter instanceof ValueAdapter<T> ours) {
      ours.writeValue(this, value);
      return;
    }
    Buffer buffer = new Buffer();
    JsonWriter foreign = JsonWriter.of(buffer);
    ErrorContext call = call();
    if (call != null) {
      foreign.setTag(ErrorContext.class, call);
    }
    adapter.toJson(foreign, value);
    bytes.append(buffer.readByteString());
  }

  /** Writes an array, even an empty one. */
  public <T> void list(List<T> items, ItemWriter<? super T> item) throws IOException {
    bytes.append('[');
    path.openArray();
    boolean first = true;
    for (T each : items) {
      if (!first) {
        bytes.append(',');
      }
      first = false;
      item.write(each);
      path.passed();
    }
    path.close();
    bytes.append(']');
  }

  /** Writes an object whose names are data, even an empty one. */
  public <T> void map(Map<String, T> values, ItemWriter<? super T> value) throws IOException {
    beginObject();
    for (Map.Entry<String, T> each : values.entrySet()) {
      name(each.getKey());
      value.write(each.getValue());
    }
    endObject();
  }

  /** Returns the number of bytes written. */
  int size() {
    return bytes.size();
  }

  /** Takes back the value that was written from an offset on, and returns it. */
  JsonValue cut(int from) {
    return JsonValue.parse(bytes.cut(from).utf8());
  }

  void beginObject() {
    bytes.beginObject();
    path.openObject();
  }

  void endObject() {
    path.close();
    bytes.endObject();
  }

  void name(String name) {
    path.name(name);
    bytes.name(name);
    refuseHalfPair(name);
  }

  /** Passes the value to Moshi's writer and prepares for the next one. */
  void flush() throws IOException {
    try (BufferedSink sink = writer.valueSink()) {
      bytes.drainTo(sink);
    }
  }
}
