package io.tenantry.generator;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** What a document must hold beyond plain OpenAPI. Each breach ends the build with its remedy. */
final class SpecLint {
  private static final Set<String> OF_ANY_OBJECT =
      Set.of("clone equals finalize getClass hashCode notify notifyAll toString wait".split(" "));

  private final Spec spec;

  SpecLint(Spec spec) {
    this.spec = spec;
  }

  void check() {
    values(spec.files().document(), "document", spec.api().getExtensions());
    if (spec.extension(ExtensionName.VENDOR) == null) {
      throw new SpecProblem(
          spec.files().document(),
          ExtensionName.VENDOR.key(),
          "is missing",
          "add x-vendor: {name: …, id: …}");
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
    id(op, where, subject);
    values(where, subject, operation.getExtensions());
    if (!(Spec.extension(operation, ExtensionName.SOURCE) instanceof String source)
        || source.isBlank()) {
      throw new SpecProblem(
          where, subject, "has no x-source", "name the document and the place of the fact");
    }
    javaName(op, where, subject);
    method(op, where, subject);
    op.parameters().forEach(p -> checkParameter(p, where, subject + ", parameter " + p.getName()));
    examples(op, where, subject);
  }

  private static void id(Spec.Op op, String where, String subject) {
    List<String> tags = op.operation().getTags() == null ? List.of() : op.operation().getTags();
    if (tags.size() != 1
        || !op.id().matches("[a-z][A-Za-z0-9]*\\.[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)?")
        || !op.id().startsWith(tags.get(0) + ".")) {
      throw new SpecProblem(
          where,
          subject,
          "operationId must be <tag>.<method> with its one tag, but its tags are " + tags,
          "rename it or its tag");
    }
  }

  /** The tag and the rest of the id become methods. */
  private static void javaName(Spec.Op op, String where, String subject) {
    for (String name : List.of(op.tag(), op.methodName())) {
      if (SourceVersion.isKeyword(name) || OF_ANY_OBJECT.contains(name)) {
        throw new SpecProblem(
            where,
            subject,
            "'" + name + "' cannot be the name of a method in Java",
            "use another name");
      }
    }
  }

  private static void method(Spec.Op op, String where, String subject) {
    if (op.operation().getRequestBody() != null
        && !Set.of("POST", "PUT", "PATCH").contains(op.method())) {
      throw new SpecProblem(
          where,
          subject,
          "has a request body with " + op.method() + ", which is not sent",
          "remove it, or call the operation through raw()");
    }
  }

  /** A parameter that no method takes would be left out of every request in silence. */
  private static void checkParameter(Parameter p, String where, String subject) {
    values(where, subject, p.getExtensions());
    if (!Set.of("path", "query").contains(p.getIn())) {
      throw new SpecProblem(
          where,
          subject,
          "is in a " + p.getIn() + ", which no method sends",
          "leave it to the client's builder, or to CallOptions.header");
    }
    if (p.getSchema() == null) {
      throw new SpecProblem(where, subject, "has no schema", "state its type in one");
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
            "its response " + entry.getKey() + " has no example",
            "add one, preferably the vendor's own");
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
    values(spec.files().schema(name), "schema " + name, schema.getExtensions());
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((member, s) -> checkSchema(name + "." + member, s));
    }
  }

  private static void values(String where, String subject, Map<String, Object> extensions) {
    if (extensions != null) {
      ExtensionValues.check(where, subject, extensions);
    }
  }
}
