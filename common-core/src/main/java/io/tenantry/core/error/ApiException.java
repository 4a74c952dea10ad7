package io.tenantry.core.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a call can end with instead of a result. Messages, causes and members
 * hold no secret and no query string.
 */
public abstract class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorContext context;
  private volatile @Nullable String notRepeated;
  private @Nullable WalkPoint walk;

  protected ApiException(ErrorContext context, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.context = context;
  }

  /** The vendor's display name, absent when no vendor is involved. */
  public Optional<String> vendor() {
    return present(context.vendor());
  }

  /** The id of the operation ("organizations.get"), absent when there is none. */
  public Optional<String> operation() {
    return present(context.operation());
  }

  /** The label of the client that made the call, if it has one. */
  public Optional<String> label() {
    return Optional.ofNullable(context.label());
  }

  /**
   * Vendor, operation and label in one value, for building another exception about the same call.
   */
  public ErrorContext context() {
    return context;
  }

  /**
   * Why the call ended here although its failure may pass: the retry budget was used up. Absent
   * when that isn't what ended it.
   */
  public Optional<String> notRepeated() {
    return Optional.ofNullable(notRepeated);
  }

  /** Adds to the message why the call wasn't tried again; for the core, before it throws this. */
  public void notRepeated(String why) {
    notRepeated = why;
  }

  /** How far the walk had come in which this happened; absent outside of walks. */
  public Optional<WalkPoint> walk() {
    return Optional.ofNullable(walk);
  }

  /** Says in which walk this happened, once; for whoever walks. Returns this exception. */
  public final ApiException duringWalk(WalkPoint point) {
    walk = walk == null ? point : walk;
    return this;
  }

  /** What happened, why it wasn't tried again, and how far a walk had come. */
  @Override
  public final String getMessage() {
    String message = super.getMessage();
    String tried = notRepeated == null ? message : message + "; not tried again: " + notRepeated;
    return walk == null ? tried : tried + " (" + walk + " of the walk)";
  }

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
