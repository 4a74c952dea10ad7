package io.tenantry.system.calls;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.tenantry.system.calls.SpecOperation.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the operations of a vendor's document, with the examples that it gives for them. */
final class SpecOperations {
  private static final ObjectMapper PLAIN = new ObjectMapper();

  private final OpenAPI api;
  private final Map<String, SpecOperation> byId = new TreeMap<>();

  private SpecOperations(OpenAPI api) {
    this.api = api;
  }

  private static final Map<String, Map<String, SpecOperation>> READ = new ConcurrentHashMap<>();

  /** All operations of the document by their ids. */
  static Map<String, SpecOperation> of(String vendor) {
    return READ.computeIfAbsent(vendor, SpecOperations::read);
  }

  private static Map<String, SpecOperation> read(String vendor) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    String place = "io/tenantry/specs/" + vendor + "/openapi.yaml";
    SpecOperations read =
        new SpecOperations(new OpenAPIV3Parser().readLocation(place, null, options).getOpenAPI());
    read.api.getPaths().forEach(read::read);
    return read.byId;
  }

  private void read(String path, PathItem item) {
    item.readOperationsMap()
        .forEach(
            (method, operation) ->
                byId.put(operation.getOperationId(), read(path, method.name(), operation)));
  }

  private SpecOperation read(String path, String method, Operation operation) {
    Map<String, Object> said =
        operation.getExtensions() == null ? Map.of() : operation.getExtensions();
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return new SpecOperation(
        operation.getOperationId(),
        method,
        path,
        said.containsKey("x-safe") ? Boolean.TRUE.equals(said.get("x-safe")) : reads,
        Boolean.TRUE.equals(said.get("x-credentials")),
        variant(said.get("x-variant")),
        arguments(operation),
        body(operation).orElse(null),
        answer(operation).orElse(""));
  }

  private static @Nullable Variant variant(@Nullable Object said) {
    return said instanceof Map<?, ?> map
        ? new Variant(
            String.valueOf(map.get("of")),
            String.valueOf(map.get("option")),
            String.valueOf(map.get("type")),
            String.valueOf(map.get("value")))
        : null;
  }

  private List<String> arguments(Operation operation) {
    return operation.getParameters() == null
        ? List.of()
        : operation.getParameters().stream()
            .map(this::resolved)
            .filter(p -> p.getIn().equals("path") || Boolean.TRUE.equals(p.getRequired()))
            .map(p -> String.valueOf(p.getExample()))
            .toList();
  }

  private Parameter resolved(Parameter parameter) {
    return parameter.get$ref() == null
        ? parameter
        : api.getComponents().getParameters().get(name(parameter.get$ref()));
  }

  private Optional<String> body(Operation operation) {
    RequestBody body = operation.getRequestBody();
    if (body == null) {
      return Optional.empty();
    }
    RequestBody whole =
        body.get$ref() == null
            ? body
            : api.getComponents().getRequestBodies().get(name(body.get$ref()));
    return example(whole.getContent());
  }

  private Optional<String> answer(Operation operation) {
    return operation.getResponses().entrySet().stream()
        .filter(each -> each.getKey().startsWith("2"))
        .map(each -> resolved(each.getValue()))
        .flatMap(answer -> example(answer.getContent()).stream())
        .findFirst();
  }

  private ApiResponse resolved(ApiResponse answer) {
    return answer.get$ref() == null
        ? answer
        : api.getComponents().getResponses().get(name(answer.get$ref()));
  }

  private Optional<String> example(@Nullable Content content) {
    MediaType json = content == null ? null : content.get("application/json");
    if (json == null) {
      return Optional.empty();
    }
    Stream<Object> named =
        json.getExamples() == null
            ? Stream.empty()
            : json.getExamples().values().stream().map(Example::getValue);
    return Stream.concat(Stream.ofNullable(json.getExample()), named)
        .map(example -> PLAIN.valueToTree(example).toString())
        .findFirst();
  }

  private static String name(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }
}
