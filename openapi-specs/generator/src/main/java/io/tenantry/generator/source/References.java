package io.tenantry.generator.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * References of a joined document: each leads somewhere, has no siblings, and no part is unused.
 */
final class References {
  private static final String PARTS = "#/components/";

  private final SpecFiles files;
  private final Map<String, Object> root;
  private final Set<String> used = new LinkedHashSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  References(SpecFiles files, Map<String, Object> root) {
    this.files = files;
    this.root = root;
  }

  /** Refuses what leads nowhere and what nothing leads to. */
  void check() {
    Subjects.each(files, root, this::leadsSomewhere);
    follow();
    Tree.map(root.get("components"))
        .forEach(
            (section, parts) ->
                Tree.map(parts)
                    .keySet()
                    .forEach(
                        name -> {
                          if (!section.equals("securitySchemes")
                              && !used.contains(PARTS + section + "/" + name)) {
                            throw new SpecProblem(
                                files.schema(name),
                                section + " " + name,
                                "nothing refers to it",
                                "refer to it or remove it");
                          }
                        }));
  }

  /** Removes the parts to which nothing leads any more. */
  void prune() {
    follow();
    Tree.map(root.get("components"))
        .forEach(
            (section, parts) -> {
              if (!section.equals("securitySchemes")) {
                Tree.map(parts)
                    .keySet()
                    .removeIf(name -> !used.contains(PARTS + section + "/" + name));
              }
            });
    Tree.map(root.get("components")).values().removeIf(parts -> Tree.map(parts).isEmpty());
  }

  private void leadsSomewhere(Subjects.Subject subject, Place place, Map<String, Object> map) {
    if (place == Place.ROOT) {
      Tree.map(map.get(ExtensionName.PAGING_RULES.key())).forEach(this::parametersAreThere);
    }
    Object envelope = place == Place.SCHEMA ? map.get(ExtensionName.ENVELOPE.key()) : null;
    isSchema(subject, ExtensionName.ENVELOPE.key(), envelope);
    Object variant = place == Place.OPERATION ? map.get(ExtensionName.VARIANT.key()) : null;
    isSchema(subject, ExtensionName.VARIANT.key() + ".type", Tree.map(variant).get("type"));
    if (!map.containsKey("$ref")) {
      return;
    }
    String ref = String.valueOf(map.get("$ref"));
    if (part(root, ref) == null) {
      throw subject.problem("refers to " + ref + ", which is not there", "correct the name");
    }
    if (map.size() > 1) {
      Set<String> others = new LinkedHashSet<>(map.keySet());
      others.remove("$ref");
      throw subject.problem(
          "has " + others + " beside $ref " + ref + ", where OpenAPI 3.0 reads nothing",
          "write allOf: [{$ref: …}] with them beside it");
    }
  }

  private void parametersAreThere(String rule, Object said) {
    for (Object name : Tree.list(Tree.map(said).get(PagingRules.PARAMETERS))) {
      if (part(root, PARTS + "parameters/" + name) == null) {
        throw new SpecProblem(
            files.document(),
            ExtensionName.PAGING_RULES.key() + "." + rule,
            "names the parameter '" + name + "', which is not there",
            "add it to components/parameters");
      }
    }
  }

  private void isSchema(Subjects.Subject subject, String extension, Object name) {
    if (name != null && part(root, PARTS + "schemas/" + name) == null) {
      throw subject.problem(extension + ": " + name + " is no schema", "correct the name");
    }
  }

  /** The part behind a reference; null where there is none. */
  static Map<String, Object> part(Map<String, Object> root, String ref) {
    if (!ref.startsWith(PARTS)) {
      return null;
    }
    String[] names = ref.substring(PARTS.length()).split("/", 2);
    Map<String, Object> parts = Tree.map(Tree.map(root.get("components")).get(names[0]));
    return names.length == 2 && parts.get(names[1]) instanceof Map<?, ?> part
        ? Tree.map(part)
        : null;
  }

  /** The schema behind a reference, also one that is alone in allOf; the schema itself if none. */
  static Map<String, Object> target(Map<String, Object> root, Map<String, Object> schema) {
    List<Object> parts = Tree.list(schema.get("allOf"));
    Object ref = parts.size() == 1 ? Tree.map(parts.get(0)).get("$ref") : schema.get("$ref");
    Map<String, Object> part = part(root, String.valueOf(ref));
    return part == null ? schema : target(root, part);
  }

  private void follow() {
    Tree.walk(Map.of("paths", Tree.map(root.get("paths"))), Place.ROOT, this::note);
    Tree.map(root.get(ExtensionName.PAGING_RULES.key()))
        .values()
        .forEach(
            rule ->
                Tree.list(Tree.map(rule).get(PagingRules.PARAMETERS))
                    .forEach(name -> use(PARTS + "parameters/" + name)));
    while (!open.isEmpty()) {
      String ref = open.pop();
      Map<String, Object> part = part(root, ref);
      if (part != null) {
        Tree.walk(part, Place.ROOT.below(ref.split("/")[2]), this::note);
      }
    }
  }

  private void note(Place place, Map<String, Object> map) {
    if (map.get("$ref") instanceof String ref) {
      use(ref);
    }
    if (place == Place.SCHEMA && map.get(ExtensionName.ENVELOPE.key()) instanceof String name) {
      use(PARTS + "schemas/" + name);
    }
    if (place == Place.OPERATION) {
      Object type = Tree.map(map.get(ExtensionName.VARIANT.key())).get("type");
      use(PARTS + "schemas/" + type);
      if (!Tree.map(map.get("responses")).containsKey("default")) {
        use(Completion.ERROR);
      }
    }
  }

  private void use(String ref) {
    if (used.add(ref)) {
      open.push(ref);
    }
  }
}
