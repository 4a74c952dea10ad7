package io.tenantry.generator.source;

import java.util.Set;

/** What a mapping of a document is, by where it is. */
public enum Place {
  ROOT,
  PATH,
  OPERATION,
  PARAMETER,
  SCHEMA,
  SECURITY_SCHEME,
  OTHER;

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** What the value under a key of such a mapping is, or each of the values under it. */
  Place below(String key) {
    return switch (key) {
      case "schema", "schemas", "properties", "items", "additionalProperties" -> SCHEMA;
      case "allOf", "oneOf", "anyOf", "not" -> SCHEMA;
      case "parameters" -> PARAMETER;
      case "securitySchemes" -> SECURITY_SCHEME;
      case "paths" -> PATH;
      default -> this == PATH && METHODS.contains(key) ? OPERATION : OTHER;
    };
  }

  /** Whether the keys of the mapping under a key are names, and not words of OpenAPI. */
  static boolean namesBelow(String key) {
    return switch (key) {
      case "paths", "schemas", "properties", "responses", "requestBodies", "headers" -> true;
      case "parameters", "securitySchemes", "content", "variables" -> true;
      default -> false;
    };
  }

  /** Whether the value under a key is the author's own, such as an example. */
  static boolean isLiteral(String key) {
    return key.startsWith("x-") || Set.of("example", "examples", "enum", "default").contains(key);
  }
}
