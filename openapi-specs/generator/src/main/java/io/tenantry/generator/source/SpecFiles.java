package io.tenantry.generator.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The raw lines of a document and of its neighbours in the same folder. The parser joins them into
 * one tree and forgets which file a thing came from; a message to the author needs it.
 */
public final class SpecFiles {
  private static final String ENDING = ".yaml";
  private static final Pattern DOCUMENT = Pattern.compile("(?i)\\.(ya?ml|json)$");

  private final Map<Path, List<String>> lines = new LinkedHashMap<>();
  private final Path root;

  SpecFiles(Path document) {
    root = document;
    Path folder = document.toAbsolutePath().getParent();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(SpecFiles::isDocument).sorted().toList()) {
        requireEnding(file);
        lines.put(file, Files.readAllLines(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the documents in " + folder, e);
    }
  }

  private static boolean isDocument(Path file) {
    return DOCUMENT.matcher(file.toString()).find() && Files.isRegularFile(file);
  }

  /** One ending for all: a file with another would be left out in silence. */
  private static void requireEnding(Path file) {
    if (!file.toString().endsWith(ENDING)) {
      throw new SpecProblem(
          file.getFileName().toString(),
          "file",
          "does not end in " + ENDING + ", so it would not be read",
          "rename it to …" + ENDING + ", as YAML, or remove it");
    }
  }

  /** The document's file name, for what concerns it as a whole. */
  public String document() {
    return root.getFileName().toString();
  }

  /** Where an operation is written, as `file:line`; the document itself when it is not found. */
  public String operation(String operationId) {
    List<String> found = operations(operationId);
    return found.isEmpty() ? document() : String.join(" and ", found);
  }

  /** Every place that declares this operationId: two places are one too many. */
  List<String> operations(String operationId) {
    return find("^\\s*operationId:\\s*[\"']?" + Pattern.quote(operationId) + "[\"']?\\s*(#.*)?$");
  }

  /** Where a named part of `components` is written, as `file:line`. */
  public String schema(String name) {
    List<String> found = find("^ {4}" + Pattern.quote(name) + ":(\\s|$)");
    return found.isEmpty() ? document() : found.get(0);
  }

  /** Where the document has a path, as `file:line`. */
  String path(String path) {
    return pathPlaces(path).get(0);
  }

  /** The document's own line of a path, then that of the tag's file; the document if none. */
  private List<String> pathPlaces(String path) {
    List<String> found = find("^ {2}[\"']?" + Pattern.quote(path) + "[\"']?:(\\s|$)");
    return found.isEmpty()
        ? List.of(document())
        : found.stream()
            .sorted(Comparator.comparing(place -> !place.startsWith(document() + ":")))
            .toList();
  }

  /** Where the path or schema is written that a parser's message names; the document if none. */
  public String nearest(String message) {
    Matcher schema = Pattern.compile("schemas\\.([\\w-]+)").matcher(message);
    Matcher path = Pattern.compile("paths\\.'([^']+)'").matcher(message);
    if (path.find()) {
      List<String> found = pathPlaces(path.group(1));
      return found.get(found.size() - 1);
    }
    return schema.find() ? schema(schema.group(1)) : document();
  }

  /** On the raw lines, so that both places can be named. */
  void operationIdsAreUnique() {
    Set<String> seen = new TreeSet<>();
    for (String id : operationIds()) {
      if (!seen.add(id)) {
        throw new SpecProblem(
            operation(id),
            "operation " + id,
            "two operations share this operationId",
            "give each its own <tag>.<method>");
      }
    }
  }

  /** All lines that declare an operation, in file order. */
  List<String> operationIds() {
    List<String> ids = new ArrayList<>();
    Pattern pattern = Pattern.compile("^\\s*operationId:\\s*[\"']?([^\"'#\\s]+)");
    for (List<String> file : lines.values()) {
      for (String line : file) {
        var match = pattern.matcher(line);
        if (match.find()) {
          ids.add(match.group(1));
        }
      }
    }
    return ids;
  }

  /** The files' content by file name, the document itself first. */
  Map<String, Map<String, Object>> trees() {
    Map<String, Map<String, Object>> trees = new LinkedHashMap<>();
    trees.put(document(), Map.of());
    lines.forEach(
        (file, content) -> trees.put(name(file), Yaml.read(file, String.join("\n", content))));
    return trees;
  }

  /** As references name it. */
  private String name(Path file) {
    Path folder = root.toAbsolutePath().getParent();
    return folder.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
  }

  private List<String> find(String regex) {
    Pattern pattern = Pattern.compile(regex);
    List<String> found = new ArrayList<>();
    lines.forEach(
        (file, content) -> {
          for (int i = 0; i < content.size(); i++) {
            if (pattern.matcher(content.get(i)).find()) {
              found.add(file.getFileName() + ":" + (i + 1));
            }
          }
        });
    return found;
  }
}
