package io.tenantry.contract;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.Map;

/** Reads a vendor's document from the class path and makes it plain for the validator. */
final class SpecLoader {
  private SpecLoader() {}

  static OpenAPI load(String vendor) {
    String place = "io/tenantry/specs/" + vendor + "/openapi.yaml";
    if (SpecLoader.class.getClassLoader().getResource(place) == null) {
      throw new IllegalArgumentException("No OpenAPI document " + place + " on the class path");
    }
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult result = new OpenAPIV3Parser().readLocation(place, null, options);
    if (!result.getMessages().isEmpty()) {
      throw new IllegalStateException(place + " is not valid: " + result.getMessages());
    }
    OpenAPI api = result.getOpenAPI();
    api.getPaths()
        .values()
        .forEach(path -> path.readOperations().forEach(operation -> makePlain(api, operation)));
    return api;
  }

  /**
   * The validator looks at an operation alone: it knows neither the document's security nor
   * references to answers and bodies. And it reads a parameter of more than one type as JSON, so
   * that an id in an address, which is text there, would have to be a JSON value.
   */
  private static void makePlain(OpenAPI api, Operation operation) {
    Components components = api.getComponents();
    if (operation.getSecurity() == null) {
      operation.setSecurity(api.getSecurity());
    }
    if (operation.getRequestBody() != null && operation.getRequestBody().get$ref() != null) {
      operation.setRequestBody(
          named(components.getRequestBodies(), operation.getRequestBody().get$ref()));
    }
    operation
        .getResponses()
        .replaceAll(
            (status, answer) ->
                answer.get$ref() == null
                    ? answer
                    : named(components.getResponses(), answer.get$ref()));
    if (operation.getParameters() != null) {
      operation
          .getParameters()
          .replaceAll(
              parameter ->
                  parameter.get$ref() == null
                      ? parameter
                      : named(components.getParameters(), parameter.get$ref()));
      operation.getParameters().forEach(parameter -> idsAreText(components, parameter));
    }
  }

  private static void idsAreText(Components components, Parameter parameter) {
    String ref = parameter.getSchema().get$ref();
    Schema<?> schema = ref == null ? parameter.getSchema() : named(components.getSchemas(), ref);
    if (schema.getExtensions() != null && schema.getExtensions().containsKey("x-id")) {
      parameter.setSchema(new StringSchema());
    }
  }

  private static <T> T named(Map<String, T> parts, String ref) {
    T part = parts.get(ref.substring(ref.lastIndexOf('/') + 1));
    if (part == null) {
      throw new IllegalStateException("The document has no " + ref);
    }
    return part;
  }
}
