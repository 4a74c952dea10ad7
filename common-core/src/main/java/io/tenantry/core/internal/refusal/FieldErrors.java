package io.tenantry.core.internal.refusal;

import io.tenantry.core.error.FieldError;
import io.tenantry.core.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads errors of single fields in the forms that vendors use: an array of {@code [field, text]}
 * pairs, of objects or of texts, or an object of field to text or texts. Names such as
 * {@code @type} are not fields.
 */
final class FieldErrors {
  private static final int MOST = 50;

  private FieldErrors() {}

  static void collect(JsonValue value, List<FieldError> into) {
    switch (value.kind()) {
      case ARRAY -> value.asList().stream().limit(MOST).forEach(item -> item(item, into));
      case OBJECT -> object(value, into);
      default -> add("", value, into);
    }
  }

  private static void item(JsonValue item, List<FieldError> into) {
    switch (item.kind()) {
      case ARRAY -> pair(item.asList(), into);
      case OBJECT -> object(item, into);
      default -> add("", item, into);
    }
  }

  private static void pair(List<JsonValue> pair, List<FieldError> into) {
    if (pair.size() == 2) {
      add(ErrorBody.text(pair.get(0)).orElse(""), pair.get(1), into);
    } else {
      pair.forEach(text -> add("", text, into));
    }
  }

  /** Reads one error that names its field, or a map of field to text. */
  private static void object(JsonValue object, List<FieldError> into) {
    Optional<String> field = named(object, "field", "name", "property", "path", "parameter");
    Optional<String> text =
        named(
            object,
            "message",
            "issue",
            "error",
            "description",
            "reason",
            "detail",
            "errorMessage",
            "title");
    if (text.isPresent()) {
      into.add(new FieldError(field.orElse(""), text.get()));
      return;
    }
    object.asObject().names().stream()
        .filter(name -> !name.startsWith("@"))
        .limit(MOST)
        .forEach(name -> object.get(name).ifPresent(value -> texts(name, value, into)));
  }

  private static void texts(String field, JsonValue value, List<FieldError> into) {
    if (value.kind() == JsonValue.Kind.ARRAY) {
      value.asList().stream().limit(MOST).forEach(item -> below(field, item, into));
    } else {
      add(field, value, into);
    }
  }

  /**
   * Reads a text about this field, or an object that names its own field: {@code fieldViolations:
   * [{…}]}.
   */
  private static void below(String field, JsonValue item, List<FieldError> into) {
    if (item.kind() == JsonValue.Kind.OBJECT) {
      object(item, into);
    } else {
      add(field, item, into);
    }
  }

  private static void add(String field, JsonValue value, List<FieldError> into) {
    ErrorBody.text(value).ifPresent(text -> into.add(new FieldError(field, text)));
  }

  private static Optional<String> named(JsonValue object, String... names) {
    return Stream.of(names)
        .flatMap(name -> object.get(name).stream())
        .flatMap(value -> ErrorBody.text(value).stream())
        .findFirst();
  }
}
