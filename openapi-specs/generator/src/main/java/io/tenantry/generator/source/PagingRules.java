package io.tenantry.generator.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Paging rules that the document names once: `x-paging: list`, or with more beside the name. */
final class PagingRules {
  /** The key of a rule with the names of parameters that its lists take. */
  static final String PARAMETERS = "parameters";

  private static final String RULE = "rule";

  private final SpecFiles files;
  private final Map<String, Object> root;
  private final Map<String, Object> rules;
  private final Set<String> unused;

  PagingRules(SpecFiles files, Map<String, Object> root) {
    this.files = files;
    this.root = root;
    this.rules = Tree.map(root.get(ExtensionName.PAGING_RULES.key()));
    this.unused = new LinkedHashSet<>(rules.keySet());
  }

  void apply() {
    Subjects.eachOperation(root, this::apply);
    root.remove(ExtensionName.PAGING_RULES.key());
    if (!unused.isEmpty()) {
      throw new SpecProblem(
          files.document(),
          "x-paging-rules " + unused,
          "no list follows it",
          "name it in an x-paging or remove it");
    }
  }

  private void apply(Map<String, Object> op) {
    Object said = op.get(ExtensionName.PAGING.key());
    Object name = said instanceof String ? said : Tree.map(said).get(RULE);
    if (name == null) {
      return;
    }
    if (!rules.containsKey(name)) {
      throw Subjects.ofOperation(files, op)
          .problem(
              "x-paging names the rule '" + name + "', which x-paging-rules does not have",
              "use one of " + rules.keySet());
    }
    unused.remove(name);
    Map<String, Object> rule = Tree.copyOf(Tree.map(rules.get(name)));
    Object parameters = rule.remove(PARAMETERS);
    rule.putAll(Tree.map(said));
    rule.remove(RULE);
    op.put(ExtensionName.PAGING.key(), rule);
    addParameters(op, Tree.list(parameters));
  }

  /** The rule's parameters come first: where a list names one itself, it has its place already. */
  private void addParameters(Map<String, Object> op, List<Object> names) {
    List<Object> own = Tree.list(op.get(PARAMETERS));
    List<Object> all = new ArrayList<>();
    for (Object name : names) {
      String ref = "#/components/parameters/" + name;
      if (own.stream().noneMatch(each -> ref.equals(Tree.map(each).get("$ref")))) {
        all.add(Tree.copy(Map.of("$ref", ref)));
      }
    }
    int paths = (int) own.stream().filter(this::isOfPath).count();
    all.addAll(0, own.subList(0, paths));
    all.addAll(own.subList(paths, own.size()));
    if (!all.isEmpty()) {
      op.put(PARAMETERS, all);
    }
  }

  private boolean isOfPath(Object parameter) {
    Object ref = Tree.map(parameter).get("$ref");
    Map<String, Object> target =
        ref == null ? Tree.map(parameter) : References.part(root, String.valueOf(ref));
    return target != null && "path".equals(target.get("in"));
  }
}
