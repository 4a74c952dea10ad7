package io.tenantry.orgdirectory.model;

import java.util.function.BiFunction;

/**
 * Conditions on a boolean field. Immutable.
 *
 * @param <C> the type of the conditions
 */
public final class BooleanFilter<C> extends FieldFilter<C> {
  BooleanFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** Returns the condition that the field has the given value. */
  public C is(boolean value) {
    return with("", value);
  }
}
