package io.tenantry.core.internal.refusal;

import io.tenantry.core.error.FieldError;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.ErrorMessage;
import io.tenantry.core.spec.ErrorRemedy;
import io.tenantry.core.spec.ErrorShape;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the vendor's message from an error response of any form. Never fails. */
public final class ErrorBodyParser {
  private static final int LONGEST_BARE_TEXT = 300;

  /** Forms that many servers send, read where the vendor's own members are absent. */
  private static final ErrorShape COMMON =
      ErrorShape.builder()
          .message("message", "error_description", "detail", "title", "error.message", "error")
          .fields("$", "errors", "fieldErrors", "violations", "error.errors", "error.details")
          .build();

  private static final ErrorMessage NO_MESSAGE = new ErrorMessage("", null, null);

  private final ErrorShape shape;
  private final BufferedResponse response;
  private final ErrorBody body;

  public ErrorBodyParser(ErrorShape shape, BufferedResponse response) {
    this.shape = shape;
    this.response = response;
    this.body = ErrorBody.of(response);
  }

  /**
   * Sets the vendor's message, code, field errors and request id, and the remedy if one is known.
   */
  public void describe(StatusException.Builder error, ErrorRemedy.Request request) {
    String whole = message();
    ErrorMessage message = whole == null ? NO_MESSAGE : shape.read(whole);
    String text = whole == null ? null : clean(message.text());
    error.vendorMessage(text);
    String code = code(error, clean(message.code()));
    List<FieldError> fields = fields();
    error.fieldErrors(fields);
    String excerpt = clean(ErrorExcerpt.of(body.text()));
    if (text == null && fields.isEmpty() && (code == null || shape.isGeneric(code))) {
      error.excerpt(excerpt);
    }
    error.requestId(clean(orElse(requestIdHeader(), requestIdInBody(message))));
    // by the status of the response: remedies are for what vendors send, not for errors in a 200
    String words = text == null ? excerpt : text;
    shape
        .remedy(new ErrorRemedy.Refusal(response.status(), code, words, body.kind(), request))
        .ifPresent(error::remedy);
  }

  /**
   * Returns whether a response with a success status is an error. Only vendors that are known to
   * send such responses are checked, and only short bodies.
   */
  public static boolean isRefusal(BufferedResponse response, ErrorShape shape) {
    boolean known = !shape.inSuccess().isEmpty() || !shape.statusInSuccess().isEmpty();
    if (!known || response.body().size() > ErrorBody.WINDOW) {
      return false;
    }
    ErrorBody body = ErrorBody.of(response);
    return body.first(shape.inSuccess()) != null || statusInside(body, shape) != null;
  }

  /**
   * Returns whether a token endpoint's response with a success status is an error: it has the
   * {@code error} of RFC 6749 and no token.
   */
  public static boolean isTokenRefusal(BufferedResponse response) {
    ErrorBody body = ErrorBody.of(response);
    boolean error = body.first(List.of("error", "error.code", "error.message")) != null;
    return error && body.at("access_token").isEmpty() && body.at("tokens").isEmpty();
  }

  /**
   * Returns the effective status: that in the body, if a response with a success status has one,
   * and 429 for the vendor's other responses that mean it.
   */
  public static int status(BufferedResponse response, ErrorShape shape) {
    if (!response.isSuccess()) {
      return isThrottled(response, shape) ? 429 : response.status();
    }
    boolean read = !shape.statusInSuccess().isEmpty();
    String inside = read ? statusInside(ErrorBody.of(response), shape) : null;
    return inside == null ? response.status() : Integer.parseInt(inside);
  }

  private static boolean isThrottled(BufferedResponse response, ErrorShape shape) {
    if (!shape.mayThrottle(response.status())) {
      return false;
    }
    String message = new ErrorBodyParser(shape, response).message();
    return message != null && shape.throttles(response.status(), message);
  }

  private static @Nullable String statusInside(ErrorBody body, ErrorShape shape) {
    String status = body.first(shape.statusInSuccess());
    return status != null && status.strip().matches("[45]\\d\\d") ? status.strip() : null;
  }

  private @Nullable String message() {
    JsonValue json = body.json();
    if (json == null) {
      String text = body.text();
      boolean bare = !body.isHtml() && !text.isEmpty() && !text.matches("(?s)[\\[{<].*");
      return bare && text.length() <= LONGEST_BARE_TEXT ? text : null;
    }
    if (json.kind() == JsonValue.Kind.STRING) {
      return json.asString();
    }
    String own = body.first(shape.message());
    return own != null || !fields(shape).isEmpty() ? own : body.first(COMMON.message());
  }

  /** Returns the first code that is not generic; a generic one if there is no other. */
  private @Nullable String code(StatusException.Builder error, @Nullable String inMessage) {
    List<String> all =
        Stream.concat(body.all(shape.code()).map(this::clean), Stream.ofNullable(inMessage))
            .toList();
    String telling = all.stream().filter(Predicate.not(shape::isGeneric)).findFirst().orElse(null);
    if (telling != null || all.isEmpty()) {
      error.vendorCode(telling);
      return telling;
    }
    error.genericVendorCode(all.get(0));
    return all.get(0);
  }

  private @Nullable String requestIdHeader() {
    return shape.requestIdHeaders().stream()
        .map(response.headers()::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst()
        .orElse(null);
  }

  private @Nullable String requestIdInBody(ErrorMessage message) {
    return orElse(body.first(shape.requestIdMembers()), message.requestId());
  }

  private List<FieldError> fields() {
    List<FieldError> own = fields(shape);
    List<FieldError> found = own.isEmpty() ? fields(COMMON) : own;
    return found.stream().map(e -> new FieldError(clean(e.field()), clean(e.message()))).toList();
  }

  private List<FieldError> fields(ErrorShape of) {
    List<FieldError> found = new ArrayList<>();
    for (String path : of.fields()) {
      body.at(path).ifPresent(value -> FieldErrors.collect(value, found));
    }
    return found;
  }

  /** Removes credentials that were escaped in the JSON. */
  private @Nullable String clean(@Nullable String text) {
    return text == null ? null : response.redaction().of(text);
  }

  private static @Nullable String orElse(@Nullable String first, @Nullable String second) {
    return first != null ? first : second;
  }
}
