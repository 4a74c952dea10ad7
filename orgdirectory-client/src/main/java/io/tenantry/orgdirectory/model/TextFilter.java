package io.tenantry.orgdirectory.model;

import java.util.function.BiFunction;

/**
 * Conditions on a text. The directory compares whole texts, case-sensitively in general; it has no
 * "contains" and no "one of" for texts. Immutable.
 *
 * @param <C> the condition that comes out
 */
public final class TextFilter<C> extends FieldFilter<C> {
  TextFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** The field is this text. */
  public C equalTo(String value) {
    return with("", value);
  }

  /** The field is not this text. */
  public C notEqualTo(String value) {
    return with("!", value);
  }
}
