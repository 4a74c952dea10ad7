package io.tenantry.core.json;

import io.tenantry.core.error.InvalidArgumentException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A member of a PATCH body, which has three states: absent (the vendor leaves the field alone),
 * cleared (sent as {@code null}), or a value. Immutable if the value is.
 */
public final class PatchField<T> {
  private static final PatchField<?> ABSENT = new PatchField<>(null);
  private static final PatchField<?> CLEARED = new PatchField<>(null);

  private final @Nullable T value;

  private PatchField(@Nullable T value) {
    this.value = value;
  }

  /** The field is not sent. */
  @SuppressWarnings("unchecked") // holds no T
  public static <T> PatchField<T> absent() {
    return (PatchField<T>) ABSENT;
  }

  /**
   * The field is sent as {@code null}. A call refuses it ({@link InvalidArgumentException}) for a
   * member that the vendor's spec says is never null.
   */
  @SuppressWarnings("unchecked") // holds no T
  public static <T> PatchField<T> cleared() {
    return (PatchField<T>) CLEARED;
  }

  /**
   * The field is sent with this value.
   *
   * @throws InvalidArgumentException if the value is null
   */
  public static <T> PatchField<T> of(@Nullable T value) {
    if (value == null) {
      throw new InvalidArgumentException(
          "a field of a PATCH body needs a value, not null; PatchField.cleared(), or the builder's clear method, sends null");
    }
    return new PatchField<>(value);
  }

  /** Whether the field is not sent. */
  public boolean isAbsent() {
    return this == ABSENT;
  }

  /** Whether the field is sent as null. */
  public boolean isCleared() {
    return this == CLEARED;
  }

  /** The value to send; empty if the field is absent or cleared. */
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
