package io.tenantry.core.internal.refusal;

import io.tenantry.core.internal.wire.BoundedBody;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.ErrorRemedy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of an error response, as far as it can be read. Reading it never fails.
 *
 * @param json the body, or its complete part if it is cut off; null if it is not JSON
 * @param text the beginning of the body as text
 * @param isHtml whether it is an HTML page
 */
record ErrorBody(@Nullable JsonValue json, String text, boolean isHtml) {
  /** How much of the body is read. */
  static final int WINDOW = (int) BoundedBody.ASIDE;

  static ErrorBody of(BufferedResponse response) {
    String text = response.excerpt(WINDOW).replaceFirst("^\uFEFF", "").strip();
    return new ErrorBody(response.isHtml() ? null : parsed(text), text, response.isHtml());
  }

  private static @Nullable JsonValue parsed(String text) {
    try {
      return text.isEmpty() ? null : JsonValue.parse(text);
    } catch (JsonException notWhole) {
      return TruncatedJson.beginning(text).orElse(null);
    }
  }

  /** Returns the kind of body if it is informative by itself. */
  ErrorRemedy.@Nullable Body kind() {
    if (isHtml) {
      return ErrorRemedy.Body.HTML;
    }
    boolean empty = json == null ? text.isEmpty() : json.equals(JsonValue.parse("{}"));
    return empty ? ErrorRemedy.Body.EMPTY : null;
  }

  /** Returns the text at the first of the paths that has one. */
  @Nullable String first(List<String> paths) {
    return all(paths).findFirst().orElse(null);
  }

  /** Returns the texts at all of the paths that have one. */
  Stream<String> all(List<String> paths) {
    return paths.stream()
        .map(path -> at(path).flatMap(ErrorBody::text).orElse(null))
        .filter(Objects::nonNull)
        .filter(Predicate.not(String::isBlank));
  }

  /** Returns the value at a path of field names joined by dots; the whole body at {@code $}. */
  Optional<JsonValue> at(String path) {
    Optional<JsonValue> value = Optional.ofNullable(json);
    if (path.equals("$")) {
      return value.filter(whole -> whole.kind() == JsonValue.Kind.ARRAY);
    }
    for (String member : path.split("\\.")) {
      value = value.filter(v -> v.kind() == JsonValue.Kind.OBJECT).flatMap(v -> v.get(member));
    }
    return value;
  }

  /** Returns a scalar as text. */
  static Optional<String> text(JsonValue value) {
    return switch (value.kind()) {
      case STRING -> Optional.of(value.asString());
      case NUMBER, BOOLEAN -> Optional.of(value.json());
      case OBJECT, ARRAY, NULL -> Optional.empty();
    };
  }
}
