package io.tenantry.core.json;

/** A value was expected, but the body is empty or JSON null. */
public final class EmptyBodyException extends JsonException {
  private static final long serialVersionUID = 1L;

  EmptyBodyException(String found) {
    super("expected a value but the body is " + found, "$", null);
  }
}
