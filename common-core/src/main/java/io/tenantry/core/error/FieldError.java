package io.tenantry.core.error;

import java.io.Serializable;

/**
 * What a vendor says about one field of a request.
 *
 * @param field the field's name as the vendor writes it, empty when the text concerns no field
 * @param message the vendor's text
 */
public record FieldError(String field, String message) implements Serializable {
  public FieldError {
    Given.notNull(field, "A field error needs the field's name, or an empty text");
    Given.notNull(message, "A field error needs a message");
  }

  @Override
  public String toString() {
    return field.isEmpty() ? message : field + ": " + message;
  }
}
