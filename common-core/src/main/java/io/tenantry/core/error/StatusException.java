package io.tenantry.core.error;

import io.tenantry.core.error.ErrorContext.Sent;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The vendor answered with a status that isn't success, or said no under one that is. There is a
 * subclass for each meaning that callers handle differently; any other status comes as this class.
 */
public class StatusException extends ApiException {
  private static final long serialVersionUID = 1L;

  private final Details details;

  StatusException(ErrorContext context, Details details) {
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
  public static Builder builder(int statusCode) {
    return new Builder(statusCode);
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

  /** Returns the status in words: "Not Found". */
  public String reasonPhrase() {
    return details.reasonPhrase();
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

  final Details details() {
    return details;
  }

  /** An exception of the class that belongs to the status. */
  static StatusException of(ErrorContext context, Details details) {
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

  /** What the exception carries, and the message that it makes of it. */
  record Details(
      int statusCode,
      int httpStatus,
      String reasonPhrase,
      @Nullable String vendorMessage,
      @Nullable String vendorCode,
      boolean codeIsGeneric,
      List<FieldError> fieldErrors,
      @Nullable String requestId,
      String method,
      String path,
      int attempts,
      Duration elapsed,
      @Nullable Duration retryAfter,
      String body,
      @Nullable String remedy)
      implements Serializable {
    private static final int QUOTED = 300;

    /**
     * @param subject who answered
     */
    String message(String subject) {
      StringBuilder text = new StringBuilder(subject);
      text.append(' ').append(verb());
      String request = (method + " " + path).strip();
      text.append(request.isEmpty() ? "the request" : request);
      text.append(": ").append((statusCode + " " + reasonPhrase).strip());
      if (vendorMessage != null) {
        text.append(", \"").append(Excerpts.oneLine(vendorMessage, QUOTED)).append('"');
      }
      if (vendorCode != null && codeSaysMore()) {
        text.append(", code ").append(Excerpts.oneLine(vendorCode, QUOTED));
      }
      if (!fieldErrors.isEmpty()) {
        text.append(" [").append(Excerpts.oneLine(joined(), QUOTED)).append(']');
      }
      text.append(" (").append(circumstances()).append(')');
      if (remedy != null) {
        text.append(". ").append(remedy);
      }
      return text.toString();
    }

    private boolean codeSaysMore() {
      return !codeIsGeneric
          && !reasonPhrase.equalsIgnoreCase(vendorCode)
          && !Objects.equals(vendorCode, vendorMessage);
    }

    private String verb() {
      if (statusCode >= 500) {
        return "failed at ";
      }
      return statusCode >= 300 && statusCode < 400 ? "redirected " : "refused ";
    }

    private String joined() {
      return fieldErrors.stream().map(FieldError::toString).collect(Collectors.joining("; "));
    }

    private String circumstances() {
      String within = httpStatus == statusCode ? "" : "inside a " + httpStatus + ", ";
      String id = requestId == null ? "" : "request id " + Excerpts.oneLine(requestId, 80) + ", ";
      String tries = attempts == 1 ? "1 attempt" : attempts + " attempts";
      return within + id + tries + ", " + elapsed.toMillis() + " ms";
    }
  }

  /** Builds a {@link StatusException} of the class that its status asks for. Not thread-safe. */
  public static final class Builder {
    /** How many characters of an answer's body an exception keeps. */
    public static final int LONGEST_BODY = 8192;

    private final int statusCode;
    private ErrorContext context = ErrorContext.NONE;
    private int httpStatus;
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

    private Builder(int statusCode) {
      this.statusCode = statusCode;
      this.httpStatus = statusCode;
    }

    /** Vendor, operation and label. */
    public Builder context(ErrorContext value) {
      context = Checks.notNull(value, "context", InvalidArgumentException::new);
      return this;
    }

    /** The status of the answer, where the body said another. */
    public Builder httpStatus(int value) {
      httpStatus = value;
      return this;
    }

    /** The vendor's own explanation. */
    public Builder vendorMessage(@Nullable String value) {
      vendorMessage = value;
      return this;
    }

    /** The vendor's own error code. */
    public Builder vendorCode(@Nullable String value) {
      vendorCode = value;
      codeIsGeneric = false;
      return this;
    }

    /** A code that says no more than that there is an error: kept, but not in the message. */
    public Builder genericVendorCode(String value) {
      vendorCode = value;
      codeIsGeneric = true;
      return this;
    }

    /** What the vendor says about single fields. */
    public Builder fieldErrors(List<FieldError> value) {
      fieldErrors =
          List.copyOf(Checks.notNull(value, "field errors", InvalidArgumentException::new));
      return this;
    }

    /** The id under which the vendor's support finds the request. */
    public Builder requestId(@Nullable String value) {
      requestId = value;
      return this;
    }

    /** The HTTP method and the path, without query. */
    public Builder request(String httpMethod, String pathWithoutQuery) {
      method = Checks.notNull(httpMethod, "method", InvalidArgumentException::new);
      path = Checks.notNull(pathWithoutQuery, "path", InvalidArgumentException::new);
      return this;
    }

    /** How often the request was sent, and how long the whole call took. */
    public Builder attempts(int count, Duration duration) {
      attempts = count;
      elapsed = Checks.notNull(duration, "duration", InvalidArgumentException::new);
      return this;
    }

    /**
     * How long the vendor asks to wait; seen on {@link RateLimitedException} and {@link
     * ServerException}.
     */
    public Builder retryAfter(@Nullable Duration value) {
      retryAfter = value;
      return this;
    }

    /** The answer's body; cut off after {@value #LONGEST_BODY} characters. */
    public Builder body(String value) {
      body =
          Excerpts.of(Checks.notNull(value, "body", InvalidArgumentException::new), LONGEST_BODY);
      return this;
    }

    /** What to do about it: one sentence. */
    public Builder remedy(@Nullable String value) {
      remedy = value;
      return this;
    }

    /** The same, where nothing more fitting was said before. */
    public Builder remedyUnlessGiven(String value) {
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

    private Details details() {
      return new Details(
          statusCode,
          httpStatus,
          ReasonPhrase.of(statusCode),
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
}
