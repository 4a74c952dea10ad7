package io.tenantry.orgdirectory.model;

import java.time.OffsetDateTime;
import java.util.function.BiFunction;

/**
 * Conditions on a moment, sent with its offset. Immutable.
 *
 * @param <C> the condition that comes out
 */
public final class DateTimeFilter<C> extends FieldFilter<C> {
  DateTimeFilter(String field, BiFunction<String, String, C> condition) {
    super(field, condition);
  }

  /** Exactly then. */
  public C equalTo(OffsetDateTime moment) {
    return with("", moment);
  }

  /** Not exactly then. */
  public C notEqualTo(OffsetDateTime moment) {
    return with("!", moment);
  }

  /** Earlier than that. */
  public C before(OffsetDateTime moment) {
    return with("<", moment);
  }

  /** Then or earlier. */
  public C atOrBefore(OffsetDateTime moment) {
    return with("<=", moment);
  }

  /** Later than that. */
  public C after(OffsetDateTime moment) {
    return with(">", moment);
  }

  /** Then or later. */
  public C atOrAfter(OffsetDateTime moment) {
    return with(">=", moment);
  }

  /** From the first to the second moment, both included. */
  public C between(OffsetDateTime from, OffsetDateTime to) {
    return range(">=", from, "<=", to);
  }

  /** Between the two moments, neither included. */
  public C strictlyBetween(OffsetDateTime from, OffsetDateTime to) {
    return range(">", from, "<", to);
  }
}
