package io.tenantry.core.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stored checkpoint can't be used here: it is damaged, belongs to another list, or the vendor no
 * longer knows the place that it names. Nothing of the checkpoint's text is in the message.
 */
public final class CheckpointException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** Why a checkpoint was refused. */
  public enum Reason {
    /** It is no checkpoint, or not all of one. */
    DAMAGED("store checkpoints as they are, in a column long enough, and begin anew"),
    /** A later release wrote it. */
    NEWER_VERSION("use that release or a later one, or begin anew"),
    /** It comes from another operation's list. */
    OTHER_OPERATION("resume the list that it came from, or begin anew"),
    /** It comes from a client with another base URL or account. */
    OTHER_TENANT("resume with a client of the same base URL and account, or begin anew"),
    /** The list was asked for with other parameters. */
    OTHER_OPTIONS("ask with the parameters of the first time, or begin anew"),
    /** It leads out of what the operation may ask for. */
    OUTSIDE("begin anew; where it was stored, somebody may have changed it"),
    /** The vendor refused the cursor; it does so when one has expired. */
    EXPIRED("begin anew");

    private final String remedy;

    Reason(String remedy) {
      this.remedy = remedy;
    }
  }

  private final Reason reason;

  /**
   * @param message what is wrong; prefixed with vendor, label and operation, the remedy follows
   */
  public CheckpointException(
      ErrorContext context, Reason reason, String message, @Nullable Throwable cause) {
    this(context, cause, reason, message + "; " + reason.remedy);
  }

  private CheckpointException(
      ErrorContext context, @Nullable Throwable cause, Reason reason, String whole) {
    super(context, whole, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  @Override
  public Optional<String> remedy() {
    return Optional.of(reason.remedy);
  }

  @Override
  CheckpointException copy(ErrorContext other) {
    return new CheckpointException(other, getCause(), reason, text());
  }
}
