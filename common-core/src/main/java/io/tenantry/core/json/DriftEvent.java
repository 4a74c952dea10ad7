package io.tenantry.core.json;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.io.Serializable;

/**
 * One place where a response deviates from its specification.
 *
 * @param vendor the vendor's display name
 * @param operation the operation's id
 * @param path the JSON path of the deviation, such as {@code $.organizations[3].parent.id}
 * @param kind what deviates
 * @param detail what was found, at most 300 characters
 */
public record DriftEvent(String vendor, String operation, String path, Kind kind, String detail)
    implements Serializable {
  /**
   * @throws InvalidArgumentException if an argument is null
   */
  public DriftEvent {
    Checks.notNull(vendor, "vendor", InvalidArgumentException::new);
    Checks.notNull(operation, "operation", InvalidArgumentException::new);
    Checks.notNull(path, "path", InvalidArgumentException::new);
    Checks.notNull(kind, "kind", InvalidArgumentException::new);
    Checks.notNull(detail, "detail", InvalidArgumentException::new);
  }

  /** The ways in which a response can deviate. */
  public enum Kind {
    /** A field that the specification does not list. It is kept. */
    UNKNOWN_MEMBER,
    /** A value that the enumeration does not list. It is kept. */
    UNKNOWN_ENUM_VALUE,
    /** A value of another type than specified. It reads as absent, and its bytes are kept. */
    WRONG_TYPE,
    /** An object without a required field. It reads as absent, and its bytes are kept. */
    MISSING_MEMBER,
    /** A null in a list of values. It is left out. */
    NULL_ITEM,
    /**
     * Text whose bytes are not UTF-8, in a response that declares no other charset. A field of the
     * specification reads as absent; its bytes are kept.
     */
    NOT_UTF8
  }

  @Override
  public String toString() {
    return kind + " at " + path + " in a response of " + vendor + " " + operation + ": " + detail;
  }
}
