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
 * The body of an error response as far as it can be read; reading it never fails.
 *
 * @param json the body, or the part of it that came whole; null if it is no JSON
 * @param text the body's beginning as text
 * @param isHtml whether it is a page
 */
record ErrorBody(@Nullable JsonValue json, String text, boolean isHtml) {
  /** As much as is looked at. */
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

  /** What it is where that tells something by itself. */
  ErrorRemedy.@Nullable Body kind() {
    if (isHtml) {
      return ErrorRemedy.Body.HTML;
    }
    boolean empty = json == null ? text.isEmpty() : json.equals(JsonValue.parse("{}"));
    return empty ? ErrorRemedy.Body.EMPTY : null;
  }

  /** The text at the first of these places that has one. */
  @Nullable String first(List<String> paths) {
    return all(paths).findFirst().orElse(null);
  }

  /** The texts at all of these places that have one. */
  Stream<String> all(List<String> paths) {
    return paths.stream()
        .map(path -> at(path).flatMap(ErrorBody::text).orElse(null))
        .filter(Objects::nonNull)
        .filter(Predicate.not(String::isBlank));
  }

  /** What is at a place, a dotted path of members. */
  Optional<JsonValue> at(String path) {
    Optional<JsonValue> value = Optional.ofNullable(json);
    for (String member : path.split("\\.")) {
      value = value.filter(v -> v.kind() == JsonValue.Kind.OBJECT).flatMap(v -> v.get(member));
    }
    return value;
  }

  /** A scalar as text. */
  static Optional<String> text(JsonValue value) {
    return switch (value.kind()) {
      case STRING -> Optional.of(value.asString());
      case NUMBER, BOOLEAN -> Optional.of(value.json());
      case OBJECT, ARRAY, NULL -> Optional.empty();
    };
  }
}
