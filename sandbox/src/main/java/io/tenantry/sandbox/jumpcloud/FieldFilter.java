package io.tenantry.sandbox.jumpcloud;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.ValueOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One {@code field:operator:value} of JumpCloud's {@code filter}. It is case-sensitive. In values
 * of {@code eq}, {@code ne}, {@code search} and {@code in}, {@code *} matches any text. A bar
 * separates the values of {@code in} and {@code between}. A row without the field matches only
 * {@code ne}.
 */
record FieldFilter(String field, String operator, String value) implements Predicate<JsonObject> {
  private static final Pattern START =
      Pattern.compile("\\w+:(?:eq|ne|gt|ge|lt|le|between|search|in):.*", Pattern.DOTALL);
  private static final Pattern BAR = Pattern.compile("\\|");

  /**
   * Reads filters separated by commas. The vendor does not document how to escape a comma in a
   * value, so a piece that doesn't begin like a filter belongs to the value before it.
   */
  static Predicate<JsonObject> all(String text, Lists.Kind kind) {
    List<String> filters = new ArrayList<>();
    for (String piece : text.split(",", -1)) {
      if (filters.isEmpty() || START.matcher(piece).matches()) {
        filters.add(piece);
      } else {
        int last = filters.size() - 1;
        filters.set(last, filters.get(last) + "," + piece);
      }
    }
    List<FieldFilter> read = filters.stream().map(filter -> one(filter, kind)).toList();
    return row -> read.stream().allMatch(filter -> filter.test(row));
  }

  private static FieldFilter one(String text, Lists.Kind kind) {
    if (!START.matcher(text).matches()) {
      throw Errors.invalid("invalidFilter", "not field:operator:value: " + text);
    }
    String[] parts = text.split(":", 3);
    if (!kind.knows(parts[0])) {
      throw Errors.invalid("invalidFilter", "unknown field " + parts[0]);
    }
    String[] bounds = BAR.split(parts[2], -1);
    if (parts[1].equals("between") && bounds.length != 2) {
      throw Errors.invalid("invalidFilter", "between takes two values, as low|high");
    }
    return new FieldFilter(parts[0].equals("_id") ? "id" : parts[0], parts[1], parts[2]);
  }

  @Override
  public boolean test(JsonObject row) {
    if (!Json.isSet(row, field)) {
      return operator.equals("ne");
    }
    String actual = Json.plain(row.get(field));
    return switch (operator) {
      case "eq" -> like(actual, value);
      case "ne" -> !like(actual, value);
      case "gt" -> ValueOrder.compare(actual, value) > 0;
      case "ge" -> ValueOrder.compare(actual, value) >= 0;
      case "lt" -> ValueOrder.compare(actual, value) < 0;
      case "le" -> ValueOrder.compare(actual, value) <= 0;
      case "between" -> isBetween(actual);
      case "search" -> like(actual, "*" + value + "*");
      case "in" -> Arrays.stream(BAR.split(value, -1)).anyMatch(each -> like(actual, each));
      default -> throw new IllegalStateException(operator);
    };
  }

  private boolean isBetween(String actual) {
    String[] bounds = BAR.split(value, -1);
    return ValueOrder.compare(actual, bounds[0]) >= 0 && ValueOrder.compare(actual, bounds[1]) <= 0;
  }

  private static boolean like(String actual, String wanted) {
    StringBuilder regex = new StringBuilder();
    for (String literal : wanted.split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(literal));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(actual).matches();
  }
}
