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
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: writers of single values: items of lists, values of maps, contents of PATCH
 * fields.
 */
public abstract sealed class ValueOut permits JsonOut {
  final JsonBytes bytes = new JsonBytes();
  private final JsonPath path = new JsonPath();
  private final @Nullable JsonWriter writer;
  private boolean empty;

  /**
   * @param writer where the value goes in the end, and what it is a part of; null for a value by
   *     itself
   */
  ValueOut(@Nullable JsonWriter writer) {
    this.writer = writer;
  }

  /** The call whose body this is; null for JSON that isn't sent. */
  final @Nullable Outgoing call() {
    return writer == null ? null : writer.tag(Outgoing.class);
  }

  /** The place where the writer stands, from the top of the body. */
  final String path() {
    return path.appendTo(writer == null ? "$" : writer.getPath());
  }

  public final void text(String value) throws IOException {
    bytes.text(value);
  }

  public final void int32(int value) throws IOException {
    bytes.append(Integer.toString(value));
  }

  public final void int64(long value) throws IOException {
    bytes.append(Long.toString(value));
  }

  public final void float64(double value) throws IOException {
    if (!Double.isFinite(value)) {
      throw Refusal.of(this, value, "a finite number");
    }
    bytes.append(Double.toString(value));
  }

  /** The digits as they are: 1.10 keeps its last zero. */
  public final void decimal(BigDecimal value) throws IOException {
    bytes.append(value.toString());
  }

  public final void bool(boolean value) throws IOException {
    bytes.append(Boolean.toString(value));
  }

  public final void dateTime(OffsetDateTime value) throws IOException {
    bytes.append('"');
    Rfc3339Out.append(bytes, value);
    bytes.append('"');
  }

  public final void date(LocalDate value) throws IOException {
    bytes.text(value.toString());
  }

  public final void epochSeconds(Instant value) throws IOException {
    bytes.append(JsonNumbers.epochSeconds(value));
  }

  /**
   * @param number whether the vendor writes this id as a number; an id that is no whole number is
   *     then refused in a request body, and written as text elsewhere
   */
  public final void id(String value, boolean number) throws IOException {
    if (number && JsonNumbers.isWhole(value)) {
      bytes.append(value);
    } else if (number && call() != null) {
      throw Refusal.of(this, value, "an id that is a whole number");
    } else {
      bytes.text(value);
    }
  }

  public final void any(JsonValue value) throws IOException {
    bytes.append(value.bytes());
  }

  public final void object(JsonObject value) throws IOException {
    beginObject();
    for (Map.Entry<String, JsonValue> member : value) {
      name(member.getKey());
      any(member.getValue());
    }
    endObject();
  }

  public final void open(OpenEnum value) throws IOException {
    bytes.text(value.value());
  }

  public final <T> void model(T value, JsonAdapter<T> adapter) throws IOException {
    if (adapter instanceof ValueAdapter<T> ours) {
      ours.writeValue((JsonOut) this, value);
      return;
    }
    Buffer buffer = new Buffer();
    JsonWriter foreign = JsonWriter.of(buffer);
    Outgoing call = call();
    if (call != null) {
      foreign.setTag(Outgoing.class, call);
    }
    adapter.toJson(foreign, value);
    bytes.append(buffer.readByteString());
  }

  /** An array, also an empty one. */
  public final <T> void list(List<T> items, ItemWriter<? super T> item) throws IOException {
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

  /** An object whose names are data, also an empty one. */
  public final <T> void map(Map<String, T> values, ItemWriter<? super T> value) throws IOException {
    beginObject();
    for (Map.Entry<String, T> each : values.entrySet()) {
      name(each.getKey());
      value.write(each.getValue());
    }
    endObject();
  }

  final void beginObject() {
    bytes.append('{');
    path.openObject();
    empty = true;
  }

  final void endObject() {
    path.close();
    bytes.append('}');
    empty = false;
  }

  final void name(String name) {
    if (!empty) {
      bytes.append(',');
    }
    empty = false;
    path.name(name);
    bytes.text(name);
    bytes.append(':');
  }

  /** Hands the value to Moshi's writer and is ready for the next one. */
  final void flush(JsonWriter to) throws IOException {
    try (BufferedSink sink = to.valueSink()) {
      sink.write(bytes.bytes, 0, bytes.size);
    }
    bytes.clear();
  }
}
