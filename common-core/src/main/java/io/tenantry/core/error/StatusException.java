package io.tenantry.core.error;

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

  StatusException(StatusDetails details) {
    super(details.context(), details.message(), null);
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

  /** How many times the request was sent, 1 for the answer to the first. */
  public int attempts() {
    return details.attempts();
  }

  /** From the start of the call to this answer, waits included. */
  public Duration elapsed() {
    return details.elapsed();
  }

  /** The answer's body, cut off after 8 KiB; empty if there was none. */
  public String body() {
    return details.body();
  }

  /** What to do about it, where we know. */
  public Optional<String> remedy() {
    return Optional.ofNullable(details.remedy());
  }

  final StatusDetails details() {
    return details;
  }
}
