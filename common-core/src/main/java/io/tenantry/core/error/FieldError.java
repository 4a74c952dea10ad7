package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.io.Serializable;

/**
 * What a vendor says about one field of a request.
 *
 * @param field the field's name as the vendor writes it, empty when the text concerns no field
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
