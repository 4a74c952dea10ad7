package io.tenantry.core.http;

import io.tenantry.core.error.ErrorMessage;
import io.tenantry.core.error.ErrorShape;
import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.StatusExceptionBuilder;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the vendor's own words in an error answer, whatever its form; never fails. */
final class VendorErrors {
  private static final int WINDOW = (int) BoundedBody.ASIDE;
  private static final int LONGEST_BARE_TEXT = 300;
  private static final ErrorMessage NO_MESSAGE = new ErrorMessage("", null, null);

  private final ErrorShape shape;

  VendorErrors(ErrorShape shape) {
    this.shape = shape;
  }

  void describe(StatusExceptionBuilder error, Answer answer) {
    JsonValue body = parsed(answer);
    String whole = message(body, answer);
    ErrorMessage message = whole == null ? NO_MESSAGE : shape.read(whole);
    error.vendorMessage(whole == null ? null : message.text());
    error.vendorCode(orElse(first(body, shape.code()), message.code()));
    error.fieldErrors(fields(body));
    String named = orElse(first(body, shape.requestIdMembers()), message.requestId());
    error.requestId(orElse(requestIdHeader(answer), named));
  }

  private static @Nullable String orElse(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }

  /**
   * An answer that says no although its status is one of success. Only vendors that are known for
   * it are read that closely, and only short bodies: a refusal is no page of a list.
   */
  static boolean isRefusal(Answer answer, ErrorShape shape) {
    boolean known = !shape.inSuccess().isEmpty() || !shape.statusInSuccess().isEmpty();
    if (!known || answer.body().size() > WINDOW) {
      return false;
    }
    JsonValue body = parsed(answer);
    String status = first(body, shape.statusInSuccess());
    return first(body, shape.inSuccess()) != null
        || (status != null && status.strip().matches("[45]\\d\\d"));
  }

  private static @Nullable JsonValue parsed(Answer answer) {
    if (answer.isEmpty() || answer.isHtml()) {
      return null;
    }
    try {
      return JsonValue.parse(answer.excerpt(WINDOW));
    } catch (JsonException noJson) {
      return null;
    }
  }

  private @Nullable String message(@Nullable JsonValue body, Answer answer) {
    if (body == null) {
      String text = answer.isHtml() ? "" : answer.excerpt(WINDOW).strip();
      return text.isEmpty() || text.length() > LONGEST_BARE_TEXT ? null : text;
    }
    return body.kind() == JsonValue.Kind.STRING ? body.asString() : first(body, shape.message());
  }

  private @Nullable String requestIdHeader(Answer answer) {
    return shape.requestIdHeaders().stream()
        .map(answer.headers()::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse(null);
  }

  private List<FieldError> fields(@Nullable JsonValue body) {
    List<FieldError> found = new ArrayList<>();
    for (String path : shape.fields()) {
      at(body, path).ifPresent(value -> FieldErrors.collect(value, found));
    }
    return found;
  }

  private static @Nullable String first(@Nullable JsonValue body, List<String> paths) {
    return paths.stream()
        .map(path -> at(body, path).flatMap(VendorErrors::text))
        .flatMap(Optional::stream)
        .filter(Predicate.not(String::isBlank))
        .findFirst()
        .orElse(null);
  }

  /** A scalar as text. */
  static Optional<String> text(JsonValue value) {
    return switch (value.kind()) {
      case STRING -> Optional.of(value.asString());
      case NUMBER, BOOLEAN -> Optional.of(value.json());
      case OBJECT, ARRAY, NULL -> Optional.empty();
    };
  }

  private static Optional<JsonValue> at(@Nullable JsonValue body, String path) {
    Optional<JsonValue> value = Optional.ofNullable(body);
    for (String member : path.split("\\.")) {
      value = value.filter(v -> v.kind() == JsonValue.Kind.OBJECT).flatMap(v -> v.get(member));
    }
    return value;
  }
}
