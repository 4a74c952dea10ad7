package io.tenantry.core.codegen.json;

import java.io.IOException;

/** For generated code: writes one value, such as an item of a list. */
@FunctionalInterface
public interface ItemWriter<T> {
  /** Writes the value, never null. */
  void write(T value) throws IOException;
}
