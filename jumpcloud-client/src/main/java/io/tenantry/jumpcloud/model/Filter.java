package io.tenantry.jumpcloud.model;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.spec.QueryText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One condition on the records of a list, {@code name:eq:Acme}: a field of the list's records, an
 * operator, a value (source: document 003, the parameter {@code filter}; the colons: the vendor's
 * API description). Values are case-sensitive and may hold the vendor's wild cards. Which fields
 * can be asked for is not documented; the vendor answers an error for others.
 *
 * <p>The vendor documents no way to escape. A colon in a value is sent as it is, since only the
 * first two have a meaning. A comma is percent-encoded while the commas between conditions are not,
 * as OpenAPI prescribes for such lists; a program that must be sure compares what comes back. What
 * can't be told apart at all is refused. Immutable.
 */
public final class Filter {
  private static final String SEPARATOR = "|";

  private final String text;

  private Filter(String field, String operator, String value) {
    this.text = field + ":" + operator + ":" + value;
  }

  /** The field is this value. */
  public static Filter eq(String field, Object value) {
    return one(field, "eq", value);
  }

  /** The field is not this value. */
  public static Filter ne(String field, Object value) {
    return one(field, "ne", value);
  }

  /** The field is greater than this value. */
  public static Filter gt(String field, Object value) {
    return one(field, "gt", value);
  }

  /** The field is greater than this value, or equal to it. */
  public static Filter ge(String field, Object value) {
    return one(field, "ge", value);
  }

  /** The field is less than this value. */
  public static Filter lt(String field, Object value) {
    return one(field, "lt", value);
  }

  /** The field is less than this value, or equal to it. */
  public static Filter le(String field, Object value) {
    return one(field, "le", value);
  }

  /** The field is between two values. Their separator is as for {@link #in}; no source shows it. */
  public static Filter between(String field, Object low, Object high) {
    return several(field, "between", Arrays.asList(low, high));
  }

  /** The field holds this text; what the vendor searches, it does not say. */
  public static Filter search(String field, String text) {
    return one(field, "search", text);
  }

  /**
   * The field is one of these values. They are separated by {@code |}, which the vendor documents
   * for a filter beside these.
   *
   * @throws InvalidArgumentException when there is no value, or one holds the separator
   */
  public static Filter in(String field, Object... values) {
    return in(field, values == null ? List.of() : Arrays.asList(values));
  }

  /** As {@link #in(String, Object...)}. */
  public static Filter in(String field, List<?> values) {
    return several(field, "in", values == null ? List.of() : values);
  }

  private static Filter one(@Nullable String field, String operator, @Nullable Object value) {
    return new Filter(name(field), operator, text(field, value));
  }

  private static Filter several(@Nullable String field, String operator, List<?> values) {
    String name = name(field);
    if (values.isEmpty()) {
      throw refused(field, "no value was given; name at least one");
    }
    return new Filter(
        name,
        operator,
        values.stream().map(value -> part(name, value)).collect(Collectors.joining(SEPARATOR)));
  }

  private static String part(String field, @Nullable Object value) {
    String text = text(field, value);
    if (text.contains(SEPARATOR)) {
      throw refused(
          field,
          "\"" + text + "\" holds \"|\", which separates values and can't be escaped; use eq");
    }
    return text;
  }

  private static String text(@Nullable String field, @Nullable Object value) {
    String text = QueryText.of(value);
    if (text == null || text.isEmpty()) {
      throw refused(field, "the value is missing");
    }
    return text;
  }

  private static String name(@Nullable String field) {
    if (field == null || !field.matches("[A-Za-z0-9_][A-Za-z0-9_.]*")) {
      throw refused(field, "that is no field's name");
    }
    return field;
  }

  private static InvalidArgumentException refused(@Nullable String field, String why) {
    return new InvalidArgumentException("filter on \"" + field + "\": " + why);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Filter that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The condition as in the URL before encoding. */
  @Override
  public String toString() {
    return text;
  }
}
