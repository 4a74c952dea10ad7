package io.tenantry.core.json;

/**
 * A value from a set that the vendor may extend. Known values are constants of the subclass; others
 * are kept as received. Compare values with {@code equals}. Immutable.
 */
public abstract class OpenEnum {
  private final String value;
  private final boolean known;

  /** Creates a value that the specification lists. */
  protected OpenEnum(String value) {
    this(value, true);
  }

  /** Creates a value, and states whether the specification lists it. */
  protected OpenEnum(String value, boolean known) {
    this.value = value;
    this.known = known;
  }

  /** Returns the text on the wire. */
  public final String value() {
    return value;
  }

  /** Returns whether the specification lists this value. Other values are reported as drift. */
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

  /** Returns the text on the wire. */
  @Override
  public final String toString() {
    return value;
  }
}
