package io.tenantry.examples.onboarding;

import io.tenantry.core.error.ApiException;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks up a write whose response was lost, since it may have taken effect; never retries it. */
final class LostResponse {
  private LostResponse() {}

  /**
   * Returns what was created, from the response or else by a lookup.
   *
   * @throws ApiException the failure of the write if it was refused, or is not to be found
   */
  static <T> T settled(Supplier<T> write, Supplier<Optional<T>> look) {
    try {
      return write.get();
    } catch (ApiException e) {
      if (!e.mayHaveTakenEffect()) {
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
