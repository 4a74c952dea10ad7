package io.tenantry.core.internal;

import org.jspecify.annotations.Nullable;

/**
 * What the core does with exceptions and programs can't. The package of the exceptions hands in the
 * implementation; {@code internal.error} calls it with the right types, since this package must not
 * depend on either.
 *
 * @param <E> the root of the exceptions
 * @param <C> the call that an exception is about
 * @param <P> how far a list was read
 */
public interface ErrorAccess<E extends RuntimeException, C, P> {
  /** Returns the same failure as one of the given call. */
  E ofCall(E failure, C call, int attempts, boolean mayHaveTakenEffect);

  /** Returns the same failure, with the reason why the call was not retried. */
  E notRetried(E failure, String why);

  /** Returns the same failure as one of a list that was read so far. */
  E during(E failure, P point);

  /** Returns the same failure for another call, with the stack trace of the current thread. */
  E alsoIn(E failure, C call);

  /** Hands in the implementation. */
  static void set(ErrorAccess<?, ?, ?> implementation) {
    Holder.access = implementation;
  }

  /** Returns the implementation; the root of the exceptions must have been initialized. */
  @SuppressWarnings("unchecked")
  static <E extends RuntimeException, C, P> ErrorAccess<E, C, P> get() {
    ErrorAccess<?, ?, ?> access = Holder.access;
    if (access == null) {
      throw new IllegalStateException("no exception exists yet");
    }
    return (ErrorAccess<E, C, P>) access;
  }

  /** The implementation. */
  final class Holder {
    private static volatile @Nullable ErrorAccess<?, ?, ?> access;

    private Holder() {}
  }
}
