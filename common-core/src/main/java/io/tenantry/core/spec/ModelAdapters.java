package io.tenantry.core.spec;

import com.squareup.moshi.JsonAdapter;

/** For generated code: finds the adapter of a vendor's model. */
@FunctionalInterface
public interface ModelAdapters {
  /**
   * Returns the adapter for {@code type}.
   *
   * @throws io.tenantry.core.error.InvalidArgumentException if it is not a model of the vendor
   */
  <T> JsonAdapter<T> adapter(Class<T> type);
}
