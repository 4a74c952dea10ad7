package io.tenantry.core.error;

import io.tenantry.core.error.ErrorContext.Sent;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if the vendor responded with a success status, but the response cannot be read. Immutable.
 */
public final class UnreadableResponseException extends ApiException {
  private static final long serialVersionUID = 1L;
  private static final int EXCERPT = 200;

  private final @Nullable String jsonPath;
  private final String excerpt;

  /**
   * @param message what cannot be read; prefixed with vendor, label and operation
   * @param jsonPath the place in the response ("$.organizations[3].id"), or null if unknown
   * @param excerpt the beginning of the response, shortened to 200 characters
   */
  public UnreadableResponseException(
      ErrorContext context,
      String message,
      @Nullable String jsonPath,
      String excerpt,
      @Nullable Throwable cause) {
    super(context, message, cause);
    this.jsonPath = jsonPath;
    this.excerpt =
        Excerpts.oneLine(
            Checks.notNull(excerpt, "excerpt", InvalidArgumentException::new), EXCERPT);
  }

  /** Creates an exception that belongs to no particular call, for decoders. */
  public UnreadableResponseException(String message) {
    this(ErrorContext.NONE, message, null, "", null);
  }

  /** Returns the place in the response as a JSON path; empty if unknown. */
  public Optional<String> jsonPath() {
    return Optional.ofNullable(jsonPath);
  }

  /**
   * Returns the beginning of the response, at most 200 characters (code points) and an ellipsis;
   * may be empty.
   */
  public String excerpt() {
    return excerpt;
  }

  @Override
  UnreadableResponseException copy(ErrorContext other) {
    return new UnreadableResponseException(other, text(), jsonPath, excerpt, getCause());
  }

  /** A successful response implies that the request took effect. */
  @Override
  Sent byItself() {
    return new Sent(1, true);
  }
}
