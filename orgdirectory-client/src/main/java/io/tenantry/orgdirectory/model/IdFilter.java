package io.tenantry.orgdirectory.model;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Conditions on a record's own id. Ids are increasing numbers. Immutable.
 *
 * @param <C> the type of the conditions
 * @param <I> the type of the id
 */
public final class IdFilter<C, I> extends FieldFilter<C> {
  IdFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** Returns the condition that the id equals the given one. */
  public C equalTo(I id) {
    return with("", id);
  }

  /** Returns the condition that the id does not equal the given one. */
  public C notEqualTo(I id) {
    return with("!", id);
  }

  /** Returns the condition that the id is one of the given ones. */
  public C in(List<I> ids) {
    return set("", ids);
  }

  /** Returns the condition that the id is none of the given ones. */
  public C notIn(List<I> ids) {
    return set("!", ids);
  }

  /** Returns the condition that the id is smaller than the given one. */
  public C lessThan(I id) {
    return with("<", id);
  }

  /** Returns the condition that the id is at most the given one. */
  public C atMost(I id) {
    return with("<=", id);
  }

  /** Returns the condition that the id is greater than the given one. */
  public C greaterThan(I id) {
    return with(">", id);
  }

  /** Returns the condition that the id is at least the given one. */
  public C atLeast(I id) {
    return with(">=", id);
  }

  /** Returns the condition that the id is between two others, both included. */
  public C between(I from, I to) {
    return range(">=", from, "<=", to);
  }
}
