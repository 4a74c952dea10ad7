package io.tenantry.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Remembers which extensions of a document, and which keys in them, the generator has read: one
 * that nothing reads is a mistake of the author, and ends the build.
 */
final class Reads {
  private final List<ReadMap> watched = new ArrayList<>();
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Reads() {}

  /** Has every extension of the document watched from now on. */
  static Reads of(Spec spec) {
    Reads reads = new Reads();
    OpenAPI api = spec.api();
    reads.watch(spec.files().document(), "document", api.getExtensions(), api::setExtensions);
    spec.schemas()
        .forEach((name, each) -> reads.schema(spec.files().schema(name), "schema " + name, each));
    spec.operations().forEach(op -> reads.operation(spec, op));
    return reads;
  }

  private void operation(Spec spec, Spec.Op op) {
    String where = spec.files().operation(op.id());
    String subject = "operation " + op.id();
    watch(where, subject, op.operation().getExtensions(), op.operation()::setExtensions);
    boolean takesThoseOfAnother = Spec.extension(op.operation(), ExtensionName.VARIANT) != null;
    if (!takesThoseOfAnother) {
      op.parameters().forEach(each -> parameter(where, subject, each));
    }
    if (spec.body(op.operation()) != null) {
      content(where, subject, spec.body(op.operation()).getContent());
    }
    for (ApiResponse response : op.operation().getResponses().values()) {
      content(where, subject, spec.response(response).getContent());
    }
  }

  private void parameter(String where, String subject, Parameter parameter) {
    if (seen.add(parameter)) {
      String name = subject + ", parameter " + parameter.getName();
      watch(where, name, parameter.getExtensions(), parameter::setExtensions);
      schema(where, name, parameter.getSchema());
    }
  }

  private void content(String where, String subject, Content content) {
    if (content != null) {
      content.values().forEach(media -> schema(where, subject, media.getSchema()));
    }
  }

  private void schema(String where, String subject, Schema<?> schema) {
    if (schema == null || !seen.add(schema)) {
      return;
    }
    watch(where, subject, schema.getExtensions(), schema::setExtensions);
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, each) -> schema(where, subject + "." + name, each));
    }
    schema(where, subject, schema.getItems());
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      schema(where, subject, values);
    }
    for (List<?> forms : Arrays.asList(schema.getAllOf(), schema.getOneOf(), schema.getAnyOf())) {
      if (forms != null) {
        forms.forEach(each -> schema(where, subject, (Schema<?>) each));
      }
    }
  }

  private void watch(
      String where,
      String subject,
      Map<String, Object> extensions,
      Consumer<Map<String, Object>> set) {
    if (extensions != null && !extensions.isEmpty()) {
      ReadMap map = new ReadMap(where, subject, "", extensions);
      watched.add(map);
      set.accept(map);
    }
  }

  /** The keys that were looked up in each extension that is a mapping. */
  Map<String, Set<String>> keys() {
    Map<String, Set<String>> keys = new TreeMap<>();
    watched.forEach(map -> map.collect(keys));
    return keys;
  }

  /**
   * @throws SpecProblem for the first extension or key that nothing has read
   */
  void requireAll() {
    watched.forEach(ReadMap::requireAll);
  }
}
