package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.internal.error.Failures;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A token request in progress, for the threads that wait for its outcome. Thread-safe. */
final class Renewal {
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile @Nullable AccessToken token;
  private volatile @Nullable ApiException failure;

  void settle(@Nullable AccessToken renewed, @Nullable ApiException failed) {
    token = renewed;
    failure = failed;
    done.countDown();
  }

  /**
   * Returns the new token, or null if the sender gave up for its own reasons (its deadline, for
   * example) and another thread must send a request.
   */
  @Nullable AccessToken await(AuthCall call) {
    boolean settled = call.waiting(() -> isSettledInTime(call));
    if (!settled) {
      String message = "deadline exceeded while waiting for a token";
      throw new DeadlineException(call.context(), message, false, 0, null);
    }
    ApiException failed = failure;
    if (failed != null && !isSendersOwn(failed)) {
      throw Failures.alsoIn(failed, call.context());
    }
    return token;
  }

  private boolean isSettledInTime(AuthCall call) {
    Optional<Duration> remaining = call.remaining();
    try {
      if (remaining.isPresent()) {
        return done.await(remaining.get().toNanos(), TimeUnit.NANOSECONDS);
      }
      done.await();
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      String message = "interrupted while waiting for a token";
      throw new InterruptedCallException(call.context(), message, e);
    }
  }

  private static boolean isSendersOwn(ApiException failed) {
    return failed instanceof DeadlineException
        || failed instanceof InterruptedCallException
        || failed instanceof CancelledException
        || failed instanceof LocalRateLimitException;
  }
}
