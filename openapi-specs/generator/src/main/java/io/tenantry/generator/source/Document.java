package io.tenantry.generator.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A vendor's whole document: its files joined and checked, with what their author left out. */
public final class Document {
  private final SpecFiles files;
  private final Map<String, Object> root;

  private Document(SpecFiles files, Map<String, Object> root) {
    this.files = files;
    this.root = root;
  }

  /**
   * Reads a document and the files beside it.
   *
   * @throws SpecProblem for a mistake, with its place and what to do
   */
  public static Document read(Path path) {
    SpecFiles files = new SpecFiles(path);
    files.operationIdsAreUnique();
    Map<String, Object> root = Join.of(files);
    DocumentLint lint = new DocumentLint(files, root);
    lint.written();
    new Completion(files, root).complete();
    lint.completed();
    return new Document(files, root);
  }

  public SpecFiles files() {
    return files;
  }

  /** The document as JSON, for a parser. */
  public String json() {
    try {
      return Json.mapper().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The document as YAML, for people and other programs: variants have the paging of their list.
   */
  public String yaml() {
    Map<String, Object> published = Tree.copyOf(root);
    Map<String, Object> paging = new LinkedHashMap<>();
    Subjects.eachOperation(
        published,
        op -> paging.put(text(op.get("operationId")), op.get(ExtensionName.PAGING.key())));
    Subjects.eachOperation(
        published,
        op -> {
          Map<String, Object> variant = Tree.map(op.get(ExtensionName.VARIANT.key()));
          Object ofList = paging.get(text(variant.get("of")));
          if (ofList != null) {
            op.put(ExtensionName.PAGING.key(), Tree.copy(ofList));
          }
        });
    return Yaml.write(published);
  }

  private static String text(Object value) {
    return String.valueOf(value);
  }
}
