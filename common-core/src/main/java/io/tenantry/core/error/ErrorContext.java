package io.tenantry.core.error;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which call an exception speaks about. Immutable.
 *
 * @param vendor the vendor's display name ("NinjaOne"), empty when no vendor is involved
 * @param operation the operation's id ("organizations.get"), empty when there is none
 * @param label the name that the user gave the client (a tenant, say), or null
 */
public record ErrorContext(String vendor, String operation, @Nullable String label)
    implements Serializable {
  /** No call at all: a builder that was misused, for example. */
  public static final ErrorContext NONE = new ErrorContext("", "", null);

  public ErrorContext {
    Objects.requireNonNull(vendor, "vendor");
    Objects.requireNonNull(operation, "operation");
  }

  /** A call without a label. */
  public static ErrorContext of(String vendor, String operation) {
    return new ErrorContext(vendor, operation, null);
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
}
