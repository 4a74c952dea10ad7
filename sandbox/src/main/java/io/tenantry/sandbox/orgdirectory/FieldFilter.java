package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One filter of a list request, from its text: equals, blank, lists, ranges, and their negation.
 */
final class FieldFilter {
  private static final Pattern BOUND = Pattern.compile("([<>]=?)([^<>]+)");

  private FieldFilter() {}

  /**
   * Reads {@code field=text}; an operator that the field doesn't support is an {@link
   * IllegalArgumentException}.
   */
  static Predicate<JsonObject> of(OrganizationField field, String text) {
    boolean negated = text.startsWith("!");
    String operand = negated ? text.substring(1) : text;
    if (operand.startsWith("<") || operand.startsWith(">")) {
      if (negated || !field.kind().ordered()) {
        throw refused(operand.substring(0, 1), field);
      }
      return range(field, operand);
    }
    Predicate<JsonObject> condition = operand.isEmpty() ? blank(field) : oneOf(field, operand);
    return negated ? condition.negate() : condition;
  }

  private static Predicate<JsonObject> blank(OrganizationField field) {
    return organization -> {
      Object value = field.value(organization);
      return value == null || value.equals("");
    };
  }

  private static Predicate<JsonObject> oneOf(OrganizationField field, String operand) {
    Set<@Nullable Object> wanted = new HashSet<>();
    if (field.kind().takesLists()) {
      for (String item : operand.split(",")) {
        wanted.add(field.read(item));
      }
    } else if (field.kind() != OrganizationField.Kind.TEXT && operand.contains(",")) {
      throw new IllegalArgumentException("set not allowed on field '" + field.member() + "'");
    } else {
      wanted.add(field.read(operand));
    }
    return organization -> wanted.contains(field.value(organization));
  }

  private static Predicate<JsonObject> range(OrganizationField field, String operand) {
    List<Predicate<Integer>> tests = new ArrayList<>();
    List<Comparable<?>> bounds = new ArrayList<>();
    Matcher matcher = BOUND.matcher(operand);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      tests.add(test(Objects.requireNonNull(matcher.group(1))));
      bounds.add(field.read(Objects.requireNonNull(matcher.group(2))));
      end = matcher.end();
    }
    if (end != operand.length() || tests.size() > 2) {
      throw refused(operand, field);
    }
    return organization -> within(field.value(organization), tests, bounds);
  }

  private static boolean within(
      @Nullable Comparable<?> value, List<Predicate<Integer>> tests, List<Comparable<?>> bounds) {
    for (int i = 0; i < tests.size(); i++) {
      if (value == null || !tests.get(i).test(OrganizationField.compare(value, bounds.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<Integer> test(String operator) {
    return switch (operator) {
      case "<" -> c -> c < 0;
      case "<=" -> c -> c <= 0;
      case ">" -> c -> c > 0;
      default -> c -> c >= 0;
    };
  }

  private static IllegalArgumentException refused(String operator, OrganizationField field) {
    return new IllegalArgumentException(
        "operator '" + operator + "' not supported on field '" + field.member() + "'");
  }
}
