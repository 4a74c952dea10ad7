package io.tenantry.generator.source;

import io.tenantry.generator.source.Subjects.Subject;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Refuses parts of a document that contradict each other or refer to nothing. */
final class ContradictionLint {
  private static final Map<String, String> BOUNDS =
      Map.of("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum");

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

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
          least + " must be at most " + most + " " + to + ", but was " + from,
          "correct one of them");
    }
  }

  /** The variables of a server are exactly those in its URL. */
  static void servers(SpecFiles files, Map<String, Object> root) {
    for (Object each : Tree.list(root.get("servers"))) {
      Map<String, Object> server = Tree.map(each);
      String url = String.valueOf(server.get("url"));
      Set<String> used = new TreeSet<>();
      Matcher matcher = VARIABLE.matcher(url);
      while (matcher.find()) {
        used.add(matcher.group(1));
      }
      Set<String> declared = new TreeSet<>(Tree.map(server.get("variables")).keySet());
      if (!used.equals(declared)) {
        throw new SpecProblem(
            files.document(),
            "server " + url,
            "its variables must be those of the URL, " + used + ", but are " + declared,
            "declare each {name} of the URL, and no other");
      }
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
              "has security with the scheme '" + name + "', which is not declared",
              "use one of " + schemes.keySet() + ", or add it to components.securitySchemes");
        }
      }
    }
  }
}
