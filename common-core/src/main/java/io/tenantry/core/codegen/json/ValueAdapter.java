package io.tenantry.core.codegen.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.json.JsonException;
import java.io.IOException;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: an adapter that reads from {@link JsonInput} and from Moshi's reader, so that
 * it works with Moshi's own methods and inside of a program's adapters.
 */
public abstract class ValueAdapter<T> extends JsonAdapter<T> implements ItemReader<T> {
  ValueAdapter() {}

  /** Reads the next value; {@code null} at JSON null, unless the type has a null of its own. */
  @Override
  public abstract @Nullable T read(JsonInput in) throws IOException;

  @Override
  public final @Nullable T fromJson(JsonReader in) throws IOException {
    Place place = in.tag(Place.class);
    String path = (place == null ? "$" : place.path()) + in.getPath().substring(1);
    ByteString json = in.nextSource().readByteString();
    if (place != null) {
      return read(place.outer().part(path, json));
    }
    JsonInput outer = new JsonInput(new Buffer(), 0, Drift.none(), false);
    try {
      return read(outer.part(path, json));
    } catch (JsonException e) {
      return read(outer.part(path, json, true));
    }
  }

  /** Writes the value. */
  abstract void writeValue(JsonOut out, T value) throws IOException;

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    JsonOut out = JsonOut.on(writer);
    writeValue(out, value);
    out.flush();
  }

  /** Reads a value with any adapter. */
  static <T> @Nullable T read(JsonAdapter<T> adapter, JsonInput in) throws IOException {
    return reader(adapter).read(in);
  }

  /** Returns the reader of any adapter. */
  public static <T> ItemReader<T> reader(JsonAdapter<T> adapter) {
    return adapter instanceof ValueAdapter<T> ours ? ours : new Foreign<>(adapter);
  }

  /** Reads with a program's own adapter. */
  private record Foreign<T>(JsonAdapter<T> adapter) implements ItemReader<T> {
    @Override
    public @Nullable T read(JsonInput in) throws IOException {
      Place place = new Place(in.path(), in);
      JsonReader reader = JsonReader.of(new Buffer().write(in.nextValue()));
      reader.setTag(Place.class, place);
      return adapter.fromJson(reader);
    }
  }

  /** Tag of a Moshi reader over a part of a body: the path of the part, and the input. */
  private record Place(String path, JsonInput outer) {}
}
