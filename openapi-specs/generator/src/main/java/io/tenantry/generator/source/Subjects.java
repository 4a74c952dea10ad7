package io.tenantry.generator.source;

import java.util.Map;

/** Goes through a document with what a message to the author needs: the operation or the part. */
final class Subjects {
  /** Where a mapping is: the file and line, and the operation or part that it belongs to. */
  record Subject(String where, String name) {
    SpecProblem problem(String what, String remedy) {
      return new SpecProblem(where, name, what, remedy);
    }

    SpecProblem value(String key, String expected, Object actual) {
      return SpecProblem.value(where, name, key, expected, actual);
    }
  }

  /** Takes each mapping. */
  interface Visitor {
    void visit(Subject subject, Place place, Map<String, Object> map);
  }

  private Subjects() {}

  static void each(SpecFiles files, Map<String, Object> root, Visitor visitor) {
    Map<String, Object> rest = Tree.copyOf(root);
    rest.remove("paths");
    rest.remove("components");
    Subject document = new Subject(files.document(), "document");
    Tree.walk(rest, Place.ROOT, (place, map) -> visitor.visit(document, place, map));
    Tree.map(root.get("paths"))
        .forEach((path, item) -> ofPath(files, path, Tree.map(item), visitor));
    Tree.map(root.get("components"))
        .forEach(
            (section, parts) ->
                Tree.map(parts)
                    .forEach(
                        (name, part) -> {
                          String kind = section.replaceAll("s$", "");
                          Subject subject = new Subject(files.schema(name), kind + " " + name);
                          Tree.walk(
                              part,
                              Place.ROOT.below(section),
                              (place, map) -> visitor.visit(subject, place, map));
                        }));
  }

  private static void ofPath(
      SpecFiles files, String path, Map<String, Object> item, Visitor visitor) {
    visitor.visit(new Subject(files.document(), "path " + path), Place.PATH, item);
    item.forEach(
        (key, value) -> {
          Subject subject =
              Place.PATH.below(key) == Place.OPERATION
                  ? ofOperation(files, Tree.map(value))
                  : new Subject(files.document(), "path " + path);
          Tree.walk(
              value, Place.PATH.below(key), (place, map) -> visitor.visit(subject, place, map));
        });
  }

  static Subject ofOperation(SpecFiles files, Map<String, Object> operation) {
    String id = String.valueOf(operation.get("operationId"));
    return new Subject(files.operation(id), "operation " + id);
  }

  /** Each operation of a document. */
  static void eachOperation(
      Map<String, Object> root, java.util.function.Consumer<Map<String, Object>> visit) {
    Tree.walk(
        Map.of("paths", Tree.map(root.get("paths"))),
        Place.ROOT,
        (place, map) -> {
          if (place == Place.OPERATION) {
            visit.accept(map);
          }
        });
  }
}
