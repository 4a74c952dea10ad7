package io.tenantry.core.codegen.json;

import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.JsonException;

/** An object lacks a required field. */
final class MissingMember extends JsonException {
  private static final long serialVersionUID = 1L;

  MissingMember(String message, String path, Throwable cause) {
    super(message + " at " + path, path, cause);
  }

  /** Returns how a value deviates that can't be read. */
  static DriftEvent.Kind kind(RuntimeException e) {
    if (e instanceof NotUtf8) {
      return DriftEvent.Kind.NOT_UTF8;
    }
    return e instanceof MissingMember ? DriftEvent.Kind.MISSING_MEMBER : DriftEvent.Kind.WRONG_TYPE;
  }
}
