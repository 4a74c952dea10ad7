package io.tenantry.generator;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of value that extensions take: "yes" for a switch would else pass for no. */
final class ExtensionValues {
  private static final Set<String> SWITCHES =
      Set.of(
          "x-safe",
          "x-confirmed",
          "x-credentials",
          "x-sort",
          "x-patch",
          "x-error",
          "x-one-or-many",
          "x-secret");

  private ExtensionValues() {}

  static void check(String where, String subject, Map<String, Object> extensions) {
    extensions.forEach(
        (name, value) -> {
          String remedy = remedy(name, value);
          if (remedy != null) {
            throw new SpecProblem(where, subject, name + " is '" + value + "'", remedy);
          }
        });
  }

  private static String remedy(String name, Object value) {
    if (SWITCHES.contains(name)) {
      return value instanceof Boolean ? null : "write true or false";
    }
    return switch (name) {
      case "x-max-concurrency" ->
          value instanceof Integer calls && calls > 0 ? null : "write a whole number from 1";
      case "x-name" ->
          value instanceof String text && text.matches("[a-z][A-Za-z0-9]*")
              ? null
              : "write the name that programs use, such as organizationFilter";
      case "x-enum" ->
          value instanceof List<?> list && !list.isEmpty() ? null : "write the list of its values";
      default -> null;
    };
  }
}
