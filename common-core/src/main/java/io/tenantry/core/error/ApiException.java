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

  private static Optional<String> present(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
