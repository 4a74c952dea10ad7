package io.tenantry.core.json;

import java.io.Serializable;

/**
 * One place where an answer deviates from its specification.
 *
 * @param vendor the vendor's display name
 * @param operation the operation's id
 * @param path the JSON path of the place, such as {@code $.organizations[3].parent.id}
 * @param kind what deviates
 * @param detail what was found, cut to a bounded length
 */
public record DriftEvent(String vendor, String operation, String path, Kind kind, String detail)
    implements Serializable {
  /** The ways in which an answer can deviate. */
  public enum Kind {
    /** A member that the specification does not know; it is kept. */
    UNKNOWN_MEMBER,
    /** A value that an enumeration does not list; it is kept. */
    UNKNOWN_ENUM_VALUE,
    /** A member of another type than specified; it reads as absent, its bytes are kept. */
    WRONG_TYPE,
    /** An object without a member that identifies it; it reads as absent, its bytes are kept. */
    MISSING_MEMBER,
    /** A null in a list of values; it is left out. */
    NULL_ITEM
  }

  @Override
  public String toString() {
    return kind + " at " + path + " in an answer of " + vendor + " " + operation + ": " + detail;
  }
}
