package io.tenantry.core.codegen;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.http.Operation;
import io.tenantry.core.internal.Excerpts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: checks of parameters before anything is sent. Each returns what it was given,
 * or throws {@link InvalidArgumentException}.
 */
public final class ParameterChecks {
  private ParameterChecks() {}

  /**
   * A path parameter: there, not blank, and no dot segment. The value's {@code toString()} goes on
   * the wire.
   */
  public static String path(Operation operation, String name, @Nullable Object value) {
    String text = required(operation, name, value).toString();
    if (text.isBlank()) {
      throw refused(operation, name, text, "must not be blank");
    }
    if (text.equals(".") || text.equals("..")) {
      throw refused(operation, name, text, "must not be a dot segment of a path");
    }
    return text;
  }

  /** A parameter that must be given. */
  public static <T> T required(Operation operation, String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidArgumentException(
          context(operation), "parameter \"" + name + "\" is required, but null was given", null);
    }
    return value;
  }

  /** A list that must be given: an empty one would be left out of the request. */
  public static <T> List<T> required(Operation operation, String name, @Nullable List<T> values) {
    if (values == null || values.isEmpty()) {
      String given = values == null ? "null" : "an empty list";
      throw new InvalidArgumentException(
          context(operation),
          "parameter \"" + name + "\" is required, but " + given + " was given",
          null);
    }
    return values;
  }

  /** At least {@code bound}; null passes. */
  public static <N extends @Nullable Number> N min(
      Operation operation, String name, N value, long bound) {
    return min(operation, name, value, BigDecimal.valueOf(bound));
  }

  /** At least {@code bound}; null passes. */
  public static <N extends @Nullable Number> N min(
      Operation operation, String name, N value, BigDecimal bound) {
    if (value != null && decimal(operation, name, value).compareTo(bound) < 0) {
      throw refused(operation, name, value, "must be at least " + bound.toPlainString());
    }
    return value;
  }

  /** At most {@code bound}; null passes. */
  public static <N extends @Nullable Number> N max(
      Operation operation, String name, N value, long bound) {
    return max(operation, name, value, BigDecimal.valueOf(bound));
  }

  /** At most {@code bound}; null passes. */
  public static <N extends @Nullable Number> N max(
      Operation operation, String name, N value, BigDecimal bound) {
    if (value != null && decimal(operation, name, value).compareTo(bound) > 0) {
      throw refused(operation, name, value, "must be at most " + bound.toPlainString());
    }
    return value;
  }

  /** At least {@code bound} values; an empty list is left out of the request and passes. */
  public static <T> List<T> minItems(Operation operation, String name, List<T> values, int bound) {
    if (!values.isEmpty() && values.size() < bound) {
      throw refused(operation, name, values, "must have at least " + bound + " values");
    }
    return values;
  }

  /** At most {@code bound} values. */
  public static <T> List<T> maxItems(Operation operation, String name, List<T> values, int bound) {
    if (values.size() > bound) {
      String rule = "has " + values.size() + " values, but at most " + bound + " are allowed";
      throw refused(operation, name, values, rule);
    }
    return values;
  }

  /** Each value passes the check, which throws for one that does not. */
  public static <T> List<T> each(List<T> values, Consumer<? super T> check) {
    values.forEach(check);
    return values;
  }

  /** At least {@code bound} characters (code points); null passes. */
  public static @Nullable String minLength(
      Operation operation, String name, @Nullable String value, int bound) {
    if (value != null && length(value) < bound) {
      throw refused(operation, name, value, "must have at least " + bound + " characters");
    }
    return value;
  }

  /** At most {@code bound} characters (code points); null passes. */
  public static @Nullable String maxLength(
      Operation operation, String name, @Nullable String value, int bound) {
    if (value != null && length(value) > bound) {
      String rule = "has " + length(value) + " characters, but at most " + bound + " are allowed";
      throw refused(operation, name, value, rule);
    }
    return value;
  }

  /**
   * The regular expression is found in the value, as OpenAPI understands {@code pattern}; null
   * passes.
   */
  public static @Nullable String pattern(
      Operation operation, String name, @Nullable String value, String regex) {
    if (value != null && !Pattern.compile(regex).matcher(value).find()) {
      throw refused(operation, name, value, "must match " + regex);
    }
    return value;
  }

  private static int length(String value) {
    return value.codePointCount(0, value.length());
  }

  private static BigDecimal decimal(Operation operation, String name, Number value) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw refused(operation, name, value, "must be a finite number");
    }
    return new BigDecimal(value.toString());
  }

  private static InvalidArgumentException refused(
      Operation operation, String name, Object value, String rule) {
    String message = "parameter \"" + name + "\" (" + shown(value) + ") " + rule;
    return new InvalidArgumentException(context(operation), message, null);
  }

  private static String shown(Object value) {
    String text = value.toString();
    if (!(value instanceof Number)) {
      text = '"' + Excerpts.of(text) + '"';
    }
    return text;
  }

  private static ErrorContext context(Operation operation) {
    return ErrorContext.of(operation.vendor().name(), operation.id());
  }
}
