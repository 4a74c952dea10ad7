package io.tenantry.generator.source;

import io.tenantry.generator.source.Subjects.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What schemas say for where they are used: in requests, in responses, as parts of others. Null is
 * the thing that is easily forgotten here: it clears a value that was only to be left alone.
 */
final class Usage {
  private final SpecFiles files;
  private final Map<String, Object> root;
  private final Map<String, Object> schemas;
  private final Set<String> inRequests = new LinkedHashSet<>();
  private final Set<String> inResponses = new LinkedHashSet<>();

  Usage(SpecFiles files, Map<String, Object> root) {
    this.files = files;
    this.root = root;
    this.schemas = Tree.map(Tree.map(root.get("components")).get("schemas"));
  }

  void check() {
    schemas.keySet().forEach(name -> noCircle(name, new ArrayList<>()));
    Subjects.eachOperation(
        root,
        op -> {
          reach(op.get("requestBody"), inRequests);
          reach(op.get("responses"), inResponses);
          method(op);
        });
    schemas.forEach((name, schema) -> schema(name, Tree.map(schema)));
    Tree.map(root.get("paths")).forEach((path, item) -> patch(Tree.map(item)));
  }

  private Subject subject(String name) {
    return new Subject(files.schema(name), "schema " + name);
  }

  private static String nameOf(Object ref) {
    return String.valueOf(ref).replaceAll(".*/", "");
  }

  /** The named parts of a composition. */
  private static List<String> partsOf(Map<String, Object> schema) {
    List<String> parts = new ArrayList<>();
    for (Object part : Tree.list(schema.get("allOf"))) {
      Object ref = Tree.map(part).get("$ref");
      if (ref != null) {
        parts.add(nameOf(ref));
      } else {
        parts.addAll(partsOf(Tree.map(part)));
      }
    }
    return parts;
  }

  private void noCircle(String name, List<String> above) {
    if (above.contains(name)) {
      throw subject(name)
          .problem("is a part of itself, by " + above + " in allOf", "compose other parts");
    }
    Map<String, Object> schema = Tree.map(schemas.get(name));
    List<String> path = new ArrayList<>(above);
    path.add(name);
    partsOf(schema).forEach(part -> noCircle(part, path));
    if (schema.get("$ref") != null) {
      noCircle(nameOf(schema.get("$ref")), path);
    }
  }

  /** The schemas that a body has, and theirs. */
  private void reach(Object from, Set<String> reached) {
    Deque<Object> open = new ArrayDeque<>();
    if (from != null) {
      open.push(from);
    }
    Set<String> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      Tree.walk(
          open.pop(),
          Place.OTHER,
          (place, map) -> {
            String ref = String.valueOf(map.get("$ref"));
            Map<String, Object> part = References.part(root, ref);
            if (part != null && seen.add(ref)) {
              open.push(part);
            }
          });
    }
    seen.stream().filter(ref -> ref.contains("/schemas/")).forEach(ref -> reached.add(nameOf(ref)));
  }

  private void method(Map<String, Object> op) {
    Tree.walk(
        Tree.map(op.get("responses")),
        Place.OTHER,
        (place, map) -> {
          if (map.containsKey(ExtensionName.PATCH.key())) {
            throw Subjects.ofOperation(files, op)
                .problem("has x-patch in a response", "use x-patch in request bodies only");
          }
        });
  }

  private void patch(Map<String, Object> item) {
    for (String method : List.of("put", "delete", "patch", "head")) {
      Map<String, Object> op = Tree.map(item.get(method));
      if (op.containsKey(ExtensionName.SAFE.key())) {
        throw Subjects.ofOperation(files, op)
            .problem(
                "has x-safe with " + method.toUpperCase(java.util.Locale.ROOT),
                "remove it: it is for a POST that only reads and a GET that changes something");
      }
    }
    Map<String, Object> op = Tree.map(item.get("patch"));
    Tree.map(resolved(op.get("requestBody")).get("content"))
        .forEach(
            (type, media) -> {
              Map<String, Object> body = resolved(Tree.map(media).get("schema"));
              boolean isObject = body.containsKey("properties") || body.containsKey("allOf");
              if (isObject && !body.containsKey(ExtensionName.PATCH.key())) {
                throw Subjects.ofOperation(files, op)
                    .problem(
                        "has a PATCH body without x-patch, so null could not clear anything",
                        "write x-patch: true in its schema, or false if it is sent as a whole");
              }
            });
  }

  private Map<String, Object> resolved(Object node) {
    Map<String, Object> map = Tree.map(node);
    Map<String, Object> part = References.part(root, String.valueOf(map.get("$ref")));
    return part == null ? map : part;
  }

  private void schema(String name, Map<String, Object> schema) {
    boolean isPatch = Boolean.TRUE.equals(schema.get(ExtensionName.PATCH.key()));
    if (isPatch && inResponses.contains(name)) {
      throw subject(name)
          .problem("has x-patch and is in a response", "compose one for the request");
    }
    List<Object> nulls = Tree.list(schema.get(ExtensionName.NULL.key()));
    if (nulls.size() != new LinkedHashSet<>(nulls).size()) {
      throw subject(name)
          .value(ExtensionName.NULL.key(), "a list that names each member once", nulls);
    }
    if (!schema.containsKey("allOf")) {
      if (schema.containsKey(ExtensionName.NULL.key())) {
        throw subject(name)
            .problem("has x-null and composes nothing", "write nullable: true at its members");
      }
      return;
    }
    boolean isSaid =
        schema.containsKey(ExtensionName.NULL.key())
            || schema.containsKey(ExtensionName.ENVELOPE.key())
            || !Composition.isComposed(schema);
    String why = isSaid ? null : whyNull(name, schema, isPatch);
    if (why != null) {
      throw subject(name)
          .problem(
              why + " and no x-null", "list in x-null the members that may be null, [] for none");
    }
  }

  private String whyNull(String name, Map<String, Object> schema, boolean isPatch) {
    if (isPatch) {
      return "has x-patch, members of allOf parts";
    }
    for (String part : partsOf(schema)) {
      boolean isNullable = hasNullable(Tree.map(schemas.get(part)));
      if (isNullable && inRequests.contains(name)) {
        return "is sent, has nullable members of " + part;
      }
      if (!isNullable && inResponses.contains(name) && isNullElsewhere(name, part)) {
        return "has members of " + part + ", for which another schema has x-null,";
      }
    }
    return null;
  }

  private boolean hasNullable(Map<String, Object> part) {
    boolean own =
        Tree.map(part.get("properties")).values().stream()
            .anyMatch(member -> Boolean.TRUE.equals(Tree.map(member).get("nullable")));
    return own
        || Tree.list(part.get("allOf")).stream().anyMatch(each -> hasNullable(resolved(each)));
  }

  private boolean isNullElsewhere(String name, String part) {
    return schemas.entrySet().stream()
        .filter(other -> !other.getKey().equals(name))
        .map(other -> Tree.map(other.getValue()))
        .anyMatch(
            other -> other.containsKey(ExtensionName.NULL.key()) && partsOf(other).contains(part));
  }
}
