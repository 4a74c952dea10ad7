package io.tenantry.orgdirectory.model;

import java.time.OffsetDateTime;
import java.util.function.BiFunction;

/**
 * Conditions on a date-time field. Times are sent with their offset. Immutable.
 *
 * @param <C> the type of the conditions
 */
public final class DateTimeFilter<C> extends FieldFilter<C> {
  DateTimeFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** Returns the condition that the field equals a time. */
  public C equalTo(OffsetDateTime moment) {
    return with("", moment);
  }

  /** Returns the condition that the field does not equal a time. */
  public C notEqualTo(OffsetDateTime moment) {
    return with("!", moment);
  }

  /** Returns the condition that the field is before a time. */
  public C before(OffsetDateTime moment) {
    return with("<", moment);
  }

  /** Returns the condition that the field is at or before a time. */
  public C atOrBefore(OffsetDateTime moment) {
    return with("<=", moment);
  }

  /** Returns the condition that the field is after a time. */
  public C after(OffsetDateTime moment) {
    return with(">", moment);
  }

  /** Returns the condition that the field is at or after a time. */
  public C atOrAfter(OffsetDateTime moment) {
    return with(">=", moment);
  }

  /** Returns the condition that the field is between two times, both included. */
  public C between(OffsetDateTime from, OffsetDateTime to) {
    return range(">=", from, "<=", to);
  }

  /** Returns the condition that the field is between two times, both excluded. */
  public C strictlyBetween(OffsetDateTime from, OffsetDateTime to) {
    return range(">", from, "<", to);
  }
}
