package io.tenantry.generator;

import io.swagger.v3.oas.models.media.Schema;
import io.tenantry.generator.JavaType.Shape;
import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** From schemas to Java types. Inline objects and enums get a name from the place they stand in. */
final class Types {
  private final Spec spec;
  private final Map<String, Schema<?>> wanted;
  private final Set<String> handWritten = new TreeSet<>();

  /**
   * @param wanted receives every schema that needs a class of its own, by class name
   */
  Types(Spec spec, Map<String, Schema<?>> wanted) {
    this.spec = spec;
    this.wanted = wanted;
  }

  /**
   * @param place the name that an inline schema gets, such as {@code OrganizationSettings}
   */
  JavaType of(Schema<?> schema, String place) {
    String ref = Spec.refName(schema);
    String name = ref == null ? place : ref;
    Schema<?> target = spec.resolve(schema);
    return switch (Kind.of(target)) {
      case ID, OPEN_ENUM, SORT, CLOSED_ENUM, OBJECT -> {
        Schema<?> before = wanted.put(name, target);
        if (before != null && !before.equals(target)) {
          throw problem(
              name,
              "would be the class of two schemas, one of them without a name of its own",
              "name that one in components/schemas");
        }
        yield ofNamed(target, name);
      }
      case HAND_WRITTEN -> {
        String type = String.valueOf(Spec.extension(target, ExtensionName.TYPE));
        handWritten.add(type);
        yield JavaType.value(type, "", "out.text($.toString())");
      }
      case ONE_OR_MANY -> JavaType.list(of(single(target, name), name), "oneOrMany");
      case ARRAY -> JavaType.list(of(target.getItems(), name + "Item"), "list");
      case MAP -> JavaType.map(of((Schema<?>) target.getAdditionalProperties(), name + "Value"));
      case FREE_OBJECT ->
          new JavaType(
              "JsonObject",
              Shape.OBJECT,
              in -> "JsonIn.object(" + in + ")",
              v -> "out.object(" + v + ")",
              "object");
      case FREE_VALUE -> JavaType.scalar("JsonValue", "any");
      case SCALAR -> scalar(target, name);
      case UNION ->
          throw problem(
              name,
              "has several forms (oneOf, anyOf) where one type is needed",
              "mark the union x-id or x-one-or-many, or describe one form");
    };
  }

  /** The classes that a person writes beside the models, as far as types were requested. */
  Set<String> handWritten() {
    return handWritten;
  }

  private static JavaType ofNamed(Schema<?> schema, String name) {
    return switch (Kind.of(schema)) {
      case ID ->
          JavaType.value(
              name,
              "JsonIn.id($, " + name + "::new)",
              "out.id($.value(), " + asNumber(schema) + ")");
      case OPEN_ENUM -> JavaType.value(name, "JsonIn.open($, " + name + "::of)", "out.open($)");
      case OBJECT ->
          JavaType.value(
              name,
              "JsonIn.model($, " + name + "Adapter.INSTANCE)",
              "out.model($, " + name + "Adapter.INSTANCE)");
      default -> JavaType.value(name, "", "out.text($.value())");
    };
  }

  private Schema<?> single(Schema<?> schema, String name) {
    return schema.getOneOf().stream()
        .map(s -> (Schema<?>) s)
        .filter(s -> Kind.of(spec.resolve(s)) != Kind.ARRAY)
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    name,
                    "is x-one-or-many without the single form",
                    "list the item and the array of it"));
  }

  private JavaType scalar(Schema<?> schema, String name) {
    String format = String.valueOf(schema.getFormat());
    return switch (schema.getType()) {
      case "string" -> text(format);
      case "boolean" -> JavaType.scalar("Boolean", "bool");
      case "integer" ->
          format.equals("int64")
              ? JavaType.scalar("Long", "int64")
              : JavaType.scalar("Integer", "int32");
      case "number" -> number(format);
      default -> throw problem(name, "has type " + schema.getType(), "use a type of OpenAPI 3.0");
    };
  }

  private static JavaType text(String format) {
    return switch (format) {
      case "date-time" -> JavaType.scalar("OffsetDateTime", "dateTime");
      case "date" -> JavaType.scalar("LocalDate", "date");
      default -> JavaType.scalar("String", "text");
    };
  }

  private static JavaType number(String format) {
    return switch (format) {
      case "epoch-seconds" -> JavaType.scalar("Instant", "epochSeconds");
      case "double", "float" -> JavaType.scalar("Double", "float64");
      default -> JavaType.scalar("BigDecimal", "decimal");
    };
  }

  private static boolean asNumber(Schema<?> schema) {
    return Spec.extension(schema, ExtensionName.ID) instanceof Map<?, ?> id
        && "integer".equals(id.get("wire"));
  }

  /** Whether programs can only give digits: an id sent as a number, or marked so. */
  static boolean isNumericId(Schema<?> schema) {
    return asNumber(schema)
        || Spec.extension(schema, ExtensionName.ID) instanceof Map<?, ?> id
            && Boolean.TRUE.equals(id.get("digits"));
  }

  private SpecProblem problem(String name, String what, String remedy) {
    return new SpecProblem(spec.files().schema(name), "schema " + name, what, remedy);
  }
}
