package io.tenantry.specs;

import com.atlassian.oai.validator.report.MessageResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.schema.SchemaValidator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/**
 * What a stock validator thinks of a value; members that the schema doesn't know are errors here.
 */
final class Validity {
  private final OpenAPI api;
  private final SchemaValidator validator;

  Validity(OpenAPI api) {
    this.api = api;
    this.validator = new SchemaValidator(api, new MessageResolver());
  }

  List<String> complaints(Schema<?> schema, JsonNode value) {
    return validator.validate(() -> value, schema, "response.body").getMessages().stream()
        .map(ValidationReport.Message::getMessage)
        .toList();
  }

  List<String> complaints(String schema, String json) throws JsonProcessingException {
    return complaints(api.getComponents().getSchemas().get(schema), Json.mapper().readTree(json));
  }
}
