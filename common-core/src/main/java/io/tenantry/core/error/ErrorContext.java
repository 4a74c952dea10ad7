package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The call that an exception is about, and the state of that call. Immutable.
 *
 * @param vendor the vendor's display name ("NinjaOne"), empty when no vendor is involved
 * @param operation the operation's id ("organizations.get"), empty when there is none
 * @param label the client's label (a tenant's name, for example), or null
 * @param sent the number of attempts and whether they may have taken effect; null lets the
 *     exception decide
 * @param notRetried why the call was not retried although its failure is temporary; null otherwise
 * @param listProgress how far the walk had read that made the call; null outside of walks
 */
public record ErrorContext(
    String vendor,
    String operation,
    @Nullable String label,
    @Nullable Sent sent,
    @Nullable String notRetried,
    @Nullable ListProgress listProgress)
    implements Serializable {
  /** The context of failures outside of calls, of an invalid builder setting for example. */
  public static final ErrorContext NONE = new ErrorContext("", "", null);

  /**
   * The outcome of a call's requests.
   *
   * @param attempts the number of attempts, not negative; 0 if the request was never sent
   * @param mayHaveTakenEffect whether any of the attempts may have taken effect
   */
  public record Sent(int attempts, boolean mayHaveTakenEffect) implements Serializable {
    static final Sent NEVER = new Sent(0, false);

    public Sent {
      if (attempts < 0) {
        throw new InvalidArgumentException("attempts must not be negative, but was " + attempts);
      }
    }
  }

  public ErrorContext {
    Checks.notNull(vendor, "vendor", InvalidArgumentException::new);
    Checks.notNull(operation, "operation", InvalidArgumentException::new);
  }

  /** Creates a context without attempts and progress. */
  public ErrorContext(String vendor, String operation, @Nullable String label) {
    this(vendor, operation, label, null, null, null);
  }

  /** Creates the context of a client without a label. */
  public static ErrorContext of(String vendor, String operation) {
    return new ErrorContext(vendor, operation, null);
  }

  /** Returns a copy with these {@link Sent} values. */
  ErrorContext sent(int attempts, boolean mayHaveTakenEffect) {
    Sent requests = new Sent(attempts, mayHaveTakenEffect);
    return new ErrorContext(vendor, operation, label, requests, notRetried, listProgress);
  }

  /** Returns a copy that states why the call was not retried. */
  ErrorContext notRetried(String why) {
    return new ErrorContext(vendor, operation, label, sent, why, listProgress);
  }

  /** Returns a copy that states how far the walk had read that made the call. */
  ErrorContext during(ListProgress point) {
    return new ErrorContext(vendor, operation, label, sent, notRetried, point);
  }

  /** Returns vendor and label as messages begin with them: {@code NinjaOne [acme]}. */
  String subject() {
    String name = vendor.isEmpty() ? "The server" : vendor;
    return label == null ? name : name + " [" + label + "]";
  }

  /** Returns the prefix of messages: {@code NinjaOne [acme] organizations.get: }, or nothing. */
  String prefix() {
    if (vendor.isEmpty() && operation.isEmpty()) {
      return "";
    }
    return (subject() + " " + operation).stripTrailing() + ": ";
  }

  /** Returns the end of messages: why the call was not retried, and how far a walk had read. */
  String ending() {
    String tried = notRetried == null ? "" : "; not retried: " + notRetried;
    return listProgress == null ? tried : tried + " (" + listProgress + " of the walk)";
  }
}
