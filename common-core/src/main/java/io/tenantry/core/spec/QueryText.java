package io.tenantry.core.spec;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: converts values to the text of a query parameter. A time always has its
 * seconds, as RFC 3339 requires; other values are converted by {@code toString()}. The text is not
 * yet encoded for the URL.
 */
public final class QueryText {
  private QueryText() {}

  /** Returns the text; null for null, so that the parameter is left out. */
  public static @Nullable String of(@Nullable Object value) {
    if (value instanceof OffsetDateTime time) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
    return value == null ? null : value.toString();
  }

  /** Returns the texts separated by commas; null if there are none. */
  public static @Nullable String csv(List<?> values) {
    return values.isEmpty() ? null : String.join(",", all(values));
  }

  /**
   * Returns the texts as {@link #csv} does, but percent-encoded: a comma within a value is {@code
   * %2C}, unlike those between values.
   */
  public static @Nullable String encodedCsv(List<?> values) {
    return values.isEmpty()
        ? null
        : all(values).stream().map(QueryText::encoded).collect(Collectors.joining(","));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Returns one text for each value, for a parameter that is repeated. */
  public static List<String> all(List<?> values) {
    return values.stream().map(value -> String.valueOf(of(value))).toList();
  }
}
