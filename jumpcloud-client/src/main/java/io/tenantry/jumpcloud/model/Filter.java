package io.tenantry.jumpcloud.model;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.spec.QueryText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A condition on the records of a list, such as {@code name:eq:Acme}: a field, an operator and a
 * value. Values are case-sensitive and may contain the vendor's wildcards. Which fields can be
 * filtered is undocumented; the vendor returns an error for others.
 *
 * <p>The vendor's documentation has no way to escape characters. A colon in a value is sent
 * unchanged, since only the first two separate. A comma in a value is percent-encoded, unlike those
 * between conditions, as OpenAPI defines; check the returned records if this matters. Values that
 * would be ambiguous are refused. Immutable.
 */
public final class Filter {
  private static final String SEPARATOR = "|";

  private final String text;

  private Filter(String field, String operator, String value) {
    this.text = field + ":" + operator + ":" + value;
  }

  /** Returns the condition that a field equals a value. */
  public static Filter eq(String field, Object value) {
    return one(field, "eq", value);
  }

  /** Returns the condition that a field does not equal a value. */
  public static Filter ne(String field, Object value) {
    return one(field, "ne", value);
  }

  /** Returns the condition that a field is greater than a value. */
  public static Filter gt(String field, Object value) {
    return one(field, "gt", value);
  }

  /** Returns the condition that a field is greater than or equal to a value. */
  public static Filter ge(String field, Object value) {
    return one(field, "ge", value);
  }

  /** Returns the condition that a field is less than a value. */
  public static Filter lt(String field, Object value) {
    return one(field, "lt", value);
  }

  /** Returns the condition that a field is less than or equal to a value. */
  public static Filter le(String field, Object value) {
    return one(field, "le", value);
  }

  /**
   * Returns the condition that a field is between two values. Their separator is that of {@link
   * #in}, which the vendor's documentation doesn't confirm.
   */
  public static Filter between(String field, Object low, Object high) {
    return several(field, "between", Arrays.asList(low, high));
  }

  /**
   * Returns the condition that a field contains a text. How the vendor searches is undocumented.
   */
  public static Filter search(String field, String text) {
    return one(field, "search", text);
  }

  /**
   * Returns the condition that a field is one of several values. They are separated by {@code |},
   * which the vendor's documentation states for a similar filter.
   *
   * @throws InvalidArgumentException if there is no value, or one contains the separator
   */
  public static Filter in(String field, Object... values) {
    return in(field, values == null ? null : Arrays.asList(values));
  }

  /** Returns the same condition as {@link #in(String, Object...)}. */
  public static Filter in(String field, List<?> values) {
    if (values == null) {
      throw refused(name(field), "values must not be null");
    }
    return several(field, "in", values);
  }

  private static Filter one(@Nullable String field, String operator, @Nullable Object value) {
    return new Filter(name(field), operator, text(field, value));
  }

  private static Filter several(@Nullable String field, String operator, List<?> values) {
    String name = name(field);
    if (values.isEmpty()) {
      throw refused(field, "values must not be empty");
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
          "value must not contain \"|\", which separates values, but was \"" + text + "\". Use eq");
    }
    return text;
  }

  private static String text(@Nullable String field, @Nullable Object value) {
    String text = QueryText.of(value);
    if (text == null || text.isEmpty()) {
      throw refused(field, "value must not be " + (text == null ? "null" : "empty"));
    }
    return text;
  }

  private static String name(@Nullable String field) {
    if (field == null || !field.matches("[A-Za-z0-9_][A-Za-z0-9_.]*")) {
      throw refused(field, "field must be the name of a field");
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

  /** Returns the condition as in the URL before encoding. */
  @Override
  public String toString() {
    return text;
  }
}
