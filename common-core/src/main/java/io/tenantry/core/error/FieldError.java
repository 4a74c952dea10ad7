package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.io.Serializable;

/**
 * A vendor's error message about one field of a request. Immutable.
 *
 * @param field the field's name as the vendor writes it, empty if the message concerns no single
 *     field
 * @param message the vendor's text
 */
public record FieldError(String field, String message) implements Serializable {
  public FieldError {
    Checks.notNull(field, "field", InvalidArgumentException::new);
    Checks.notNull(message, "message", InvalidArgumentException::new);
  }

  @Override
  public String toString() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}
