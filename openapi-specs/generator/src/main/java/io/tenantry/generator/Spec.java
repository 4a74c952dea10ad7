package io.tenantry.generator;

import io.swagger.parser.OpenAPIParser;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.tenantry.generator.source.Document;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecFiles;
import io.tenantry.generator.source.SpecProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One vendor's document, its files joined, with the look-ups that the rest of the generator needs.
 */
final class Spec {
  /** An operation with its place in the document. */
  record Op(String path, String method, Operation operation, List<Parameter> parameters) {
    String id() {
      return operation.getOperationId();
    }

    String tag() {
      return operation.getTags().get(0);
    }

    /** The name of the method in Java: what follows the tag. */
    String methodName() {
      return id().substring(id().indexOf('.') + 1).replace('.', '_');
    }
  }

  private final OpenAPI api;
  private final SpecFiles files;

  private Reads reads;

  private Spec(OpenAPI api, SpecFiles files) {
    this.api = api;
    this.files = files;
  }

  static Spec read(Path document) {
    Document whole = Document.read(document);
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIParser().readContents(whole.json(), null, options);
    if (result.getOpenAPI() == null || !result.getMessages().isEmpty()) {
      String messages = String.join("; ", result.getMessages());
      throw new SpecProblem(
          whole.files().nearest(messages), "document", messages, "make it valid OpenAPI 3.0 first");
    }
    Spec spec = new Spec(result.getOpenAPI(), whole.files());
    spec.reads = Reads.of(spec);
    new SpecLint(spec).check();
    new ListLint(spec).check();
    new BoundsLint(spec).check();
    return spec;
  }

  OpenAPI api() {
    return api;
  }

  /** Ends the build where the document says what nothing has read. */
  void requireAllRead() {
    reads.requireAll();
  }

  /** The keys that were looked up in each extension that is a mapping, by the extension's name. */
  Map<String, Set<String>> keysRead() {
    return reads.keys();
  }

  SpecFiles files() {
    return files;
  }

  Map<String, Schema<?>> schemas() {
    Map<String, Schema<?>> named = new TreeMap<>();
    if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
      api.getComponents().getSchemas().forEach((name, schema) -> named.put(name, schema));
    }
    return named;
  }

  /** All operations in the order of the document. */
  List<Op> operations() {
    List<Op> all = new ArrayList<>();
    api.getPaths()
        .forEach(
            (path, item) ->
                item.readOperationsMap()
                    .forEach(
                        (method, op) ->
                            all.add(new Op(path, method.name(), op, parameters(item, op)))));
    return all;
  }

  private List<Parameter> parameters(PathItem item, Operation op) {
    Map<String, Parameter> byName = new LinkedHashMap<>();
    for (List<Parameter> some : java.util.Arrays.asList(item.getParameters(), op.getParameters())) {
      for (Parameter p : some == null ? List.<Parameter>of() : some) {
        Parameter parameter = parameter(p);
        byName.put(parameter.getIn() + " " + parameter.getName(), parameter);
      }
    }
    return new ArrayList<>(byName.values());
  }

  private Parameter parameter(Parameter p) {
    return p.get$ref() == null ? p : api.getComponents().getParameters().get(nameOf(p.get$ref()));
  }

  RequestBody body(Operation op) {
    RequestBody body = op.getRequestBody();
    return body == null || body.get$ref() == null
        ? body
        : api.getComponents().getRequestBodies().get(nameOf(body.get$ref()));
  }

  ApiResponse response(ApiResponse response) {
    return response.get$ref() == null
        ? response
        : api.getComponents().getResponses().get(nameOf(response.get$ref()));
  }

  /** The schema behind a reference, or the schema itself. */
  Schema<?> resolve(Schema<?> schema) {
    String name = refName(schema);
    if (name == null) {
      return schema;
    }
    Schema<?> target = api.getComponents().getSchemas().get(name);
    if (target == null) {
      throw new SpecProblem(
          files.schema(name), "schema " + name, "is referred to but not there", "add it");
    }
    return target;
  }

  /**
   * The name behind a reference; also behind `allOf` with one entry, the way to describe a
   * reference.
   */
  static String refName(Schema<?> schema) {
    if (schema.get$ref() != null) {
      return nameOf(schema.get$ref());
    }
    boolean wrapper =
        schema.getAllOf() != null
            && schema.getAllOf().size() == 1
            && schema.getProperties() == null;
    return wrapper ? refName(schema.getAllOf().get(0)) : null;
  }

  private static String nameOf(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  static Object extension(Schema<?> schema, ExtensionName name) {
    return value(schema.getExtensions(), name);
  }

  static Object extension(Operation op, ExtensionName name) {
    return value(op.getExtensions(), name);
  }

  static Object extension(Parameter parameter, ExtensionName name) {
    return value(parameter.getExtensions(), name);
  }

  /** One of the document's root. */
  Object extension(ExtensionName name) {
    return value(api.getExtensions(), name);
  }

  private static Object value(Map<String, Object> extensions, ExtensionName name) {
    return extensions == null ? null : extensions.get(name.key());
  }

  /** The members of an object, those of its `allOf` parts first, in order. */
  Map<String, Schema<?>> members(Schema<?> schema) {
    Map<String, Schema<?>> members = new LinkedHashMap<>();
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> members.putAll(members(resolve(part))));
    }
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, member) -> members.put(name, member));
    }
    return members;
  }

  List<String> required(Schema<?> schema) {
    List<String> required = new ArrayList<>();
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> required.addAll(required(resolve(part))));
    }
    if (schema.getRequired() != null) {
      required.addAll(schema.getRequired());
    }
    return required;
  }
}
