package io.tenantry.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The adapters of one group's bodies and responses: a constant for each. */
final class AdapterConstants {
  private static final Pattern MODEL_ADAPTER = Pattern.compile("(\\w+)Adapter\\.INSTANCE");

  /** One constant, declared after those that it refers to. */
  record Constant(String name, String type, String expression) {}

  private final String jsonClass;
  private final Map<String, Constant> byExpression = new LinkedHashMap<>();

  AdapterConstants(String jsonClass) {
    this.jsonClass = jsonClass;
  }

  /** The name of the constant that reads and writes values of this type. */
  String of(JavaType type) {
    if (type.isModel()) {
      return ofModel(type.java());
    }
    String both = type.readFunction() + ", " + writer(type);
    String expression =
        "Adapters.of("
            + MODEL_ADAPTER.matcher(both).replaceAll(model -> ofModel(model.group(1)))
            + ")";
    return add(nameOf(type.java()), type.java(), expression);
  }

  /** As {@link #of}, for a response that may hold the value under a member. */
  String unwrapped(JavaType type, String member) {
    String expression = "new Unwrapped<>(" + of(type) + ", " + Words.literal(member) + ")";
    return add("UNWRAPPED_" + nameOf(type.java()), type.java(), expression);
  }

  List<Constant> all() {
    return new ArrayList<>(byExpression.values());
  }

  private String ofModel(String model) {
    return add(nameOf(model), model, jsonClass + ".adapter(" + model + ".class)");
  }

  private String add(String name, String type, String expression) {
    if (!byExpression.containsKey(expression)) {
      String free = withSuffix(name);
      for (int next = 2; isTaken(free); next++) {
        free = withSuffix(name + "_" + next);
      }
      byExpression.put(expression, new Constant(free, type, expression));
    }
    return byExpression.get(expression).name();
  }

  private boolean isTaken(String name) {
    return all().stream().anyMatch(constant -> constant.name().equals(name));
  }

  /**
   * Keeps them apart from the constants of operations; JSON_OBJECT and JSON_VALUE say it already.
   */
  private static String withSuffix(String name) {
    return name.startsWith("JSON_") ? name : name + "_JSON";
  }

  private static String writer(JavaType type) {
    return "(out, value) -> " + type.write().apply("value");
  }

  /** `Map<String, List<Label>>` is LABEL_LIST_MAP. */
  private static String nameOf(String type) {
    String inner =
        type.substring(type.indexOf('<') + 1, type.length() - (type.endsWith(">") ? 1 : 0));
    if (type.startsWith("List<")) {
      return nameOf(inner) + "_LIST";
    }
    return type.startsWith("Map<")
        ? nameOf(inner.substring("String, ".length())) + "_MAP"
        : Words.constant(type);
  }
}
