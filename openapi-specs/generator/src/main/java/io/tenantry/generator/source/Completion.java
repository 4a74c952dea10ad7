package io.tenantry.generator.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Fills in what an author may leave out, so that the published document says it all. */
final class Completion {
  /** The default response of an operation that states none. */
  static final String ERROR = "#/components/responses/Error";

  private final SpecFiles files;
  private final Map<String, Object> root;

  Completion(SpecFiles files, Map<String, Object> root) {
    this.files = files;
    this.root = root;
  }

  void complete() {
    new PagingRules(files, root).apply();
    Map<String, Map<String, Object>> byId = new LinkedHashMap<>();
    Subjects.eachOperation(root, op -> byId.put(String.valueOf(op.get("operationId")), op));
    byId.values().forEach(this::operation);
    byId.values().forEach(op -> variant(op, byId));
    new Envelopes(files, root).apply();
    new Composition(files, root).apply();
    new Aliases(files, root).apply();
    root.remove(ExtensionName.MAX_CONCURRENCY.key());
    new References(files, root).prune();
  }

  private void operation(Map<String, Object> op) {
    String id = String.valueOf(op.get("operationId"));
    if (!op.containsKey("tags") && id.contains(".")) {
      op.put("tags", List.of(id.substring(0, id.indexOf('.'))));
    }
    Object most = root.get(ExtensionName.MAX_CONCURRENCY.key());
    if (most != null && !Boolean.TRUE.equals(op.get(ExtensionName.CREDENTIALS.key()))) {
      op.putIfAbsent(ExtensionName.MAX_CONCURRENCY.key(), most);
    }
    Map<String, Object> responses = Tree.child(op, "responses");
    if (!responses.containsKey("default")) {
      if (References.part(root, ERROR) == null) {
        throw Subjects.ofOperation(files, op)
            .problem(
                "has no default response, and there is no " + ERROR + " to fill in",
                "add components/responses/Error, best in shared.yaml");
      }
      responses.put("default", new LinkedHashMap<>(Map.of("$ref", ERROR)));
    }
  }

  /** A variant takes what its list takes. */
  private void variant(Map<String, Object> op, Map<String, Map<String, Object>> byId) {
    Map<String, Object> variant = Tree.map(op.get(ExtensionName.VARIANT.key()));
    if (variant.isEmpty()) {
      return;
    }
    Map<String, Object> list = byId.get(String.valueOf(variant.get("of")));
    String problem = problemOfVariant(op, variant, list);
    if (problem != null) {
      throw Subjects.ofOperation(files, op)
          .problem(problem, "name its list in x-variant.of, and leave to it what both have");
    }
    if (list.containsKey("parameters")) {
      op.put("parameters", Tree.copy(list.get("parameters")));
    }
  }

  private static String problemOfVariant(
      Map<String, Object> op, Map<String, Object> variant, Map<String, Object> list) {
    if (list == null) {
      return "x-variant.of names '" + variant.get("of") + "', which is no operation";
    }
    for (String key : List.of("parameters", ExtensionName.PAGING.key())) {
      if (op.containsKey(key)) {
        return "is a variant and has " + key + " of its own";
      }
    }
    return list.get("responses").equals(op.get("responses"))
        ? null
        : "has other responses than its list " + variant.get("of");
  }
}
