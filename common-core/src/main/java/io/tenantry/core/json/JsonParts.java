package io.tenantry.core.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.internal.json.JsonScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes free-form JSON apart, one level at a time, and puts it together. */
final class JsonParts {
  /** Reads a part of a value from a reader that stands before it. */
  interface Read<R> {
    R from(JsonScanner in) throws IOException;
  }

  /** Writes one value. */
  interface Write {
    void to(JsonOut out) throws IOException;
  }

  static final JsonAdapter<JsonValue> VALUES =
      new ValueAdapter<>() {
        @Override
        public JsonValue read(JsonInput in) throws IOException {
          return JsonValue.read(in);
        }

        @Override
        public void toJson(JsonWriter writer, @Nullable JsonValue value) throws IOException {
          super.toJson(writer, value == null ? JsonValue.NULL : value);
        }

        @Override
        void writeValue(JsonOut out, JsonValue value) throws IOException {
          out.any(value);
        }
      };

  static final JsonAdapter<JsonObject> OBJECTS =
      new ValueAdapter<>() {
        @Override
        public @Nullable JsonObject read(JsonInput in) throws IOException {
          return JsonIn.object(in);
        }

        @Override
        void writeValue(JsonOut out, JsonObject value) throws IOException {
          out.object(value);
        }
      };

  private JsonParts() {}

  static JsonObject object(JsonScanner in) throws IOException {
    JsonObject.Builder members = JsonObject.builder();
    in.beginObject();
    while (in.hasNext()) {
      members.add(in.nextName(), part(in));
    }
    in.endObject();
    return members.build();
  }

  static List<JsonValue> array(JsonScanner in) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      items.add(part(in));
    }
    in.endArray();
    return Collections.unmodifiableList(items);
  }

  /** A part of what was checked as a whole. */
  private static JsonValue part(JsonScanner in) throws IOException {
    return JsonValue.trusted(in.nextValue());
  }

  static JsonValue written(Write write) {
    JsonOut out = new JsonOut(null);
    try {
      write.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed", e);
    }
    return JsonValue.trusted(out.bytes.toByteString());
  }
}
