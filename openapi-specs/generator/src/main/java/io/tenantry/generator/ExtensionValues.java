package io.tenantry.generator;

import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The kinds of value that extensions take: "yes" for a switch would else pass for no. */
final class ExtensionValues {
  private static final Set<ExtensionName> SWITCHES =
      Set.of(
          ExtensionName.SAFE,
          ExtensionName.CONFIRMED,
          ExtensionName.CREDENTIALS,
          ExtensionName.SORT,
          ExtensionName.PATCH,
          ExtensionName.ONE_OR_MANY,
          ExtensionName.SECRET);

  private ExtensionValues() {}

  static void check(String where, String subject, Map<String, Object> extensions) {
    for (ExtensionName name : ExtensionName.values()) {
      Object value = value(extensions, name);
      String expected = extensions.containsKey(name.key()) ? expected(name, value) : null;
      if (expected != null) {
        throw SpecProblem.value(where, subject, name.key(), expected, value);
      }
    }
  }

  /** Looks at a value, which is no reading of it yet. */
  private static Object value(Map<String, Object> extensions, ExtensionName name) {
    return extensions.entrySet().stream()
        .filter(entry -> entry.getKey().equals(name.key()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** What the value must be; null if it is that. */
  private static String expected(ExtensionName name, Object value) {
    if (SWITCHES.contains(name)) {
      return value instanceof Boolean ? null : "true or false";
    }
    return switch (name) {
      case MAX_CONCURRENCY ->
          value instanceof Integer calls && calls > 0 ? null : "a whole number from 1";
      case NAME ->
          value instanceof String text && text.matches("[a-z][A-Za-z0-9]*")
              ? null
              : "a name for programs, such as organizationFilter";
      case VENDOR ->
          isVendor(value) ? null : "{name: …, id: …}, the id of small letters and digits";
      case ID -> isWire(value) ? null : "{wire: integer} or {wire: string}";
      case ENUM ->
          value instanceof List<?> list && !list.isEmpty() ? null : "the list of its values";
      default -> null;
    };
  }

  private static boolean isVendor(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return false;
    }
    return map.entrySet().stream()
        .allMatch(
            entry ->
                switch (String.valueOf(entry.getKey())) {
                  case "name" -> entry.getValue() instanceof String name && !name.isBlank();
                  case "id" ->
                      entry.getValue() instanceof String id && id.matches("[a-z][a-z0-9-]*");
                  case "prefix" ->
                      entry.getValue() instanceof String prefix
                          && prefix.matches("[A-Z][A-Za-z0-9]*");
                  default -> true;
                });
  }

  private static boolean isWire(Object value) {
    return value instanceof Map<?, ?> map
        && map.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getKey().equals("wire")
                        && Set.of("integer", "string").contains(entry.getValue()));
  }
}
