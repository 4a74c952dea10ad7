package io.tenantry.generator.source;

import io.tenantry.generator.source.Subjects.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Words of OpenAPI itself: each is known, read by something, and has a value that means something.
 */
final class KeywordLint {
  private static final Set<String> OF_OPERATION =
      words(
          "tags summary description externalDocs operationId parameters requestBody responses"
              + " security servers callbacks deprecated");
  private static final Set<String> OF_PARAMETER =
      words(
          "name in description required schema style explode example examples $ref allowEmptyValue content");
  private static final Set<String> OF_PATH =
      words("$ref summary description parameters servers get put post delete patch head");
  private static final Set<String> OF_RESPONSE = words("$ref description headers content");
  private static final Set<String> OF_SCHEMA =
      words(
          "$ref type format title description properties required items additionalProperties allOf"
              + " oneOf anyOf enum nullable deprecated example externalDocs minimum maximum"
              + " exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems"
              + " maxItems uniqueItems minProperties maxProperties");
  private static final Set<String> TYPES = words("string integer number boolean object array");
  private static final Map<String, Set<String>> TYPES_OF_FORMATS =
      Map.of(
          "int32", Set.of("integer"),
          "int64", Set.of("integer"),
          "float", Set.of("number"),
          "double", Set.of("number"),
          "epoch-seconds", Set.of("number", "integer"));
  private static final Pattern STATUS = Pattern.compile("[1-5](\\d\\d|XX)|default");
  private static final Pattern MEDIA_TYPE =
      Pattern.compile(
          "(application|audio|font|image|message|model|multipart|text|video|\\*)/[\\w!#$&^.+*-]+"
              + "(\\s*;.*)?");

  private KeywordLint() {}

  private static Set<String> words(String all) {
    return Set.of(all.split(" "));
  }

  static void check(Subject subject, Place place, Map<String, Object> map) {
    switch (place) {
      case OPERATION -> operation(subject, map);
      case PARAMETER -> parameter(subject, map);
      case SCHEMA -> schema(subject, map);
      case PATH -> known(subject, "path", map, OF_PATH);
      default -> {
        // nothing is known of it here
      }
    }
  }

  private static void known(
      Subject subject, String what, Map<String, Object> map, Set<String> known) {
    for (String key : map.keySet()) {
      if (!known.contains(key) && !key.startsWith("x-")) {
        throw subject.problem(
            "has a " + what + " with '" + key + "', which nothing reads",
            "use one of " + new TreeSet<>(known) + ", or state it in the description");
      }
    }
  }

  private static void operation(Subject subject, Map<String, Object> op) {
    known(subject, "key", op, OF_OPERATION);
    if (!(op.get("summary") instanceof String summary) || summary.isBlank()) {
      throw subject.problem(
          "has no summary", "state in one sentence what it does, for its Javadoc");
    }
    if (!(op.get("description") instanceof String description) || description.isBlank()) {
      throw subject.problem("has no description", "state what callers need, for its Javadoc");
    }
    mediaTypes(subject, Tree.map(op.get("requestBody")));
    Tree.map(op.get("responses"))
        .forEach(
            (status, response) -> {
              if (!STATUS.matcher(status).matches()) {
                throw subject.value(
                    "the status of a response", "such as '200' or 2XX, or default", status);
              }
              response(subject, Tree.map(response));
            });
  }

  static void response(Subject subject, Map<String, Object> response) {
    known(subject, "response", response, OF_RESPONSE);
    mediaTypes(subject, response);
  }

  static void mediaTypes(Subject subject, Map<String, Object> body) {
    for (String type : Tree.map(body.get("content")).keySet()) {
      if (!MEDIA_TYPE.matcher(type).matches()) {
        throw subject.value("media type", "such as application/json", type);
      }
    }
  }

  private static void parameter(Subject subject, Map<String, Object> parameter) {
    known(subject, "parameter " + parameter.get("name"), parameter, OF_PARAMETER);
    if (Tree.map(parameter.get("schema")).containsKey("default")) {
      throw subject.problem(
          "has a default of the parameter " + parameter.get("name") + ", which no client sends",
          "state in its description what the vendor assumes");
    }
  }

  private static void schema(Subject subject, Map<String, Object> schema) {
    known(subject, "schema", schema, OF_SCHEMA);
    Object type = schema.get("type");
    if (type != null && !TYPES.contains(type)) {
      throw subject.value("type", "one of " + new TreeSet<>(TYPES), type);
    }
    if (schema.get("format") instanceof String format) {
      Set<String> fitting = TYPES_OF_FORMATS.getOrDefault(format, Set.of("string"));
      if (!fitting.contains(String.valueOf(type))) {
        throw subject.problem(
            "has the format " + format + " with the type " + type,
            "use it with the type " + String.join(" or ", new TreeSet<>(fitting)));
      }
    }
    if (schema.containsKey(ExtensionName.ENUM.key()) && !"string".equals(type)) {
      throw subject.problem(
          "has x-enum with the type " + type,
          "use it with the type string, or describe the values");
    }
  }

  /** Parts of the document that operations only refer to. */
  static void components(SpecFiles files, Map<String, Object> root) {
    Map<String, Object> components = Tree.map(root.get("components"));
    for (String section : List.of("responses", "requestBodies")) {
      Tree.map(components.get(section))
          .forEach(
              (name, part) -> {
                Subject subject = new Subject(files.schema(name), section + " " + name);
                if (section.equals("responses")) {
                  response(subject, Tree.map(part));
                } else {
                  mediaTypes(subject, Tree.map(part));
                }
              });
    }
  }
}
