package io.tenantry.examples.onboarding;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.UnreadableAnswerException;
import java.util.Optional;
import java.util.function.Supplier;

/** A write whose answer was lost may have been done: it is looked for, never repeated. */
final class LostAnswer {
  private LostAnswer() {}

  /** Whether the write may have been done although it failed. */
  static boolean isPossible(ApiException e) {
    return e instanceof ServerException
        || e instanceof ConnectionException
        || e instanceof DeadlineException
        || e instanceof UnreadableAnswerException;
  }

  /**
   * What was made, by its answer or else by a look.
   *
   * @throws ApiException the failure of the write if it was refused, or is not to be found
   */
  static <T> T settled(Supplier<T> write, Supplier<Optional<T>> look) {
    try {
      return write.get();
    } catch (ApiException e) {
      if (!isPossible(e)) {
        throw e;
      }
      return found(e, look);
    }
  }

  private static <T> T found(ApiException failure, Supplier<Optional<T>> look) {
    try {
      return look.get().orElseThrow(() -> failure);
    } catch (ApiException e) {
      if (e != failure) {
        failure.addSuppressed(e);
      }
      throw failure;
    }
  }
}
