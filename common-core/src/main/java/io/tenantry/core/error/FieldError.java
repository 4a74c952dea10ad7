package io.tenantry.core.error;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a vendor says about one field of a request.
 *
 * @param field the field's name as the vendor writes it, empty when the text concerns no field
 * @param message the vendor's text
 */
public record FieldError(String field, String message) implements Serializable {
  public FieldError {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(message, "message");
  }

  @Override
  public String toString() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}
