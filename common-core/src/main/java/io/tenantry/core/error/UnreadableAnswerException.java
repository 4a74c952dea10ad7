package io.tenantry.core.error;

import io.tenantry.core.error.ErrorContext.Sent;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.internal.Excerpts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer came, with a status of success, but it can't be read. */
public final class UnreadableAnswerException extends ApiException {
  private static final long serialVersionUID = 1L;
  private static final int EXCERPT = 200;

  private final @Nullable String jsonPath;
  private final String excerpt;

  /**
   * @param message what can't be read; prefixed with vendor, label and operation
   * @param jsonPath where in the answer ("$.organizations[3].id"), or null when unknown
   * @param excerpt the beginning of what came, shortened to 200 characters
   */
  public UnreadableAnswerException(
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

  /** An answer outside any call, as a decoder sees it. */
  public UnreadableAnswerException(String message) {
    this(ErrorContext.NONE, message, null, "", null);
  }

  /** Where in the answer, as a JSON path. */
  public Optional<String> jsonPath() {
    return Optional.ofNullable(jsonPath);
  }

  /**
   * The beginning of what came, at most 200 characters (code points) and an ellipsis; may be empty.
   */
  public String excerpt() {
    return excerpt;
  }

  @Override
  UnreadableAnswerException copy(ErrorContext other) {
    return new UnreadableAnswerException(other, text(), jsonPath, excerpt, getCause());
  }

  /** The vendor answered with success. */
  @Override
  Sent byItself() {
    return new Sent(1, true);
  }
}
