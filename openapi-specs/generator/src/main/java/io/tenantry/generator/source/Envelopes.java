package io.tenantry.generator.source;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a vendor puts around its records, described once: a schema with `x-envelope: List` becomes
 * the schema List, its own record in place of each `x-record`.
 */
final class Envelopes {
  /** What a schema may say beside its envelope; the record is in items, or alone in allOf. */
  private static final Set<String> OWN = Set.of("description", "example", "nullable");

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
    nothingElse(subject, schema);
    Map<String, Object> around = Tree.copyOf(envelope);
    if (!fill(subject, around, record)) {
      throw subject.problem(
          "x-envelope: " + name + " has no place for a record", "write x-record: whole in it");
    }
    for (String own : OWN) {
      if (schema.containsKey(own)) {
        around.put(own, schema.get(own));
      }
    }
    return around;
  }

  private static void nothingElse(Subjects.Subject subject, Map<String, Object> schema) {
    Set<String> lost = new LinkedHashSet<>(schema.keySet());
    lost.removeAll(OWN);
    boolean isArray = "array".equals(schema.get("type")) && lost.remove("type");
    lost.remove(isArray ? "items" : "allOf");
    if (!lost.isEmpty()) {
      throw subject.problem(
          "has " + lost + " beside x-envelope, which would be lost",
          "state it in the envelope or in the record; here are its record (type: array and items, or"
              + " allOf: [{$ref: …}]) and "
              + new TreeSet<>(OWN));
    }
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
            aloneInItsPlace(subject, map);
            Map<String, Object> filled = part(subject, String.valueOf(part), record);
            Tree.become(map, filled);
          }
        });
    return !places.isEmpty();
  }

  private static void aloneInItsPlace(Subjects.Subject subject, Map<String, Object> place) {
    if (!place.isEmpty()) {
      throw subject.problem(
          "has an envelope with " + place.keySet() + " beside x-record, where the record is",
          "state it around the record's place, or in the record");
    }
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
          throw subject.value(
              ExtensionName.RECORD.key(), "whole, or required or rest for some members", part);
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
