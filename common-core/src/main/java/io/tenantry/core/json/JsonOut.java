package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: writes the members of one object. A value of {@code null}, an empty list and
 * an empty map are members left out; {@link #patch} and {@link #member} write empty ones.
 */
public final class JsonOut extends ValueOut {
  private @Nullable Set<String> written;

  JsonOut(@Nullable JsonWriter writer) {
    super(writer);
  }

  /** The one for this writer, so that many values written to it share its memory. */
  static JsonOut on(JsonWriter writer) {
    JsonOut out = writer.tag(JsonOut.class);
    if (out == null) {
      out = new JsonOut(writer);
      writer.setTag(JsonOut.class, out);
    }
    return out;
  }

  /** Starts or stops to remember names for {@link #wrote}; what was remembered before. */
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
      Refusal.check(this, bounds, value);
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
   * @param number whether the vendor writes this id as a number
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
      Refusal.check(this, bounds, new Bounds.Items(items.size()));
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

  /** A member of a PATCH body: absent writes nothing, cleared writes {@code null}. */
  public <T> void patch(String name, PatchField<T> field, ItemWriter<? super T> value)
      throws IOException {
    if (field.isCleared()) {
      clear(name);
    } else {
      member(name, field.value().orElse(null), value);
    }
  }

  /** As {@link #patch(String, PatchField, ItemWriter)}; a value is held to the bounds. */
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
   * As {@link #patch(String, PatchField, ItemWriter)}, for a member that the spec says is never
   * null: a cleared one is refused in a request body.
   */
  public <T> void patchNonNull(String name, PatchField<T> field, ItemWriter<? super T> value)
      throws IOException {
    refuseCleared(name, field);
    patch(name, field, value);
  }

  /** As {@link #patchNonNull(String, PatchField, ItemWriter)}; a value is held to the bounds. */
  public <T> void patchNonNull(
      String name, PatchField<T> field, ItemWriter<? super T> value, Bounds bounds)
      throws IOException {
    refuseCleared(name, field);
    patch(name, field, value, bounds);
  }

  private void refuseCleared(String name, PatchField<?> field) {
    if (field.isCleared() && call() != null) {
      begin(name);
      throw Refusal.cleared(this);
    }
  }

  /**
   * Refuses a request body that has none of several members.
   *
   * @param given whether one of them has a value
   */
  public void requireOneOf(boolean given, String... names) {
    if (!given) {
      Refusal.missing(this, List.of(names));
    }
  }

  /** Any member: written whenever it is not {@code null}. */
  public <T> void member(String name, @Nullable T value, ItemWriter<? super T> item)
      throws IOException {
    if (value != null) {
      begin(name);
      item.write(value);
    }
  }

  /** Whether a member of this name went out. */
  boolean wrote(String name) {
    return written != null && written.contains(name);
  }

  private <T> void member(String name, @Nullable T value, ItemWriter<? super T> item, Bounds bounds)
      throws IOException {
    if (value != null) {
      begin(name);
      Refusal.check(this, bounds, counted(value));
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
}
