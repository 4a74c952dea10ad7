package io.tenantry.generator.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a vendor puts around its records, described once: a schema with `x-envelope: List` becomes
 * the schema List, its own record in place of each `x-record`.
 */
final class Envelopes {
  private final SpecFiles files;
  private final Map<String, Object> root;
  private final Composition composition;
  private final Set<String> used = new LinkedHashSet<>();

  Envelopes(SpecFiles files, Map<String, Object> root) {
    this.files = files;
    this.root = root;
    this.composition = new Composition(files, root);
  }

  void apply() {
    Subjects.each(
        files,
        root,
        (subject, place, map) -> {
          if (place == Place.SCHEMA && map.containsKey(ExtensionName.ENVELOPE.key())) {
            Tree.become(map, around(subject, map));
          }
        });
    Tree.map(Tree.map(root.get("components")).get("schemas")).keySet().removeAll(used);
  }

  private Map<String, Object> around(Subjects.Subject subject, Map<String, Object> schema) {
    Object name = schema.remove(ExtensionName.ENVELOPE.key());
    Map<String, Object> envelope = References.part(root, "#/components/schemas/" + name);
    Map<String, Object> record = record(schema);
    used.add(String.valueOf(name));
    if (envelope == null || record == null) {
      throw subject.problem(
          "x-envelope: " + name + (envelope == null ? " is no schema" : " is around no record"),
          "name a schema with x-record in it, beside type: array and items, or allOf: [{$ref: …}]");
    }
    Map<String, Object> around = Tree.copyOf(envelope);
    if (!fill(subject, around, record)) {
      throw subject.problem(
          "x-envelope: " + name + " has no place for a record", "write x-record: whole in it");
    }
    for (String own : List.of("description", "example", "nullable")) {
      if (schema.containsKey(own)) {
        around.put(own, schema.get(own));
      }
    }
    return around;
  }

  /** Puts the record into its places; whether there is one. */
  private boolean fill(
      Subjects.Subject subject, Map<String, Object> envelope, Map<String, Object> record) {
    Set<Object> places = new LinkedHashSet<>();
    Tree.walk(
        envelope,
        Place.SCHEMA,
        (place, map) -> {
          Object part = map.remove(ExtensionName.RECORD.key());
          if (part != null) {
            places.add(part);
            Map<String, Object> filled = part(subject, String.valueOf(part), record);
            filled.putAll(map);
            Tree.become(map, filled);
          }
        });
    return !places.isEmpty();
  }

  private static Map<String, Object> record(Map<String, Object> schema) {
    Object record = schema.get("items");
    List<Object> all = Tree.list(schema.get("allOf"));
    if (record == null && all.size() == 1) {
      record = all.get(0);
    }
    return record == null ? null : Tree.map(record);
  }

  private Map<String, Object> part(
      Subjects.Subject subject, String part, Map<String, Object> record) {
    return switch (part) {
      case "whole" -> Tree.copyOf(record);
      case "rest" -> {
        Map<String, Object> rest = composition.composed(subject, record);
        split(rest);
        rest.remove("description");
        yield rest;
      }
      case "required" -> split(composition.composed(subject, record));
      default ->
          throw subject.problem(
              "has x-record: " + part,
              "write whole, or required or rest for a part of its members");
    };
  }

  /** Takes the required members out of a record, into an object of their own. */
  private static Map<String, Object> split(Map<String, Object> record) {
    List<Object> required = Tree.list(record.remove("required"));
    Map<String, Object> members = new LinkedHashMap<>();
    for (Object name : required) {
      members.put(String.valueOf(name), Tree.map(record.get("properties")).remove(name));
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("type", "object");
    object.put("required", required);
    object.put("properties", members);
    return object;
  }
}
