package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which call an exception speaks about, and how that call stood. Immutable.
 *
 * @param vendor the vendor's display name ("NinjaOne"), empty when no vendor is involved
 * @param operation the operation's id ("organizations.get"), empty when there is none
 * @param label the name that the user gave the client (a tenant, say), or null
 * @param sent how often the request was tried and what may have come of it; null leaves that to the
 *     exception
 * @param notRetried why the call wasn't tried again although its failure may pass; null if that
 *     isn't what ended it
 * @param listProgress how far the walk had come that made the call; null outside of walks
 */
public record ErrorContext(
    String vendor,
    String operation,
    @Nullable String label,
    @Nullable Sent sent,
    @Nullable String notRetried,
    @Nullable ListProgress listProgress)
    implements Serializable {
  /** No call at all: a builder that was misused, for example. */
  public static final ErrorContext NONE = new ErrorContext("", "", null);

  /**
   * What became of a call's requests.
   *
   * @param attempts how many times the request was tried; 0 when it was never sent
   * @param mayHaveTakenEffect whether any of them may have taken effect
   */
  public record Sent(int attempts, boolean mayHaveTakenEffect) implements Serializable {
    static final Sent NEVER = new Sent(0, false);

    public Sent {
      if (attempts < 0) {
        throw new InvalidArgumentException(
            "A call is tried 0 times or more, but " + attempts + " was given");
      }
    }
  }

  public ErrorContext {
    Checks.notNull(vendor, "vendor", InvalidArgumentException::new);
    Checks.notNull(operation, "operation", InvalidArgumentException::new);
  }

  /** A call of which no more is known. */
  public ErrorContext(String vendor, String operation, @Nullable String label) {
    this(vendor, operation, label, null, null, null);
  }

  /** A call without a label. */
  public static ErrorContext of(String vendor, String operation) {
    return new ErrorContext(vendor, operation, null);
  }

  /** The same call; {@link Sent} says what the numbers mean. */
  ErrorContext sent(int attempts, boolean mayHaveTakenEffect) {
    Sent requests = new Sent(attempts, mayHaveTakenEffect);
    return new ErrorContext(vendor, operation, label, requests, notRetried, listProgress);
  }

  /** The same call, and why it wasn't tried again. */
  ErrorContext notRetried(String why) {
    return new ErrorContext(vendor, operation, label, sent, why, listProgress);
  }

  /** The same call, as one of a walk that had come so far. */
  ErrorContext during(ListProgress point) {
    return new ErrorContext(vendor, operation, label, sent, notRetried, point);
  }

  /** Who answers, as a message begins with it: {@code NinjaOne [acme]}. */
  String subject() {
    String name = vendor.isEmpty() ? "The server" : vendor;
    return label == null ? name : name + " [" + label + "]";
  }

  /** What a message is about: {@code NinjaOne [acme] organizations.get: }, or nothing. */
  String prefix() {
    if (vendor.isEmpty() && operation.isEmpty()) {
      return "";
    }
    return (subject() + " " + operation).stripTrailing() + ": ";
  }

  /** How a message ends: why it wasn't tried again, and how far a walk had come. */
  String ending() {
    String tried = notRetried == null ? "" : "; not tried again: " + notRetried;
    return listProgress == null ? tried : tried + " (" + listProgress + " of the walk)";
  }
}
