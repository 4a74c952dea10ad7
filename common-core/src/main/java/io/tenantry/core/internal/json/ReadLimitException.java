package io.tenantry.core.internal.json;

import java.util.Locale;

/** Thrown if JSON exceeds one of the {@link ReadLimits}. Never leaves a call. */
public final class ReadLimitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReadLimitException(String message, long limit) {
    super(String.format(Locale.ROOT, message, limit));
  }
}
