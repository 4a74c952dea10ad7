package io.tenantry.jumpcloud;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What document 003 prints of one operation, word for word. */
final class DocumentTable {
  private static final String PARAMETER = ".*\\| query \\| optional \\|.*";
  private static final String PROPERTY = "\\| \\w+ \\| \\w+ \\| (optional|required) \\|";
  private static final String NAMELESS = "| string | required | |";

  private final List<String> lines;

  private DocumentTable(List<String> lines) {
    this.lines = lines;
  }

  static DocumentTable of(String operation) {
    String name = "/documents/003-" + operation + ".txt";
    try (InputStream in = DocumentTable.class.getResourceAsStream(name)) {
      return new DocumentTable(
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its last line, {@code GET /providers/{provider_id}}, as a pattern below version 2's prefix. */
  String line() {
    return lines.get(lines.size() - 1).replaceAll("\\{\\w+}", "[^/]+").replace(" /", " /api/v2/");
  }

  /** The names of the parameters in the query. */
  Set<String> parameters() {
    return names(PARAMETER);
  }

  /**
   * The names of the body's properties; the vendor's API description tells the one that is lost.
   */
  Set<String> properties() {
    Set<String> properties = names(PROPERTY);
    if (lines.contains(NAMELESS)) {
      properties.add("email");
    }
    return properties;
  }

  private Set<String> names(String rows) {
    Set<String> names = new TreeSet<>();
    lines.stream()
        .filter(line -> line.matches(rows))
        .map(line -> line.split("\\|")[1].strip())
        .forEach(names::add);
    return names;
  }
}
