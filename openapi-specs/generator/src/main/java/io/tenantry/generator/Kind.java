package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.tenantry.generator.source.ExtensionName;

/** What a schema becomes in Java. */
enum Kind {
  ID,
  OPEN_ENUM,
  SORT,
  CLOSED_ENUM,
  /** A class written by hand, beside the generated ones; in query parameters only. */
  HAND_WRITTEN,
  ONE_OR_MANY,
  /** An object with members: an interface with a builder. */
  OBJECT,
  /** Any object: a JsonObject. */
  FREE_OBJECT,
  /** An object whose members all have one type: a Map. */
  MAP,
  /** Several forms of one response: seen by the operation that reads it, never a type. */
  UNION,
  ARRAY,
  /** Any value at all: a JsonValue. */
  FREE_VALUE,
  /** Text, number, boolean. */
  SCALAR;

  static Kind of(Schema<?> schema) {
    if (Spec.extension(schema, ExtensionName.ID) != null) {
      return ID;
    }
    if (Spec.extension(schema, ExtensionName.TYPE) != null) {
      return HAND_WRITTEN;
    }
    if (Boolean.TRUE.equals(Spec.extension(schema, ExtensionName.SORT))) {
      return SORT;
    }
    if (Spec.extension(schema, ExtensionName.ENUM) != null) {
      return OPEN_ENUM;
    }
    if (Boolean.TRUE.equals(Spec.extension(schema, ExtensionName.ONE_OR_MANY))) {
      return ONE_OR_MANY;
    }
    if (schema.getEnum() != null
        && !schema.getEnum().isEmpty()
        && "string".equals(schema.getType())) {
      return CLOSED_ENUM;
    }
    boolean union = schema.getOneOf() != null || schema.getAnyOf() != null;
    if (union && !Alternatives.isRule(schema)) {
      return UNION;
    }
    return ofShape(schema);
  }

  private static Kind ofShape(Schema<?> schema) {
    if (schema.getProperties() != null || schema.getAllOf() != null) {
      return OBJECT;
    }
    if ("array".equals(schema.getType())) {
      return ARRAY;
    }
    if ("object".equals(schema.getType()) || schema.getAdditionalProperties() != null) {
      return schema.getAdditionalProperties() instanceof Schema<?> values && !isAny(values)
          ? MAP
          : FREE_OBJECT;
    }
    return schema.getType() == null ? FREE_VALUE : SCALAR;
  }

  private static boolean isAny(Schema<?> schema) {
    return schema.get$ref() == null && schema.getOneOf() == null && ofShape(schema) == FREE_VALUE;
  }
}
