package io.tenantry.core.json;

import java.io.IOException;

/** Writes one value, such as an item of a list. */
@FunctionalInterface
public interface ItemWriter<T> {
  /** Writes the value, never null. */
  void write(T value) throws IOException;
}
