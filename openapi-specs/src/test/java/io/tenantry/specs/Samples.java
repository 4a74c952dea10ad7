package io.tenantry.specs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects every example of a document. */
final class Samples {
  private final OpenAPI api;
  private final List<Sample> found = new ArrayList<>();

  private Samples(OpenAPI api) {
    this.api = api;
  }

  static List<Sample> of(OpenAPI api) {
    Samples samples = new Samples(api);
    api.getComponents().getSchemas().forEach(samples::schema);
    api.getPaths()
        .values()
        .forEach(path -> path.readOperations().forEach(samples::operationInclFailures));
    return samples.found;
  }

  /** Those of one operation's bodies, without its failures. */
  static List<Sample> bodiesOf(OpenAPI api, Operation operation) {
    Samples samples = new Samples(api);
    samples.bodies(operation, false);
    return samples.found;
  }

  private void operationInclFailures(Operation operation) {
    for (Parameter declared : listOf(operation.getParameters())) {
      Parameter parameter = resolved(declared);
      add(at(operation, parameter.getName()), parameter.getSchema(), parameter.getExample());
    }
    bodies(operation, true);
  }

  private void bodies(Operation operation, boolean inclFailures) {
    RequestBody body = resolved(operation.getRequestBody());
    if (body != null) {
      content(at(operation, "request"), body.getContent());
    }
    operation
        .getResponses()
        .forEach(
            (status, declared) -> {
              if (inclFailures || !status.equals("default")) {
                answer(at(operation, status), resolved(declared));
              }
            });
  }

  private void answer(String place, ApiResponse answer) {
    content(place, answer.getContent());
    if (answer.getHeaders() != null) {
      for (Map.Entry<String, Header> header : answer.getHeaders().entrySet()) {
        add(
            place + " " + header.getKey(),
            header.getValue().getSchema(),
            header.getValue().getExample());
      }
    }
  }

  private void content(String place, Content content) {
    if (content == null) {
      return;
    }
    for (MediaType type : content.values()) {
      add(place, type.getSchema(), type.getExample());
      if (type.getExamples() != null) {
        type.getExamples()
            .forEach(
                (name, example) -> add(place + " " + name, type.getSchema(), example.getValue()));
      }
    }
  }

  private void schema(String place, Schema<?> schema) {
    add(place, schema, schema.getExample());
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, member) -> schema(place + "." + name, member));
    }
    if (schema.getItems() != null) {
      schema(place + "[]", schema.getItems());
    }
  }

  private void add(String place, Schema<?> schema, Object value) {
    if (value != null) {
      found.add(new Sample(place, schema, value));
    }
  }

  private Parameter resolved(Parameter declared) {
    String ref = declared.get$ref();
    return ref == null ? declared : api.getComponents().getParameters().get(nameIn(ref));
  }

  private RequestBody resolved(RequestBody declared) {
    String ref = declared == null ? null : declared.get$ref();
    return ref == null ? declared : api.getComponents().getRequestBodies().get(nameIn(ref));
  }

  private ApiResponse resolved(ApiResponse declared) {
    String ref = declared.get$ref();
    return ref == null ? declared : api.getComponents().getResponses().get(nameIn(ref));
  }

  private static String at(Operation operation, String part) {
    return operation.getOperationId() + " " + part;
  }

  private static String nameIn(String ref) {
    return ref.substring(ref.lastIndexOf('/') + 1);
  }

  private static <T> List<T> listOf(List<T> orNull) {
    return orNull == null ? List.of() : orNull;
  }
}
