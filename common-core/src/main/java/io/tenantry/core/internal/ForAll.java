package io.tenantry.core.internal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Does something for all elements, even if it fails for some. */
public final class ForAll {
  private ForAll() {}

  /** Runs the action for each element; afterwards throws the first failure, if there was one. */
  public static <T> void run(Iterable<T> elements, Consumer<? super T> action) {
    RuntimeException failure = null;
    for (T element : elements) {
      try {
        action.accept(element);
      } catch (RuntimeException e) {
        failure = joined(failure, e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static RuntimeException joined(@Nullable RuntimeException first, RuntimeException next) {
    if (first == null) {
      return next;
    }
    if (first != next) {
      first.addSuppressed(next);
    }
    return first;
  }
}
