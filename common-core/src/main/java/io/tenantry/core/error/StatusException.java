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
 * Thrown if the vendor responded with an error status, or with an error inside a successful
 * response. Statuses that callers handle differently have a subclass each; any other status is
 * thrown as this class. Immutable.
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
   * Returns a builder of the exception class for {@code statusCode}: {@link NotFoundException} for
   * 404, for example.
   */
  public static Builder builder(int statusCode) {
    return new Builder(statusCode);
  }

  /**
   * Returns the error's status code; nearly always that of the response, see {@link #httpStatus}.
   */
  public int statusCode() {
    return details.statusCode();
  }

  /**
   * Returns the HTTP status of the response. It differs from {@link #statusCode} where a vendor
   * responds with 200 and an error status in the body.
   */
  public int httpStatus() {
    return details.httpStatus();
  }

  /** Returns the standard reason phrase of the status ("Not Found"); empty if it has none. */
  public String reasonPhrase() {
    return details.reasonPhrase();
  }

  /** Returns the vendor's error message; empty if there is none. */
  public Optional<String> vendorMessage() {
    return Optional.ofNullable(details.vendorMessage());
  }

  /** Returns the vendor's error code; empty if there is none. */
  public Optional<String> vendorCode() {
    return Optional.ofNullable(details.vendorCode());
  }

  /** Returns the vendor's messages about single fields; may be empty. */
  public List<FieldError> fieldErrors() {
    return details.fieldErrors();
  }

  /** Returns the request's id, for the vendor's support; empty if there is none. */
  public Optional<String> requestId() {
    return Optional.ofNullable(details.requestId());
  }

  /** Returns the HTTP method; empty if unknown. */
  public String method() {
    return details.method();
  }

  /** Returns the path of the request without the query; empty if unknown. */
  public String path() {
    return details.path();
  }

  /** Returns the time from the start of the call to this response, waits included. */
  public Duration elapsed() {
    return details.elapsed();
  }

  /**
   * Returns the response body, truncated after {@value Builder#LONGEST_BODY} characters; may be
   * empty.
   */
  public String body() {
    return details.body();
  }

  @Override
  final Optional<String> ownRemedy() {
    return Optional.ofNullable(details.remedy());
  }

  @Override
  StatusException copy(ErrorContext other) {
    return of(other, details);
  }

  /**
   * A server may have acted on the request before it failed (5xx), timed out (408) or redirected to
   * the result (303). The same holds for an error without a status inside a successful response.
   */
  @Override
  final Sent byItself() {
    int status = details.statusCode();
    boolean says = status >= 300 && status < 500;
    return new Sent(details.attempts(), !says || status == 303 || status == 408);
  }

  /** Returns the text alone, which begins with vendor and label already. */
  @Override
  final String summary() {
    return text();
  }

  final Details details() {
    return details;
  }

  /** Returns an exception of the class that belongs to the status. */
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

  /** The content of the exception, from which its message is made. */
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
      @Nullable String excerpt,
      @Nullable String remedy)
      implements Serializable {
    private static final int QUOTED = 300;

    /**
     * @param subject vendor and label
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
      if (excerpt != null) {
        text.append(", body \"").append(Excerpts.oneLine(excerpt, QUOTED)).append('"');
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

  /** Builds a {@link StatusException} of the class that belongs to its status. Not thread-safe. */
  public static final class Builder {
    /** The number of characters of a response body that an exception keeps. */
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
    private @Nullable String excerpt;
    private @Nullable String remedy;

    private Builder(int statusCode) {
      this.statusCode = statusCode;
      this.httpStatus = statusCode;
    }

    /** Sets vendor, operation and label. */
    public Builder context(ErrorContext value) {
      context = Checks.notNull(value, "context", InvalidArgumentException::new);
      return this;
    }

    /** Sets the HTTP status of the response where the body states another one. */
    public Builder httpStatus(int value) {
      httpStatus = value;
      return this;
    }

    /** Sets the vendor's error message. */
    public Builder vendorMessage(@Nullable String value) {
      vendorMessage = value;
      return this;
    }

    /** Sets the vendor's error code. */
    public Builder vendorCode(@Nullable String value) {
      vendorCode = value;
      codeIsGeneric = false;
      return this;
    }

    /** Sets an error code without information ("error"), which is left out of the message. */
    public Builder genericVendorCode(String vendorCode) {
      Checks.notNull(vendorCode, "vendorCode", InvalidArgumentException::new);
      this.vendorCode = vendorCode;
      codeIsGeneric = true;
      return this;
    }

    /** Sets the vendor's messages about single fields. */
    public Builder fieldErrors(List<FieldError> value) {
      fieldErrors =
          List.copyOf(Checks.notNull(value, "fieldErrors", InvalidArgumentException::new));
      return this;
    }

    /** Sets the request's id, for the vendor's support. */
    public Builder requestId(@Nullable String value) {
      requestId = value;
      return this;
    }

    /** Sets the HTTP method and the path without the query. */
    public Builder request(String method, String path) {
      this.method = Checks.notNull(method, "method", InvalidArgumentException::new);
      this.path = Checks.notNull(path, "path", InvalidArgumentException::new);
      return this;
    }

    /** Sets the number of attempts and the duration of the whole call. */
    public Builder attempts(int count, Duration duration) {
      attempts = count;
      elapsed = Checks.notNull(duration, "duration", InvalidArgumentException::new);
      return this;
    }

    /**
     * Sets the delay that the vendor requested; only {@link RateLimitedException} and {@link
     * ServerException} return it.
     */
    public Builder retryAfter(@Nullable Duration value) {
      retryAfter = value;
      return this;
    }

    /** Sets the response body; truncated after {@value #LONGEST_BODY} characters. */
    public Builder body(String value) {
      body =
          Excerpts.of(Checks.notNull(value, "body", InvalidArgumentException::new), LONGEST_BODY);
      return this;
    }

    /**
     * Sets a line of the response body for the message, where the body has neither a message nor a
     * code; null or empty for none.
     */
    public Builder excerpt(@Nullable String line) {
      excerpt = line == null || line.isEmpty() ? null : line;
      return this;
    }

    /** Sets how to fix the cause: one sentence. */
    public Builder remedy(@Nullable String value) {
      remedy = value;
      return this;
    }

    /** Sets the remedy unless one is set already. */
    public Builder remedyUnlessGiven(String remedy) {
      Checks.notNull(remedy, "remedy", InvalidArgumentException::new);
      this.remedy = this.remedy == null ? remedy : this.remedy;
      return this;
    }

    /** Builds an exception of the class that belongs to the status. */
    public StatusException build() {
      return StatusException.of(context, details());
    }

    /**
     * Builds an {@link AuthenticationException} for any status, as a token endpoint may refuse with
     * 400 as well.
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
          excerpt,
          remedy);
    }
  }
}
