package io.tenantry.orgdirectory.model;

import java.util.function.BiFunction;

/**
 * Conditions on a text field. The vendor compares whole texts, usually case-sensitively; it has no
 * "contains" and no "one of" for texts. Immutable.
 *
 * @param <C> the type of the conditions
 */
public final class TextFilter<C> extends FieldFilter<C> {
  TextFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** Returns the condition that the field equals a text. */
  public C equalTo(String value) {
    return with("", value);
  }

  /** Returns the condition that the field does not equal a text. */
  public C notEqualTo(String value) {
    return with("!", value);
  }
}
