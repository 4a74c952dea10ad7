package io.tenantry.orgdirectory.model;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.spec.QueryText;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The vendor's filter notation: an operator in front of the value ({@code =!v}, {@code =>v}), which
 * can't be escaped.
 */
abstract class FieldFilter<C> {
  private final String field;
  private final BiFunction<String, String, C> condition;

  FieldFilter(String field, BiFunction<String, String, C> condition) {
    this.field = field;
    this.condition = condition;
  }

  /** Returns the condition that the field has no value. */
  public final C empty() {
    return condition.apply(field, "");
  }

  /** Returns the condition that the field has a value. */
  public final C present() {
    return condition.apply(field, "!");
  }

  final C with(String operator, @Nullable Object value) {
    return condition.apply(field, operator + text(value));
  }

  final C range(String from, @Nullable Object low, String to, @Nullable Object high) {
    return condition.apply(field, from + text(low) + to + text(high));
  }

  final C set(String operator, @Nullable List<?> values) {
    if (values == null || values.isEmpty()) {
      throw new InvalidArgumentException(
          "filter on \"" + field + "\": values must not be " + (values == null ? "null" : "empty"));
    }
    return condition.apply(
        field, operator + values.stream().map(this::text).collect(Collectors.joining(",")));
  }

  private String text(@Nullable Object value) {
    String text = QueryText.of(value);
    if (text == null || text.isEmpty()) {
      throw new InvalidArgumentException(
          "filter on \""
              + field
              + "\": value must not be "
              + (text == null ? "null" : "empty")
              + ". To find records without a value, use empty()");
    }
    if ("!<>".indexOf(text.charAt(0)) >= 0) {
      throw new InvalidArgumentException(
          "filter on \""
              + field
              + "\": value must not begin with !, < or >, which the vendor reads as an operator, but was \""
              + text
              + "\". Filter on another field and compare the records");
    }
    return text;
  }

  /** Returns the kind of filter and its field. */
  @Override
  public final String toString() {
    return getClass().getSimpleName() + "(" + field + ")";
  }
}
