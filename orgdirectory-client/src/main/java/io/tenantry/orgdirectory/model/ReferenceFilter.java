package io.tenantry.orgdirectory.model;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Conditions on a reference to another record, by that record's id. Immutable.
 *
 * @param <C> the type of the conditions
 * @param <I> the type of the id
 */
public final class ReferenceFilter<C, I> extends FieldFilter<C> {
  ReferenceFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** Returns the condition that it refers to the given record. */
  public C equalTo(I id) {
    return with("", id);
  }

  /** Returns the condition that it does not refer to the given record. */
  public C notEqualTo(I id) {
    return with("!", id);
  }

  /** Returns the condition that it refers to one of the given records. */
  public C in(List<I> ids) {
    return set("", ids);
  }

  /** Returns the condition that it refers to none of the given records. */
  public C notIn(List<I> ids) {
    return set("!", ids);
  }
}
