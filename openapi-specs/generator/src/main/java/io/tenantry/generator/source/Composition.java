package io.tenantry.generator.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one plain object of an object and its `allOf` parts. A member that is there twice has what
 * both say, the object's own words first. `x-null` names the members of parts that may be null.
 */
final class Composition {
  private static final Set<String> OWN_OF_A_PART =
      Set.of(
          "type",
          "description",
          "properties",
          "required",
          "allOf",
          "additionalProperties",
          "nullable",
          "example",
          "anyOf");

  private final SpecFiles files;
  private final Map<String, Object> root;

  Composition(SpecFiles files, Map<String, Object> root) {
    this.files = files;
    this.root = root;
  }

  void apply() {
    Subjects.each(
        files,
        root,
        (subject, place, map) -> {
          if (place == Place.SCHEMA && isComposed(map)) {
            Tree.become(map, composed(subject, map));
          }
        });
  }

  /** One reference with words beside it is no composition, but describes what it refers to. */
  static boolean isComposed(Map<String, Object> schema) {
    List<Object> parts = Tree.list(schema.get("allOf"));
    boolean isMore =
        parts.size() > 1
            || schema.containsKey("properties")
            || schema.containsKey("required")
            || schema.containsKey(ExtensionName.NULL.key())
            || schema.containsKey(ExtensionName.PATCH.key());
    return !parts.isEmpty() && isMore || schema.containsKey(ExtensionName.NULL.key());
  }

  /** The object with the members of its parts, and of theirs. */
  Map<String, Object> composed(Subjects.Subject subject, Map<String, Object> schema) {
    if (schema.get("$ref") instanceof String ref) {
      String name = ref.substring(ref.lastIndexOf('/') + 1);
      Subjects.Subject named = new Subjects.Subject(files.schema(name), "schema " + name);
      return composed(named, References.part(root, ref));
    }
    return composedOfParts(subject, schema);
  }

  private Map<String, Object> composedOfParts(
      Subjects.Subject subject, Map<String, Object> object) {
    if (!isComposed(object)) {
      return Tree.copyOf(object);
    }
    Map<String, Object> members = new LinkedHashMap<>();
    Set<Object> required = new LinkedHashSet<>();
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("type", "object");
    result.putAll(Tree.copyOf(object));
    for (Object each : Tree.list(result.remove("allOf"))) {
      Map<String, Object> part = part(subject, composed(subject, Tree.map(each)));
      Tree.map(part.get("properties"))
          .forEach((name, member) -> add(subject, members, name, member));
      required.addAll(Tree.list(part.get("required")));
      takeRules(subject, part, result);
    }
    Set<String> ofParts = new LinkedHashSet<>(members.keySet());
    Tree.map(object.get("properties"))
        .forEach((name, member) -> add(subject, members, name, member));
    required.addAll(Tree.list(object.get("required")));
    if (!required.isEmpty()) {
      result.put("required", new ArrayList<>(required));
    }
    nulls(subject, result.remove(ExtensionName.NULL.key()), ofParts, members);
    result.put("properties", members);
    return result;
  }

  /** What a part says of the object as a whole. */
  private static void takeRules(
      Subjects.Subject subject, Map<String, Object> part, Map<String, Object> result) {
    for (String key : List.of("additionalProperties", "anyOf")) {
      Object rule = part.get(key);
      if (rule != null && !rule.equals(result.getOrDefault(key, rule))) {
        throw subject.problem(
            "and its allOf parts state different values of " + key, "state it once");
      }
      if (rule != null) {
        result.put(key, rule);
      }
    }
  }

  private static Map<String, Object> part(Subjects.Subject subject, Map<String, Object> part) {
    for (String key : part.keySet()) {
      if (!OWN_OF_A_PART.contains(key)) {
        throw subject.problem(
            "has a part in allOf with " + key + ", which would be lost",
            "state it in the schema that is composed");
      }
    }
    if (!part.containsKey("properties") || !"object".equals(part.getOrDefault("type", "object"))) {
      throw subject.problem(
          "has a part in allOf that is no object with members", "compose objects only");
    }
    return part;
  }

  private void add(
      Subjects.Subject subject, Map<String, Object> members, String name, Object member) {
    Map<String, Object> before = Tree.map(members.get(name));
    Object type = References.target(root, before).get("type");
    Object other = References.target(root, Tree.map(member)).get("type");
    if (type != null && other != null && !type.equals(other)) {
      throw subject.problem(
          "states the member " + name + " again with the type " + other + " in place of " + type,
          "give it one type, or another name");
    }
    Map<String, Object> both = Tree.copyOf(before);
    Map<String, Object> more = Tree.copyOf(Tree.map(member));
    if (!before.isEmpty() && more.size() > 0) {
      unwrap(both);
      if (more.containsKey("$ref")) {
        unwrap(more);
        both.remove("allOf");
      }
    }
    both.putAll(more);
    members.put(name, both);
  }

  /** A reference takes no words beside it; a list of one does. */
  private static void unwrap(Map<String, Object> schema) {
    Object ref = schema.remove("$ref");
    if (ref != null) {
      List<Object> one = new ArrayList<>();
      one.add(new LinkedHashMap<>(Map.of("$ref", ref)));
      schema.put("allOf", one);
    }
  }

  private static void nulls(
      Subjects.Subject subject, Object names, Set<String> ofParts, Map<String, Object> members) {
    if (names == null) {
      return;
    }
    List<Object> nullable = Tree.list(names);
    for (Object name : nullable) {
      if (!ofParts.contains(name)) {
        throw subject.problem(
            "x-null names '" + name + "', which is no member of its allOf parts", "correct it");
      }
    }
    if (!(names instanceof List<?>)) {
      throw subject.value(
          ExtensionName.NULL.key(), "the list of members that may be null, [] for none", names);
    }
    for (String name : ofParts) {
      Map<String, Object> member = Tree.map(members.get(name));
      member.remove("nullable");
      if (nullable.contains(name)) {
        unwrap(member);
        member.put("nullable", true);
      }
    }
  }
}
