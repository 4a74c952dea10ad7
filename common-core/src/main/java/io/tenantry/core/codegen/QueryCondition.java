package io.tenantry.core.codegen;

import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.http.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * For generated code: one condition of a filtered list, that is, a query parameter and its value in
 * the vendor's notation. Programs create conditions with the generated subclasses, one for each
 * list that can be filtered. Immutable.
 */
public abstract class QueryCondition {
  private final String parameter;
  private final String value;

  protected QueryCondition(String parameter, String value) {
    this.parameter = parameter;
    this.value = value;
  }

  /**
   * Returns the parameters of several conditions that must all hold.
   *
   * @throws InvalidArgumentException if two of them set the same parameter, since the second would
   *     silently replace the first, or if a value contains half of a surrogate pair
   */
  public static Map<String, String> toMap(
      Operation operation, List<? extends QueryCondition> conditions) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (QueryCondition condition : conditions) {
      ParameterChecks.wholeText(operation, condition.parameter, condition.value);
      String before = parameters.put(condition.parameter, condition.value);
      if (before != null) {
        throw new InvalidArgumentException(
            ErrorContext.of(operation.vendor().name(), operation.id()),
            "parameter \""
                + condition.parameter
                + "\" must have one condition, but had two ("
                + before
                + " and "
                + condition.value
                + "). For a range, use one condition such as between(…)",
            null);
      }
    }
    return parameters;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof QueryCondition that
        && parameter.equals(that.parameter)
        && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return parameter.hashCode() * 31 + value.hashCode();
  }

  /**
   * Returns the parameter and the value as in the URL before encoding, {@code
   * updated_at=>2026-01-01T00:00:00Z}.
   */
  @Override
  public final String toString() {
    return parameter + "=" + value;
  }
}
