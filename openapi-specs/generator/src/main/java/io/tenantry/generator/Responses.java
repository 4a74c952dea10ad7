package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a vendor sends on success of an operation, all its forms. */
final class Responses {
  private final Spec spec;
  private final List<Schema<?>> schemas = new ArrayList<>();
  private final Set<String> types = new LinkedHashSet<>();
  private boolean binary;
  private boolean mayBeEmpty;

  Responses(Spec spec, Spec.Op op) {
    this.spec = spec;
    op.operation()
        .getResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                add(spec.response(response).getContent());
              }
            });
  }

  private void add(Content content) {
    if (content == null || content.isEmpty()) {
      mayBeEmpty = true;
      return;
    }
    for (Map.Entry<String, MediaType> entry : content.entrySet()) {
      types.add(entry.getKey());
      Schema<?> schema = entry.getValue().getSchema();
      if (schema == null) {
        mayBeEmpty = true;
      } else if ("string".equals(schema.getType()) && "binary".equals(schema.getFormat())) {
        binary = true;
      } else {
        addForms(schema);
      }
    }
  }

  /** A union represents its forms; an id or one-or-many union is one form. */
  private void addForms(Schema<?> schema) {
    Schema<?> resolved = spec.resolve(schema);
    if (Kind.of(resolved) == Kind.UNION) {
      List<?> forms = resolved.getOneOf() != null ? resolved.getOneOf() : resolved.getAnyOf();
      forms.forEach(form -> addForms((Schema<?>) form));
    } else if (schemas.stream().noneMatch(s -> same(s, schema))) {
      schemas.add(schema);
    }
  }

  private static boolean same(Schema<?> one, Schema<?> other) {
    String name = Spec.refName(one);
    return name != null ? name.equals(Spec.refName(other)) : one.equals(other);
  }

  List<Schema<?>> forms() {
    return schemas;
  }

  boolean isBinary() {
    return binary;
  }

  /**
   * What to accept: the declared types, or anything where no body is declared. Errors may come as
   * JSON nevertheless. Null for JSON alone, which the core requests by default.
   */
  String accept() {
    if (types.isEmpty()) {
      return "*/*";
    }
    boolean json = types.stream().anyMatch(type -> type.contains("json"));
    String all = String.join(", ", types) + (json ? "" : ", application/json;q=0.9");
    return all.equals("application/json") ? null : all;
  }

  boolean isNothing() {
    return schemas.isEmpty() && !isBinary();
  }

  boolean mayBeEmpty() {
    return mayBeEmpty;
  }
}
