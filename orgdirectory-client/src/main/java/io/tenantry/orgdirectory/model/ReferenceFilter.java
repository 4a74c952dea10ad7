package io.tenantry.orgdirectory.model;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Conditions on a reference, by the id of what it refers to. Immutable.
 *
 * @param <C> the condition that comes out
 * @param <I> the type of the id
 */
public final class ReferenceFilter<C, I> extends FieldFilter<C> {
  ReferenceFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** Refers to this one. */
  public C equalTo(I id) {
    return with("", id);
  }

  /** Does not refer to this one. */
  public C notEqualTo(I id) {
    return with("!", id);
  }

  /** Refers to one of these. */
  public C in(List<I> ids) {
    return set("", ids);
  }

  /** Refers to none of these. */
  public C notIn(List<I> ids) {
    return set("!", ids);
  }
}
