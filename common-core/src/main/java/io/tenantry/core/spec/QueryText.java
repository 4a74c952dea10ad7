package io.tenantry.core.spec;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: values as the text of a query parameter. Ids, enums, numbers and booleans
 * print themselves; a time always has its seconds, as RFC 3339 wants. Encoding for the URL comes
 * later.
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

  /**
   * As {@link #csv}, percent-encoded already: a comma within a value is {@code %2C} then, and told
   * from those between values.
   */
  public static @Nullable String encodedCsv(List<?> values) {
    return values.isEmpty()
        ? null
        : all(values).stream().map(QueryText::encoded).collect(Collectors.joining(","));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** One text for each value, for a parameter that is repeated. */
  public static List<String> all(List<?> values) {
    return values.stream().map(value -> String.valueOf(of(value))).toList();
  }
}
