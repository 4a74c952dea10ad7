package io.tenantry.core.codegen.json;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: adapters of values that are not models: lists, maps, free-form JSON and
 * single values.
 */
public final class Adapters {
  private Adapters() {}

  /** Writes one value with the writer's methods. */
  @FunctionalInterface
  public interface ValueWriter<T> {
    /** Writes one value, never null. */
    void write(JsonOut out, T value) throws IOException;
  }

  /** Returns an adapter of a reader and a writer; {@code null} is JSON null. Thread-safe. */
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
