package io.tenantry.core.codegen.json;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: adapters of what is no model of its own: a list, a map, free-form JSON, a
 * single value.
 */
public final class Adapters {
  private Adapters() {}

  /** Writes one value through the writer's methods. */
  @FunctionalInterface
  public interface ValueWriter<T> {
    /** Writes one value, never null. */
    void write(JsonOut out, T value) throws IOException;
  }

  /** An adapter that reads and writes as told; {@code null} is JSON null. Thread-safe. */
  public static <T> JsonAdapter<T> of(ItemReader<T> reader, ValueWriter<T> writer) {
    return new ValueAdapter<>() {
      @Override
      public @Nullable T read(JsonInput in) throws IOException {
        return reader.read(in);
      }

      @Override
      void writeValue(JsonOut out, T value) throws IOException {
        writer.write(out, value);
      }
    };
  }
}
