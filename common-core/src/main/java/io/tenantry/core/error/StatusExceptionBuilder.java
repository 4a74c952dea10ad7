package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a {@link StatusException} of the class that its status asks for. Not thread-safe. */
public final class StatusExceptionBuilder {
  /** How many characters of an answer's body an exception keeps. */
  public static final int LONGEST_BODY = 8192;

  private final int statusCode;
  private ErrorContext context = ErrorContext.NONE;
  private int httpStatus;
  private @Nullable String reason;
  private @Nullable String vendorMessage;
  private @Nullable String vendorCode;
  private boolean codeIsGeneric;
  private List<FieldError> fieldErrors = List.of();
  private @Nullable String requestId;
  private String method = "";
  private String path = "";
  private int attempts = 1;
  private Duration elapsed = Duration.ZERO;
  private @Nullable Duration retryAfter;
  private String body = "";
  private @Nullable String remedy;

  StatusExceptionBuilder(int statusCode) {
    this.statusCode = statusCode;
    this.httpStatus = statusCode;
  }

  /** Vendor, operation and label. */
  public StatusExceptionBuilder context(ErrorContext value) {
    context = Checks.notNull(value, "context", InvalidArgumentException::new);
    return this;
  }

  /** The status of the answer, where the body said another. */
  public StatusExceptionBuilder httpStatus(int value) {
    httpStatus = value;
    return this;
  }

  /** The status in words; the usual phrase for the status if null or blank. */
  public StatusExceptionBuilder reason(@Nullable String value) {
    reason = value;
    return this;
  }

  /** The vendor's own explanation. */
  public StatusExceptionBuilder vendorMessage(@Nullable String value) {
    vendorMessage = value;
    return this;
  }

  /** The vendor's own error code. */
  public StatusExceptionBuilder vendorCode(@Nullable String value) {
    vendorCode = value;
    codeIsGeneric = false;
    return this;
  }

  /** A code that says no more than that there is an error: kept, but not in the message. */
  public StatusExceptionBuilder genericVendorCode(String value) {
    vendorCode = value;
    codeIsGeneric = true;
    return this;
  }

  /** What the vendor says about single fields. */
  public StatusExceptionBuilder fieldErrors(List<FieldError> value) {
    fieldErrors = List.copyOf(Checks.notNull(value, "field errors", InvalidArgumentException::new));
    return this;
  }

  /** The id under which the vendor's support finds the request. */
  public StatusExceptionBuilder requestId(@Nullable String value) {
    requestId = value;
    return this;
  }

  /** The HTTP method and the path, without query. */
  public StatusExceptionBuilder request(String httpMethod, String pathWithoutQuery) {
    method = Checks.notNull(httpMethod, "method", InvalidArgumentException::new);
    path = Checks.notNull(pathWithoutQuery, "path", InvalidArgumentException::new);
    return this;
  }

  /** How often the request was sent, and how long the whole call took. */
  public StatusExceptionBuilder attempts(int count, Duration duration) {
    attempts = count;
    elapsed = Checks.notNull(duration, "duration", InvalidArgumentException::new);
    return this;
  }

  /**
   * How long the vendor asks to wait; seen on {@link RateLimitedException} and {@link
   * ServerException}.
   */
  public StatusExceptionBuilder retryAfter(@Nullable Duration value) {
    retryAfter = value;
    return this;
  }

  /** The answer's body; cut off after {@value #LONGEST_BODY} characters. */
  public StatusExceptionBuilder body(String value) {
    body = Excerpts.of(Checks.notNull(value, "body", InvalidArgumentException::new), LONGEST_BODY);
    return this;
  }

  /** What to do about it: one sentence. */
  public StatusExceptionBuilder remedy(@Nullable String value) {
    remedy = value;
    return this;
  }

  /** The same, where nothing more fitting was said before. */
  public StatusExceptionBuilder remedyUnlessGiven(String value) {
    remedy = remedy == null ? value : remedy;
    return this;
  }

  /** An exception of the class that belongs to the status. */
  public StatusException build() {
    return StatusException.of(context, details());
  }

  /**
   * The same as an {@link AuthenticationException}, whatever the status: a token endpoint refuses
   * with 400, too.
   */
  public AuthenticationException authentication() {
    return new AuthenticationException(context, details());
  }

  private StatusDetails details() {
    return new StatusDetails(
        statusCode,
        httpStatus,
        reason == null || reason.isBlank() ? ReasonPhrase.of(statusCode) : reason,
        vendorMessage,
        vendorCode,
        codeIsGeneric,
        fieldErrors,
        requestId,
        method,
        path,
        attempts,
        elapsed,
        retryAfter,
        body,
        remedy);
  }
}
