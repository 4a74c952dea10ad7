package io.tenantry.generator.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one document of a vendor's files: every file's paths and components, or an error. */
final class Join {
  private static final Pattern PART = Pattern.compile("([\\w./-]*)#/components/(\\w+)/([\\w.-]+)");
  private static final Pattern PATH = Pattern.compile("([\\w./-]+)#/paths/(.+)");
  private static final Set<String> OF_A_TAG = Set.of("paths", "components");

  private final SpecFiles files;
  private final Map<String, Map<String, Object>> trees;
  private final Map<String, Object> root;

  private Join(SpecFiles files) {
    this.files = files;
    this.trees = files.trees();
    this.root = Tree.copyOf(trees.get(files.document()));
  }

  static Map<String, Object> of(SpecFiles files) {
    Join join = new Join(files);
    join.trees.forEach(join::keys);
    join.paths();
    join.components();
    return join.root;
  }

  private void keys(String file, Map<String, Object> tree) {
    if (!file.equals(files.document())) {
      if (tree.values().stream().allMatch(part -> Tree.map(part).isEmpty())) {
        throw new SpecProblem(
            file, "file", "has neither paths nor components", "add them or remove the file");
      }
      for (String key : tree.keySet()) {
        if (!OF_A_TAG.contains(key)) {
          throw new SpecProblem(
              file, key, "is read in " + files.document() + " only", "move it there or remove it");
        }
      }
    }
  }

  private void paths() {
    Map<String, Object> joined = new LinkedHashMap<>();
    Set<String> used = new LinkedHashSet<>();
    Tree.map(root.get("paths"))
        .forEach(
            (path, item) -> {
              Object ref = Tree.map(item).get("$ref");
              nothingBeside(path, Tree.map(item));
              Object target = ref == null ? item : target(path, String.valueOf(ref));
              used.add(String.valueOf(ref));
              joined.put(path, local(target));
            });
    trees.forEach(
        (file, tree) -> {
          if (!file.equals(files.document())) {
            unused(file, Tree.map(tree.get("paths")).keySet(), used);
          }
        });
    root.put("paths", joined);
  }

  private void nothingBeside(String path, Map<String, Object> item) {
    Set<String> lost = new LinkedHashSet<>(item.keySet());
    if (lost.remove("$ref") && !lost.isEmpty()) {
      throw new SpecProblem(
          files.path(path),
          "path " + path,
          "has " + lost + " beside $ref, which would be lost",
          "move them to the path in the tag's file");
    }
  }

  /** The path of a tag's file to which the document refers: under the same address. */
  private Object target(String path, String ref) {
    Matcher matcher = PATH.matcher(ref);
    String name = matcher.matches() ? matcher.group(2).replace("~1", "/").replace("~0", "~") : null;
    Object found =
        name == null
            ? null
            : Tree.map(trees.getOrDefault(matcher.group(1), Map.of()).get("paths")).get(name);
    if (found == null || !name.equals(path)) {
      throw new SpecProblem(
          files.path(path),
          "path " + path,
          "refers to " + ref + (found == null ? ", which is not there" : ", another address"),
          "write the file and the same path, with ~1 for each slash");
    }
    return found;
  }

  private void unused(String file, Set<String> paths, Set<String> used) {
    for (String path : paths) {
      String ref = file + "#/paths/" + path.replace("~", "~0").replace("/", "~1");
      if (!used.contains(ref)) {
        String ids = String.join(", ", operationsOf(Tree.map(trees.get(file).get("paths")), path));
        throw new SpecProblem(
            files.operation(ids.replaceAll(",.*", "")),
            "operation " + ids,
            files.document() + " does not refer to its " + path + ", so the client would lack it",
            "add to its paths " + path + ": {$ref: '" + ref + "'}");
      }
    }
  }

  private static List<String> operationsOf(Map<String, Object> paths, String path) {
    List<String> ids = new ArrayList<>();
    Tree.walk(
        Map.of("paths", Map.of(path, paths.get(path))),
        Place.ROOT,
        (place, map) -> {
          if (place == Place.OPERATION) {
            ids.add(String.valueOf(map.get("operationId")));
          }
        });
    return ids;
  }

  private void components() {
    Map<String, Object> joined = new LinkedHashMap<>();
    Map<String, String> files = new LinkedHashMap<>();
    trees.forEach(
        (file, tree) ->
            Tree.map(tree.get("components"))
                .forEach(
                    (section, parts) ->
                        Tree.map(parts)
                            .forEach(
                                (name, part) -> {
                                  once(file, section, name, files);
                                  Tree.child(joined, section).put(name, local(part));
                                })));
    root.put("components", joined);
    new References(this.files, root).check();
  }

  private void once(String file, String section, String name, Map<String, String> before) {
    String other = before.put(section + "/" + name, file);
    if (other != null) {
      throw new SpecProblem(
          files.schema(name),
          section + " " + name,
          "is in " + other + " too",
          "give one of them another name, or keep it in shared.yaml alone");
    }
  }

  /** A copy whose references stay within the one document. */
  private static Object local(Object node) {
    Object copy = Tree.copy(node);
    Tree.walk(
        copy,
        Place.OTHER,
        (place, map) -> {
          Matcher matcher = PART.matcher(String.valueOf(map.get("$ref")));
          if (matcher.matches()) {
            map.put("$ref", "#/components/" + matcher.group(2) + "/" + matcher.group(3));
          }
        });
    return copy;
  }
}
