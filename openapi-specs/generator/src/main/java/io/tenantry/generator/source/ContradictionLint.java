package io.tenantry.generator.source;

import io.tenantry.generator.source.Subjects.Subject;
import java.util.Map;

/** Refuses parts of a document that contradict each other or refer to nothing. */
final class ContradictionLint {
  private static final Map<String, String> BOUNDS =
      Map.of("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum");

  private ContradictionLint() {}

  static void schema(Subject subject, Map<String, Object> schema) {
    BOUNDS.forEach((least, most) -> bounds(subject, schema, least, most));
    if (schema.containsKey("type")
        && schema.containsKey("required")
        && !schema.containsKey("properties")
        && !schema.containsKey("allOf")) {
      throw subject.problem(
          "requires " + schema.get("required") + " and has no properties",
          "declare them under properties, or remove required");
    }
  }

  private static void bounds(
      Subject subject, Map<String, Object> schema, String least, String most) {
    if (schema.get(least) instanceof Number from
        && schema.get(most) instanceof Number to
        && from.doubleValue() > to.doubleValue()) {
      throw subject.problem(
          "has " + least + " " + from + " above " + most + " " + to, "correct one of them");
    }
  }

  /** Each scheme that the document requires must be declared. */
  static void security(SpecFiles files, Map<String, Object> root) {
    Map<String, Object> schemes = Tree.map(Tree.map(root.get("components")).get("securitySchemes"));
    for (Object requirement : Tree.list(root.get("security"))) {
      for (String name : Tree.map(requirement).keySet()) {
        if (!schemes.containsKey(name)) {
          throw new SpecProblem(
              files.document(),
              "document",
              "has security with the scheme '" + name + "', which is not there",
              "use one of " + schemes.keySet() + ", or add it to components.securitySchemes");
        }
      }
    }
  }
}
