package io.tenantry.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.charset.StandardCharsets;

/** One example of a document: where it stands, what it shows, and the schema it must keep to. */
record Sample(String place, Schema<?> schema, Object value) {
  JsonNode json() {
    if (value instanceof byte[] bytes) {
      return TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
    }
    return value instanceof JsonNode node ? node : Json.mapper().valueToTree(value);
  }
}
