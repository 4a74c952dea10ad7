package io.tenantry.core.http;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.ReadOnlyException;

/** Refuses what may change something, before anything is sent. */
final class ReadOnly {
  private ReadOnly() {}

  static void check(Operation operation, CallOptions options, ErrorContext call) {
    if (options.isReadOnly() && !operation.isSafe()) {
      throw new ReadOnlyException(call, operation.method(), operation.pathTemplate());
    }
  }
}
