package io.tenantry.core.json;

/**
 * A value from a set that the vendor may extend: known ones are constants of the subclass, others
 * are kept as they came. Compared with {@code equals}. Immutable.
 */
public abstract class OpenEnum {
  private final String value;
  private final boolean known;

  /** A value that the specification lists. */
  protected OpenEnum(String value) {
    this(value, true);
  }

  /** A value, and whether the specification lists it. */
  protected OpenEnum(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /** The text on the wire. */
  public final String value() {
    return value;
  }

  /** Whether the specification lists this value; one that it does not is reported as drift. */
  public final boolean isKnown() {
    return known;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof OpenEnum that
        && getClass() == that.getClass()
        && value.equals(that.value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** The text on the wire. */
  @Override
  public final String toString() {
    return value;
  }
}
