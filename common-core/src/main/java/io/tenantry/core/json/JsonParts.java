package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Takes free-form JSON apart, one level at a time, and puts it together. */
final class JsonParts {
  /** Reads a part of a value from a reader that stands before it. */
  interface Read<R> {
    R from(JsonReader in) throws IOException;
  }

  /** Writes one value. */
  interface Write {
    void to(JsonWriter out) throws IOException;
  }

  static final JsonAdapter<JsonValue> VALUES =
      new ValueAdapter<>() {
        @Override
        public JsonValue fromJson(JsonInput in) throws IOException {
          return JsonValue.read(in);
        }

        @Override
        public void toJson(JsonWriter out, @Nullable JsonValue value) throws IOException {
          (value == null ? JsonValue.NULL : value).writeTo(out);
        }
      };

  static final JsonAdapter<JsonObject> OBJECTS =
      new ValueAdapter<>() {
        @Override
        public @Nullable JsonObject fromJson(JsonInput in) throws IOException {
          return JsonIn.object(in);
        }

        @Override
        public void toJson(JsonWriter out, @Nullable JsonObject value) throws IOException {
          if (value == null) {
            out.nullValue();
          } else {
            value.writeTo(out);
          }
        }
      };

  private JsonParts() {}

  static JsonObject object(JsonReader in) throws IOException {
    JsonObject.Builder members = JsonObject.builder();
    in.beginObject();
    while (in.hasNext()) {
      members.add(in.nextName(), part(in));
    }
    in.endObject();
    return members.build();
  }

  static List<JsonValue> array(JsonReader in) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      items.add(part(in));
    }
    in.endArray();
    return Collections.unmodifiableList(items);
  }

  /** A part of what was checked as a whole. */
  private static JsonValue part(JsonReader in) throws IOException {
    return JsonValue.trusted(in.nextSource().readByteString());
  }

  static void writeArray(JsonWriter out, List<JsonValue> items) throws IOException {
    out.beginArray();
    for (JsonValue item : items) {
      item.writeTo(out);
    }
    out.endArray();
  }

  static JsonValue written(Write write) {
    Buffer buffer = new Buffer();
    try {
      write.to(JsonWriter.of(buffer));
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return JsonValue.trusted(buffer.readByteString());
  }
}
