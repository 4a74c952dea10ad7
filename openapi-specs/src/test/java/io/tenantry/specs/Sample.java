package io.tenantry.specs;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;

/** One example of a document: where it stands, what it shows, and the schema it must keep to. */
record Sample(String place, Schema<?> schema, Object value) {
  JsonNode json() {
    return value instanceof JsonNode node ? node : Json.mapper().valueToTree(value);
  }
}
