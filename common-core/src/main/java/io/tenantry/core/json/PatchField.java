package io.tenantry.core.json;

import io.tenantry.core.error.InvalidArgumentException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field of a PATCH body, in one of three states: absent (the vendor leaves the field unchanged),
 * cleared (sent as {@code null}), or a value. Immutable if the value is.
 */
public final class PatchField<T> {
  private static final PatchField<?> ABSENT = new PatchField<>(null);
  private static final PatchField<?> CLEARED = new PatchField<>(null);

  private final @Nullable T value;

  private PatchField(@Nullable T value) {
    this.value = value;
  }

  /** Returns a field that is not sent. */
  @SuppressWarnings("unchecked") // holds no T
  public static <T> PatchField<T> absent() {
    return (PatchField<T>) ABSENT;
  }

  /**
   * Returns a field that is sent as {@code null}. Calls throw {@link InvalidArgumentException} if
   * the field is never null according to the vendor's documentation.
   */
  @SuppressWarnings("unchecked") // holds no T
  public static <T> PatchField<T> cleared() {
    return (PatchField<T>) CLEARED;
  }

  /**
   * Returns a field that is sent with the given value.
   *
   * @throws InvalidArgumentException if the value is null
   */
  public static <T> PatchField<T> of(@Nullable T value) {
    if (value == null) {
      throw new InvalidArgumentException(
          "value must not be null. To send null, use PatchField.cleared() or the builder's clear method");
    }
    return new PatchField<>(value);
  }

  /** Returns whether the field is not sent. */
  public boolean isAbsent() {
    return this == ABSENT;
  }

  /** Returns whether the field is sent as null. */
  public boolean isCleared() {
    return this == CLEARED;
  }

  /** Returns the value to send; empty if the field is absent or cleared. */
  public Optional<T> value() {
    return Optional.ofNullable(value);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof PatchField<?> that && value != null && value.equals(that.value));
  }

  @Override
  public int hashCode() {
    return value == null ? System.identityHashCode(this) : value.hashCode();
  }

  @Override
  public String toString() {
    return isAbsent() ? "absent" : isCleared() ? "cleared" : String.valueOf(value);
  }
}
