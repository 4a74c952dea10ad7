package io.tenantry.generator;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a document must hold beyond plain OpenAPI. Each breach ends the build with its remedy. */
final class SpecLint {
  private static final Set<String> ON_ROOT = Set.of("x-vendor", "x-errors", "x-rate-limit");
  private static final Set<String> ON_OPERATION =
      Set.of(
          "x-source",
          "x-confirmed",
          "x-paging",
          "x-safe",
          "x-max-concurrency",
          "x-rate-limit",
          "x-variant",
          "x-credentials",
          "x-unwrap");
  private static final Set<String> ON_SCHEMA =
      Set.of(
          "x-id",
          "x-enum",
          "x-sort",
          "x-one-or-many",
          "x-patch",
          "x-source",
          "x-confirmed",
          "x-unit",
          "x-secret",
          "x-alias",
          "x-type",
          "x-error");
  private static final Set<String> ON_PARAMETER =
      Set.of("x-filter", "x-name", "x-source", "x-confirmed", "x-page-size");

  private final Spec spec;

  SpecLint(Spec spec) {
    this.spec = spec;
  }

  /** On the raw lines, as the parser would stop at the first one and name no file. */
  static void operationIdsAreUnique(SpecFiles files) {
    Set<String> seen = new TreeSet<>();
    for (String id : files.operationIds()) {
      if (!seen.add(id)) {
        throw new SpecProblem(
            files.operation(id),
            "operation " + id,
            "two operations share this operationId",
            "give each its own <tag>.<method>");
      }
    }
  }

  void check() {
    known(spec.files().document(), "document", spec.api().getExtensions(), ON_ROOT);
    if (!(spec.api().getExtensions() != null
        && spec.api().getExtensions().get("x-vendor") instanceof Map<?, ?> vendor
        && vendor.get("name") instanceof String
        && vendor.get("id") instanceof String)) {
      throw new SpecProblem(
          spec.files().document(), "x-vendor", "is missing", "add x-vendor: {name: …, id: …}");
    }
    spec.operations().forEach(this::checkOperation);
    spec.schemas().forEach((name, schema) -> checkSchema(name, schema));
  }

  private void checkOperation(Spec.Op op) {
    Operation operation = op.operation();
    if (op.id() == null) {
      throw new SpecProblem(
          spec.files().document(),
          op.method() + " " + op.path(),
          "has no operationId",
          "add <tag>.<method>");
    }
    String where = spec.files().operation(op.id());
    String subject = "operation " + op.id();
    List<String> tags = operation.getTags() == null ? List.of() : operation.getTags();
    if (tags.size() != 1
        || !op.id().matches("[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?")
        || !op.id().startsWith(tags.get(0) + ".")) {
      throw new SpecProblem(
          where,
          subject,
          "does not read <tag>.<method> with its one tag " + tags,
          "rename it or its tag");
    }
    known(where, subject, operation.getExtensions(), ON_OPERATION);
    if (!(Spec.extension(operation, "x-source") instanceof String source) || source.isBlank()) {
      throw new SpecProblem(
          where, subject, "has no x-source", "name the document and the place of the fact");
    }
    op.parameters().forEach(p -> checkParameter(p, where, subject + ", parameter " + p.getName()));
    examples(op, where, subject);
  }

  /** A parameter that no method takes would be left out of every request in silence. */
  private static void checkParameter(Parameter p, String where, String subject) {
    known(where, subject, p.getExtensions(), ON_PARAMETER);
    if (!Set.of("path", "query").contains(p.getIn())) {
      throw new SpecProblem(
          where,
          subject,
          "stands in a " + p.getIn() + ", which no method sends",
          "leave it to the client's builder, or to CallOptions.header");
    }
    if (p.getSchema() == null) {
      throw new SpecProblem(where, subject, "has no schema", "say its type in one");
    }
  }

  private void examples(Spec.Op op, String where, String subject) {
    if (spec.body(op.operation()) != null && !hasExample(spec.body(op.operation()).getContent())) {
      throw new SpecProblem(
          where, subject, "its request body has no example", "add one that a reader can send");
    }
    for (Map.Entry<String, ApiResponse> entry : op.operation().getResponses().entrySet()) {
      Content content = spec.response(entry.getValue()).getContent();
      if (entry.getKey().startsWith("2")
          && content != null
          && !content.isEmpty()
          && !hasExample(content)) {
        throw new SpecProblem(
            where,
            subject,
            "its answer " + entry.getKey() + " has no example",
            "add one, best the document's own");
      }
    }
  }

  private static boolean hasExample(Content content) {
    for (Map.Entry<String, MediaType> entry : content.entrySet()) {
      MediaType media = entry.getValue();
      boolean json = entry.getKey().contains("json");
      boolean has =
          media.getExample() != null
              || (media.getExamples() != null && !media.getExamples().isEmpty());
      if (json && media.getSchema() != null && !has) {
        return false;
      }
    }
    return true;
  }

  private void checkSchema(String name, Schema<?> schema) {
    known(spec.files().schema(name), "schema " + name, schema.getExtensions(), ON_SCHEMA);
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((member, s) -> checkSchema(name + "." + member, s));
    }
  }

  private static void known(
      String where, String subject, Map<String, Object> extensions, Set<String> allowed) {
    if (extensions == null) {
      return;
    }
    ExtensionValues.check(where, subject, extensions);
    for (String name : extensions.keySet()) {
      if (!allowed.contains(name)) {
        throw new SpecProblem(
            where,
            subject,
            "extension " + name + " is not known here",
            "use one of " + new TreeSet<>(allowed) + " or remove it");
      }
    }
  }
}
