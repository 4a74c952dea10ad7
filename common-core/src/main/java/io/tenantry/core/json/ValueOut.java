package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Writers of single values: items of lists, values of maps, contents of PATCH fields. */
public abstract sealed class ValueOut permits JsonOut {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]*");

  final JsonWriter writer;

  ValueOut(JsonWriter writer) {
    this.writer = writer;
  }

  public final void text(String value) throws IOException {
    writer.value(value);
  }

  public final void int32(int value) throws IOException {
    writer.value(value);
  }

  public final void int64(long value) throws IOException {
    writer.value(value);
  }

  public final void float64(double value) throws IOException {
    if (!Double.isFinite(value)) {
      throw Refusal.of(writer, value, "a finite number");
    }
    writer.value(value);
  }

  /** The digits as they are: 1.10 keeps its last zero. */
  public final void decimal(BigDecimal value) throws IOException {
    writer.value(value);
  }

  public final void bool(boolean value) throws IOException {
    writer.value(value);
  }

  public final void dateTime(OffsetDateTime value) throws IOException {
    writer.value(Rfc3339.format(value));
  }

  public final void date(LocalDate value) throws IOException {
    writer.value(value.toString());
  }

  public final void epochSeconds(Instant value) throws IOException {
    writer.value(new BigDecimal(JsonNumbers.epochSeconds(value)));
  }

  /**
   * @param number whether the vendor writes this id as a number; an id that is no whole number is
   *     then refused in a request body, and written as text elsewhere
   */
  public final void id(String value, boolean number) throws IOException {
    if (number && WHOLE_NUMBER.matcher(value).matches()) {
      writer.value(new BigInteger(value));
    } else if (number && writer.tag(Outgoing.class) != null) {
      throw Refusal.of(writer, value, "an id that is a whole number");
    } else {
      writer.value(value);
    }
  }

  public final void any(JsonValue value) throws IOException {
    value.writeTo(writer);
  }

  public final void object(JsonObject value) throws IOException {
    value.writeTo(writer);
  }

  public final void open(OpenEnum value) throws IOException {
    writer.value(value.value());
  }

  public final <T> void model(T value, JsonAdapter<T> adapter) throws IOException {
    adapter.toJson(writer, value);
  }

  /** An array, also an empty one. */
  public final <T> void list(List<T> items, ItemWriter<? super T> item) throws IOException {
    writer.beginArray();
    for (T each : items) {
      item.write(each);
    }
    writer.endArray();
  }

  /** An object whose names are data, also an empty one. */
  public final <T> void map(Map<String, T> values, ItemWriter<? super T> value) throws IOException {
    writer.beginObject();
    for (Map.Entry<String, T> each : values.entrySet()) {
      writer.name(each.getKey());
      value.write(each.getValue());
    }
    writer.endObject();
  }
}
