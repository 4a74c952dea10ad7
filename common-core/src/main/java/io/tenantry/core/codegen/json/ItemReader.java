package io.tenantry.core.codegen.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** For generated code: reads the next value of an input; {@code null} for JSON null. */
@FunctionalInterface
public interface ItemReader<T> {
  /** Reads the value that comes next, and no more. */
  @Nullable T read(JsonInput in) throws IOException;
}
