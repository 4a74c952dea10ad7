package io.tenantry.generator.source;

import io.tenantry.generator.source.Subjects.Subject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What would change the client without a word, or would be read by nothing, ends the build. */
final class DocumentLint {
  /** What the base class of a generated client has already. */
  private static final Set<String> TAKEN =
      Set.of("raw", "close", "caller", "invoker", "with", "options", "wait", "notify", "builder");

  private static final Set<String> STYLES = Set.of("form", "simple");
  private static final Set<String> UNREAD =
      Set.of("discriminator", "not", "readOnly", "writeOnly", "xml", "patternProperties", "const");
  private static final Set<String> FORMATS =
      Set.of(
          ("int32 int64 float double date date-time epoch-seconds binary byte password uuid uri"
                  + " email hostname ipv4 ipv6")
              .split(" "));

  private final SpecFiles files;
  private final Map<String, Object> root;

  DocumentLint(SpecFiles files, Map<String, Object> root) {
    this.files = files;
    this.root = root;
  }

  /** On the joined document, as its author wrote it. */
  void written() {
    Subjects.each(
        files,
        root,
        (subject, place, map) -> {
          extensions(subject, place, map);
          KeywordLint.check(subject, place, map);
          if (place == Place.OPERATION) {
            operation(subject, map);
          }
          if (place == Place.PARAMETER && !map.containsKey("$ref")) {
            parameter(subject, map);
          }
          if (place == Place.SCHEMA) {
            schema(subject, map);
            ContradictionLint.schema(subject, map);
          }
          if (place == Place.PATH && map.containsKey("servers")) {
            throw subject.problem("has servers of its own", "the client's builder has the address");
          }
        });
    KeywordLint.components(files, root);
    ContradictionLint.security(files, root);
    ContradictionLint.servers(files, root);
    new Usage(files, root).check();
  }

  /** On the completed document. */
  void completed() {
    tags();
    Subjects.each(
        files,
        root,
        (subject, place, map) -> {
          if (place == Place.SCHEMA && map.containsKey("properties")) {
            required(subject, map);
            members(subject, map);
          }
        });
    Subjects.eachOperation(root, this::closedEnums);
    Tree.map(root.get("paths")).forEach((path, item) -> parametersOf(path, Tree.map(item)));
  }

