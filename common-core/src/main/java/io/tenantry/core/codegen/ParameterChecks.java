package io.tenantry.core.codegen;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.http.Operation;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For generated code: checks of parameters before anything is sent. Each check returns its
 * argument, or throws {@link InvalidArgumentException}.
 */
public final class ParameterChecks {
  /** Texts of more characters are cut in messages. */
  private static final int LONG = 80;

  private static final Pattern NUMERIC = Pattern.compile("-?[0-9]{1,19}");

  private ParameterChecks() {}

  /**
   * Checks that a path parameter is not null, not blank and not a dot segment. Returns the value's
   * {@code toString()}.
   */
  public static String path(Operation operation, String name, @Nullable Object value) {
    String text = required(operation, name, value).toString();
    if (text.isBlank()) {
      throw refused(operation, name, text, "must not be blank");
    }
    if (text.equals(".") || text.equals("..")) {
      throw refused(operation, name, text, "must not be a dot segment of a path");
    }
    return wholeText(operation, name, text);
  }

  /** Checks that a text does not contain half of a surrogate pair, which can't be sent. */
  static String wholeText(Operation operation, String name, String text) {
    return Checks.wholeText(
        text,
        "parameter \"" + name + '"',
        message -> new InvalidArgumentException(context(operation), message, null));
  }

  /**
   * Checks a text that a program gives as an id. It must not be null or blank, start or end with a
   * blank, be a dot segment, or contain slashes, control characters or half of a surrogate pair: no
   * vendor issues such ids, and they would change the path of a request.
   *
   * @param type the simple name of the id's class
   */
  public static String id(String type, @Nullable String value) {
    String text = Checks.notNull(value, type + ": value", InvalidArgumentException::new);
    if (text.isBlank()) {
      throw new InvalidArgumentException(type + ": value must not be blank");
    }
    if (!text.equals(text.strip())
        || text.equals(".")
        || text.equals("..")
        || text.chars().anyMatch(c -> c == '/' || c == '\\' || Character.isISOControl(c))) {
      throw new InvalidArgumentException(
          type
              + ": value must be an id without surrounding blanks, slashes, control characters and"
              + " dot segments, but was "
              + Excerpts.quoted(text));
    }
    return Checks.wholeText(text, type + ": value", InvalidArgumentException::new);
  }

  /** Checks a text that a program gives as a numeric id: digits, which a minus sign may precede. */
  public static String numericId(String type, @Nullable String value) {
    String text = Checks.notNull(value, type + ": value", InvalidArgumentException::new);
    if (!NUMERIC.matcher(text).matches()) {
      throw new InvalidArgumentException(
          type + ": value must be the digits of a number, but was " + Excerpts.quoted(text));
    }
    return text;
  }

  /** Checks that a parameter is not null. */
  public static <T> T required(Operation operation, String name, @Nullable T value) {
    if (value == null) {
      throw new InvalidArgumentException(
          context(operation), "parameter \"" + name + "\" must not be null", null);
    }
    return value;
  }

  /**
   * Checks that a list is neither null nor empty: an empty list would be left out of the request.
   */
  public static <T> List<T> required(Operation operation, String name, @Nullable List<T> values) {
    if (values == null || values.isEmpty()) {
      String state = values == null ? "null" : "empty";
      throw new InvalidArgumentException(
          context(operation), "parameter \"" + name + "\" must not be " + state, null);
    }
    return values;
  }

  /** Checks that a number is at least {@code bound}; null passes. */
  public static <N extends @Nullable Number> N min(
      Operation operation, String name, N value, long bound) {
    return min(operation, name, value, BigDecimal.valueOf(bound));
  }

  /** Checks that a number is at least {@code bound}; null passes. */
  public static <N extends @Nullable Number> N min(
      Operation operation, String name, N value, BigDecimal bound) {
    if (value != null && decimal(operation, name, value).compareTo(bound) < 0) {
      throw refused(operation, name, value, "must be at least " + bound.toPlainString());
    }
    return value;
  }

  /** Checks that a number is at most {@code bound}; null passes. */
  public static <N extends @Nullable Number> N max(
      Operation operation, String name, N value, long bound) {
    return max(operation, name, value, BigDecimal.valueOf(bound));
  }

  /** Checks that a number is at most {@code bound}; null passes. */
  public static <N extends @Nullable Number> N max(
      Operation operation, String name, N value, BigDecimal bound) {
    if (value != null && decimal(operation, name, value).compareTo(bound) > 0) {
      throw refused(operation, name, value, "must be at most " + bound.toPlainString());
    }
    return value;
  }

  /**
   * Checks that a list has at least {@code bound} values. An empty list is left out of the request
   * and passes.
   */
  public static <T> List<T> minItems(Operation operation, String name, List<T> values, int bound) {
    if (!values.isEmpty() && values.size() < bound) {
      throw refused(operation, name, values, "must have at least " + bound + " values");
    }
    return values;
  }

  /** Checks that a list has at most {@code bound} values. */
  public static <T> List<T> maxItems(Operation operation, String name, List<T> values, int bound) {
    if (values.size() > bound) {
      throw refused(operation, name, values, "must have at most " + bound + " values");
    }
    return values;
  }

  /** Runs a check for each value. */
  public static <T> List<T> each(List<T> values, Consumer<? super T> check) {
    values.forEach(check);
    return values;
  }

  /** Checks that a text has at least {@code bound} characters (code points); null passes. */
  public static @Nullable String minLength(
      Operation operation, String name, @Nullable String value, int bound) {
    if (value != null && length(value) < bound) {
      throw refused(operation, name, value, "must have at least " + bound + " characters");
    }
    return value;
  }

  /** Checks that a text has at most {@code bound} characters (code points); null passes. */
  public static @Nullable String maxLength(
      Operation operation, String name, @Nullable String value, int bound) {
    if (value != null && length(value) > bound) {
      throw refused(operation, name, value, "must have at most " + bound + " characters");
    }
    return value;
  }

  /**
   * Checks that a regular expression is found in a text, as OpenAPI defines {@code pattern}; null
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
    String was = value instanceof List ? ", but had " : ", but was ";
    String message = "parameter \"" + name + "\" " + rule + was + shown(value);
    return new InvalidArgumentException(context(operation), message, null);
  }

  private static String shown(Object value) {
    if (value instanceof List<?> list) {
      return list.size() == 1 ? "1 value" : list.size() + " values";
    }
    if (value instanceof String text) {
      int length = length(text);
      return Excerpts.quoted(text) + (length > LONG ? " (" + length + " characters)" : "");
    }
    return value instanceof Number ? value.toString() : Excerpts.quoted(value.toString());
  }

  private static ErrorContext context(Operation operation) {
    return ErrorContext.of(operation.vendor().name(), operation.id());
  }
}
