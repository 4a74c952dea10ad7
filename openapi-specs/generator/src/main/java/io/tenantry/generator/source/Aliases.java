package io.tenantry.generator.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Declares the other names of a member (`x-alias`), so that a stock validator takes each of them: a
 * member that is required is required under one of its names.
 */
final class Aliases {
  private final SpecFiles files;
  private final Map<String, Object> root;

  Aliases(SpecFiles files, Map<String, Object> root) {
    this.files = files;
    this.root = root;
  }

  void apply() {
    Subjects.each(
        files,
        root,
        (subject, place, map) -> {
          if (place == Place.SCHEMA && map.containsKey("properties")) {
            declare(subject, map);
          }
        });
  }

  private static void declare(Subjects.Subject subject, Map<String, Object> object) {
    Map<String, Object> members = new LinkedHashMap<>();
    Tree.map(object.get("properties"))
        .forEach(
            (name, member) -> {
              members.put(name, member);
              List<Object> others = names(Tree.map(member).get(ExtensionName.ALIAS.key()));
              for (Object other : others) {
                Map<String, Object> same = Tree.copyOf(Tree.map(member));
                same.remove(ExtensionName.ALIAS.key());
                same.put("description", "The member " + name + " under another name.");
                members.putIfAbsent(String.valueOf(other), same);
              }
              if (!others.isEmpty()) {
                oneOfThem(subject, object, name, others);
              }
            });
    object.put("properties", members);
  }

  private static List<Object> names(Object alias) {
    return alias == null || alias instanceof List<?>
        ? Tree.list(alias)
        : new ArrayList<>(List.of(alias));
  }

  private static void oneOfThem(
      Subjects.Subject subject, Map<String, Object> object, String name, List<Object> others) {
    List<Object> required = Tree.list(object.get("required"));
    if (!required.remove(name)) {
      return;
    }
    if (required.isEmpty()) {
      object.remove("required");
    }
    if (object.containsKey("anyOf")) {
      throw subject.problem(
          "has anyOf beside the required member " + name + " with an x-alias",
          "write in anyOf what is required");
    }
    List<Object> forms = new ArrayList<>();
    forms.add(Tree.copy(Map.of("required", List.of(name))));
    others.forEach(other -> forms.add(Tree.copy(Map.of("required", List.of(other)))));
    object.put("anyOf", forms);
  }
}
