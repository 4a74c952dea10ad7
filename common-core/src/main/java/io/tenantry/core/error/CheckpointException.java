package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a stored checkpoint cannot be used: it is damaged, belongs to another list, or the
 * vendor no longer accepts its cursor. The message contains no part of the checkpoint.
 */
public final class CheckpointException extends ApiException {
  private static final long serialVersionUID = 1L;

  /** The reason why a checkpoint was rejected. */
  public enum Reason {
    /** The text is not a checkpoint, or is incomplete. */
    DAMAGED(
        "Start from the beginning, and store checkpoints unchanged, in a column that is long enough"),
    /** A later release of this library wrote it. */
    NEWER_VERSION("Use that release or a later one, or start from the beginning"),
    /** An earlier release of this library wrote it, in a format that is no longer read. */
    OLDER_VERSION("Start from the beginning"),
    /** It comes from another operation's list. */
    OTHER_OPERATION("Resume the list that it came from, or start from the beginning"),
    /**
     * It comes from a client with another base URL or account (or label, if the account is
     * unknown).
     */
    OTHER_TENANT(
        "Resume with a client of the same base URL, account and label, or start from the beginning"),
    /** The list was requested with other parameters. */
    OTHER_OPTIONS("Use the parameters of the original call, or start from the beginning"),
    /** It contains a URL outside the operation's own. */
    OUTSIDE("Start from the beginning, and check whether the stored checkpoint was tampered with"),
    /** The vendor rejected the cursor, typically because it has expired. */
    EXPIRED("Start from the beginning");

    private final String remedy;

    Reason(String remedy) {
      this.remedy = remedy;
    }
  }

  private final Reason reason;

  /**
   * @param message what is wrong, without a final period; the exception's message adds vendor,
   *     label and operation before it and the remedy after it
   */
  public CheckpointException(
      ErrorContext context, Reason reason, String message, @Nullable Throwable cause) {
    this(
        context,
        cause,
        Checks.notNull(reason, "reason", InvalidArgumentException::new),
        Checks.notNull(message, "message", InvalidArgumentException::new) + ". " + reason.remedy);
  }

  private CheckpointException(
      ErrorContext context, @Nullable Throwable cause, Reason reason, String whole) {
    super(context, whole, cause);
    this.reason = reason;
  }

  /** Returns why the checkpoint was rejected; {@link #remedy()} states what to do. */
  public Reason reason() {
    return reason;
  }

  @Override
  Optional<String> ownRemedy() {
    return Optional.of(reason.remedy);
  }

  @Override
  CheckpointException copy(ErrorContext other) {
    return new CheckpointException(other, getCause(), reason, text());
  }
}
