package io.tenantry.core.codegen.json;

import io.tenantry.core.json.JsonException;

/** A string or a name contains bytes that are not UTF-8. Doesn't show them. */
final class NotUtf8 extends JsonException {
  static final String WHAT = "text with bytes that are not UTF-8";

  private static final long serialVersionUID = 1L;

  NotUtf8(String path) {
    super("expected text in UTF-8, but received " + WHAT + " at " + path, path, null);
  }
}
