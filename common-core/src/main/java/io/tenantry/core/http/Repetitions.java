package io.tenantry.core.http;

import io.tenantry.core.error.ApiException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one call does about its failed attempts. */
final class Repetitions {
  private final ClientCore client;
  private final Progress progress;
  private @Nullable FailedAttempt last;
  private int failures;

  Repetitions(ClientCore client, Progress progress) {
    this.client = client;
    this.progress = progress;
  }

  /** What ends a call that its limiter doesn't let through: the failure before, if there is one. */
  ApiException notLetThrough(ApiException unsent) {
    if (last == null) {
      return unsent;
    }
    ApiException outcome = ended(last, String.valueOf(unsent.getMessage()));
    outcome.addSuppressed(unsent);
    return outcome;
  }

  /** Waits until the next attempt, or ends the call. */
  void pauseOrThrow(FailedAttempt failed) {
    Verdict verdict = verdict(failed);
    if (verdict instanceof Verdict.Again again) {
      last = failed;
      progress.watch.waited(again.pause(), failed.outcome());
      Timing timing = client.transport.timing();
      progress.running.waiting(() -> progress.sleep(timing, again.pause()));
      return;
    }
    if (verdict instanceof Verdict.TooLate) {
      throw progress.late("leaves no time for another attempt", failed.outcome());
    }
    throw ended(failed, verdict instanceof Verdict.Denied denied ? denied.why() : null);
  }

  private ApiException ended(FailedAttempt failed, @Nullable String whyNotAgain) {
    progress.watch.failed(failed.mayRepeat(progress.operation));
    ApiException outcome = failed.outcome();
    return whyNotAgain == null ? outcome : outcome.in(outcome.context().notRepeated(whyNotAgain));
  }

  private Verdict verdict(FailedAttempt failed) {
    failures++;
    CallOptions options = progress.options;
    Optional<Duration> wish = failed.retryAfter();
    Duration pause = Duration.ZERO;
    if (failed.isThrottled()) {
      wish = wish.map(Pauses::asked);
      pause = wish.orElse(Duration.ZERO);
    }
    boolean repeatable = failed.mayRepeat(progress.operation);
    return Verdict.on(
        new Verdict.Failure(failures, repeatable, wish, pause),
        new Verdict.Terms(
            options.retry(),
            options.isFailFast(),
            progress.deadline.remaining(),
            client.permits.maxWait()),
        client.transport.timing().random(),
        failed.isThrottled() ? Optional::empty : client.retries::takeOut);
  }
}
