package io.tenantry.core.http;

import com.squareup.moshi.JsonAdapter;

/** Finds the adapter of a vendor's model. */
@FunctionalInterface
public interface ModelAdapters {
  /** The adapter for {@code type}. */
  <T> JsonAdapter<T> adapter(Class<T> type);
}
