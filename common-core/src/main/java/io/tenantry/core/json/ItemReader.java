package io.tenantry.core.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: reads one value from a reader that stands before it; {@code null} for JSON
 * null.
 */
@FunctionalInterface
public interface ItemReader<T> {
  @Nullable T read(JsonInput in) throws IOException;
}