  private void parametersOf(String path, Map<String, Object> item) {
    Set<String> inPath = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{([^}]*)}").matcher(path);
    while (matcher.find()) {
      inPath.add(matcher.group(1));
    }
    Subjects.eachOperation(
        Map.of("paths", Map.of(path, item)),
        op -> {
          Set<String> declared = new TreeSet<>(namesInPath(item));
          declared.addAll(namesInPath(op));
          if (!inPath.equals(declared)) {
            throw Subjects.ofOperation(files, op)
                .problem(
                    "its path " + path + " and its path parameters " + declared + " differ",
                    "declare each {name} of the path, and no other");
          }
        });
  }

  private List<String> namesInPath(Map<String, Object> pathOrOperation) {
    return Tree.list(pathOrOperation.get("parameters")).stream()
        .map(Tree::map)
        .map(p -> p.containsKey("$ref") ? References.part(root, (String) p.get("$ref")) : p)
        .filter(p -> "path".equals(p.get("in")))
        .map(p -> String.valueOf(p.get("name")))
        .toList();
  }

  private static void extensions(Subject subject, Place place, Map<String, Object> map) {
    List<String> known = ExtensionName.keysAt(place);
    for (String key : map.keySet()) {
      if (key.startsWith("x-") && !known.contains(key)) {
        throw subject.problem(
            "extension " + key + " is not known here",
            known.isEmpty() ? "remove it" : "use one of " + new TreeSet<>(known) + " or remove it");
      }
    }
  }

  private static void operation(Subject subject, Map<String, Object> op) {
    if (Tree.map(op.get("responses")).keySet().stream().noneMatch(s -> s.startsWith("2"))) {
      throw subject.problem(
          "has no success response", "add the one that the vendor sends, at least '204'");
    }
    boolean credentials = Boolean.TRUE.equals(op.get(ExtensionName.CREDENTIALS.key()));
    for (String key : List.of("security", "servers", "callbacks")) {
      if (op.containsKey(key) && !(credentials && key.equals("security"))) {
        throw subject.problem(
            "has " + key + " of its own, which no client reads", "state it in the description");
      }
    }
  }

  private static void parameter(Subject subject, Map<String, Object> parameter) {
    Object style = parameter.get("style");
    if (style != null && !STYLES.contains(style)) {
      throw subject.problem(
          "parameter " + parameter.get("name") + " has style " + style + ", which no client writes",
          "use form, or x-type with a class that writes it");
    }
  }

  private static void schema(Subject subject, Map<String, Object> schema) {
    for (String key : schema.keySet()) {
      if (UNREAD.contains(key)) {
        throw subject.problem(
            "has " + key + ", which nothing reads", "state it in the description");
      }
    }
    Object format = schema.get("format");
    if (format != null && !FORMATS.contains(format)) {
      throw subject.problem(
          "has the format '" + format + "', which nothing reads",
          "use one of " + new TreeSet<>(FORMATS) + " or state it in the description");
    }
    if (schema.containsKey("enum") && !"string".equals(schema.get("type"))) {
      throw subject.problem(
          "has an enum of values that are not texts", "state them in the description");
    }
  }

  private static void required(Subject subject, Map<String, Object> object) {
    Set<String> members = Tree.map(object.get("properties")).keySet();
    List<Object> required = new ArrayList<>(Tree.list(object.get("required")));
    for (Object form : Tree.list(object.get("anyOf"))) {
      if (!Tree.map(form).containsKey("properties")) {
        required.addAll(Tree.list(Tree.map(form).get("required")));
      }
    }
    for (Object name : required) {
      if (!members.contains(name)) {
        throw subject.problem(
            "requires '" + name + "', which is not one of its members", "use one of " + members);
      }
    }
  }

  private void members(Subject subject, Map<String, Object> object) {
    boolean isPatch = Boolean.TRUE.equals(object.get(ExtensionName.PATCH.key()));
    Tree.map(object.get("properties"))
        .forEach(
            (name, value) -> {
              Map<String, Object> member = Tree.map(value);
              if (References.target(root, member).containsKey(ExtensionName.SORT.key())) {
                throw subject.problem(
                    "has x-sort at the member " + name, "use x-sort at query parameters only");
              }
              boolean isNullable = Boolean.TRUE.equals(member.get("nullable"));
              if (isPatch && isNullable && !admitsNull(References.target(root, member))) {
                throw subject.problem(
                    "has the member "
                        + name
                        + ", which null clears, and the schema behind its reference admits no null",
                    "write nullable: true there too, or leave the member out of x-null");
              }
            });
  }

  /** Null has to be allowed where the reference leads, or in one of its forms. */
  private boolean admitsNull(Map<String, Object> schema) {
    return Boolean.TRUE.equals(schema.get("nullable"))
        || Tree.list(schema.get("oneOf")).stream()
            .anyMatch(form -> admitsNull(References.target(root, Tree.map(form))));
  }

  private void tags() {
    Set<String> described = new LinkedHashSet<>();
    Tree.list(root.get("tags")).forEach(tag -> described.add(tagName(Tree.map(tag))));
    Set<Object> used = new HashSet<>();
    Subjects.eachOperation(
        root,
        op -> {
          for (Object tag : Tree.list(op.get("tags"))) {
            used.add(tag);
            if (!described.contains(tag)) {
              throw Subjects.ofOperation(files, op)
                  .problem(
                      "its tag '" + tag + "' is not in the document's tags",
                      "describe it there, as the group of methods that it becomes");
            }
          }
        });
    described.removeAll(used);
    if (!described.isEmpty()) {
      throw new SpecProblem(
          files.document(), "tags " + described, "no operation has them", "remove them");
    }
  }

  private String tagName(Map<String, Object> tag) {
    String name = String.valueOf(tag.get("name"));
    if (!(tag.get("description") instanceof String description) || description.isBlank()) {
      throw new SpecProblem(
          files.document(), "tag " + name, "has no description", "add it: it becomes Javadoc");
    }
    if (TAKEN.contains(name)) {
      throw new SpecProblem(
          files.document(),
          "tag " + name,
          "the client has a method " + name + "() already",
          "give the tag and its operations another name");
    }
    return name;
  }

  /** A value that a vendor adds would be an error to a client that knows only those listed. */
  private void closedEnums(Map<String, Object> op) {
    Deque<Object> open = new ArrayDeque<>();
    Tree.map(op.get("responses"))
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                open.push(response);
              }
            });
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Tree.walk(
          open.pop(),
          Place.OTHER,
          (place, map) -> {
            requireOpen(op, map);
            String ref = String.valueOf(map.get("$ref"));
            if (References.part(root, ref) != null && seen.add(ref)) {
              open.push(References.part(root, ref));
            }
          });
    }
  }

  private void requireOpen(Map<String, Object> op, Map<String, Object> schema) {
    if (schema.containsKey("enum") && !schema.containsKey(ExtensionName.SORT.key())) {
      throw Subjects.ofOperation(files, op)
          .problem(
              "its response has an enum " + schema.get("enum") + " that is closed",
              "write x-enum, so that a new value of the vendor is no error");
    }
  }
}
