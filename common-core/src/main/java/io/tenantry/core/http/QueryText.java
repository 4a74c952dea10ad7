package io.tenantry.core.http;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values as the text of a query parameter. Ids, enums, numbers and booleans print themselves; a
 * time always has its seconds, as RFC 3339 wants. Encoding for the URL comes later.
 */
public final class QueryText {
  private QueryText() {}

  /** The text; null stays null, so that the parameter is left out. */
  public static @Nullable String of(@Nullable Object value) {
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    return value == null ? null : value.toString();
  }

  /** The texts with commas between them; null when there are none. */
  public static @Nullable String csv(List<?> values) {
    return values.isEmpty() ? null : String.join(",", all(values));
  }

  /** One text for each value, for a parameter that is repeated. */
  public static List<String> all(List<?> values) {
    return values.stream().map(value -> String.valueOf(of(value))).toList();
  }
}
