package io.tenantry.core.error;

import io.tenantry.core.error.ErrorContext.Sent;
import io.tenantry.core.internal.Checks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The vendor answered with a status that isn't success, or said no under one that is. There is a
 * subclass for each meaning that callers handle differently; any other status comes as this class.
 */
public class StatusException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final StatusDetails details;

  StatusException(ErrorContext context, StatusDetails details) {
    super(
        context,
        details.message(
            Checks.notNull(context, "context", InvalidArgumentException::new).subject()),
        null);
    this.details = details;
  }

  /**
   * Starts an exception of the class that belongs to {@code statusCode}: 404 becomes a {@link
   * NotFoundException}.
   */
  public static StatusExceptionBuilder builder(int statusCode) {
    return new StatusExceptionBuilder(statusCode);
  }

  /** The status that the vendor means; nearly always that of the answer. */
  public int statusCode() {
    return details.statusCode();
  }

  /**
   * The HTTP status of the answer. Another than {@link #statusCode} where a vendor answers 200 with
   * an error's status in the body.
   */
  public int httpStatus() {
    return details.httpStatus();
  }

  /** The status in words: "Not Found". */
  public String reason() {
    return details.reason();
  }

  /** The vendor's own explanation. */
  public Optional<String> vendorMessage() {
    return Optional.ofNullable(details.vendorMessage());
  }

  /** The vendor's own error code. */
  public Optional<String> vendorCode() {
    return Optional.ofNullable(details.vendorCode());
  }

  /** What the vendor says about single fields; empty if nothing. */
  public List<FieldError> fieldErrors() {
    return details.fieldErrors();
  }

  /** The id under which the vendor's support finds this request. */
  public Optional<String> requestId() {
    return Optional.ofNullable(details.requestId());
  }

  /** The HTTP method, empty if unknown. */
  public String method() {
    return details.method();
  }

  /** The path of the request, without query, empty if unknown. */
  public String path() {
    return details.path();
  }

  /** From the start of the call to this answer, waits included. */
  public Duration elapsed() {
    return details.elapsed();
  }

  /** The answer's body, cut off after 8,192 characters; empty if there was none. */
  public String body() {
    return details.body();
  }

  @Override
  public Optional<String> remedy() {
    return Optional.ofNullable(details.remedy());
  }

  @Override
  StatusException copy(ErrorContext other) {
    return of(other, details);
  }

  /**
   * A server that failed may have acted before, and so may one that gave up (408) or says that the
   * outcome is elsewhere (303). An error inside an answer of success that names no status says
   * nothing of that.
   */
  @Override
  final Sent byItself() {
    int status = details.statusCode();
    boolean says = status >= 300 && status < 500;
    return new Sent(details.attempts(), !says || status == 303 || status == 408);
  }

  /** The message names who answers in its own way. */
  @Override
  final String told() {
    return text();
  }

  final StatusDetails details() {
    return details;
  }

  /** An exception of the class that belongs to the status. */
  static StatusException of(ErrorContext context, StatusDetails details) {
    return switch (details.statusCode()) {
      case 400 -> new BadRequestException(context, details);
      case 401 -> new AuthenticationException(context, details);
      case 403 -> new PermissionDeniedException(context, details);
      case 404 -> new NotFoundException(context, details);
      case 409 -> new ConflictException(context, details);
      case 422 -> new UnprocessableException(context, details);
      case 429 -> new RateLimitedException(context, details);
      default ->
          details.statusCode() >= 500
              ? new ServerException(context, details)
              : new StatusException(context, details);
    };
  }
}
