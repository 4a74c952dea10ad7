package io.tenantry.orgdirectory.model;

import java.util.function.BiFunction;

/**
 * Conditions on a switch. Immutable.
 *
 * @param <C> the condition that comes out
 */
public final class BooleanFilter<C> extends FieldFilter<C> {
  BooleanFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** The switch stands as given. */
  public C is(boolean value) {
    return with("", value);
  }
}
