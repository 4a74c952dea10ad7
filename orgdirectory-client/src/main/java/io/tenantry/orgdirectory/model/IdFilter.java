package io.tenantry.orgdirectory.model;

import java.util.List;
import java.util.function.BiFunction;

/**
 * Conditions on a record's own id, a number that grows. Immutable.
 *
 * @param <C> the condition that comes out
 * @param <I> the type of the id
 */
public final class IdFilter<C, I> extends FieldFilter<C> {
  IdFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** This id. */
  public C equalTo(I id) {
    return with("", id);
  }

  /** Any other id. */
  public C notEqualTo(I id) {
    return with("!", id);
  }

  /** One of these ids. */
  public C in(List<I> ids) {
    return set("", ids);
  }

  /** None of these ids. */
  public C notIn(List<I> ids) {
    return set("!", ids);
  }

  /** A smaller id. */
  public C lessThan(I id) {
    return with("<", id);
  }

  /** This id or a smaller one. */
  public C atMost(I id) {
    return with("<=", id);
  }

  /** A greater id. */
  public C greaterThan(I id) {
    return with(">", id);
  }

  /** This id or a greater one. */
  public C atLeast(I id) {
    return with(">=", id);
  }

  /** From the first id to the second, both included. */
  public C between(I from, I to) {
    return range(">=", from, "<=", to);
  }
}
