package io.tenantry.core.http;

import io.tenantry.core.auth.AuthCall;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import java.time.Duration;
import java.util.Map;
import okhttp3.Request;

/**
 * One call, tried until it has a result or no further attempt makes sense.
 *
 * <p>The order of an attempt: first the permit, so that a call which waits for one doesn't hold a
 * token that goes stale meanwhile; then the credentials; then OkHttp and the whole body, after
 * which the permit goes back; then decoding, inside the attempt because a truncated body or a
 * gateway's page with status 200 only shows there and is worth another attempt.
 */
final class Attempts {
  private final ClientCore client;
  private final Progress progress;
  private Map<String, String> signedWith = Map.of();
  private boolean renewed;
  private int failures;

  Attempts(ClientCore client, Progress progress) {
    this.client = client;
    this.progress = progress;
  }

  <T> T run(Request request, AnswerReader<T> reader) {
    try (progress.running) {
      return untilDone(request, reader);
    } catch (InterruptedCallException e) {
      throw progress.interruptedOrCancelled(e);
    }
  }

  private <T> T untilDone(Request request, AnswerReader<T> reader) {
    while (true) {
      progress.check();
      try {
        return attempt(request, reader);
      } catch (FailedAttempt failed) {
        if (!renewsCredentials(failed)) {
          pauseOrThrow(failed);
        }
      }
    }
  }

  private <T> T attempt(Request request, AnswerReader<T> reader) throws FailedAttempt {
    Answer answer;
    Permits.Permit permit = progress.running.waiting(() -> client.permits.acquire(progress));
    try (permit) {
      progress.check();
      signedWith = sign();
      progress.sending();
      Request signed = signed(request);
      answer = new Exchange(client, progress).send(signed, reader.limit(), Redaction.of(signed));
    }
    if (!answer.isSuccess() || VendorErrors.isRefusal(answer, client.vendor.errors())) {
      throw StatusErrors.of(answer, request.method(), client, progress);
    }
    return reader.read(answer, progress);
  }

  private Request signed(Request request) {
    Signature signature = new Signature(client.baseUrl.origin(), signedWith);
    Request.Builder signed = request.newBuilder().tag(Signature.class, signature);
    if (request.body() != null && !progress.operation.isSafe()) {
      signed.method(request.method(), new OneShotBody(request.body()));
    }
    return signed.build();
  }

  /**
   * The operation itself isn't sent yet, so a passing failure here may be repeated for everyone.
   */
  private Map<String, String> sign() throws FailedAttempt {
    AuthCall call = new TokenCall(client, progress);
    try {
      return progress.running.waiting(() -> client.credentials.headers(call));
    } catch (RateLimitedException e) {
      throw new FailedAttempt(e, FailedAttempt.Repeat.ALWAYS, e.retryAfter().orElse(null));
    } catch (ConnectionException e) {
      throw new FailedAttempt(e, FailedAttempt.Repeat.ALWAYS);
    } catch (ServerException e) {
      boolean passing = StatusErrors.isPassing(e.statusCode());
      throw new FailedAttempt(
          e, passing ? FailedAttempt.Repeat.ALWAYS : FailedAttempt.Repeat.NEVER);
    } catch (ApiException e) {
      throw new FailedAttempt(e, FailedAttempt.Repeat.NEVER);
    }
  }

  /** Once per call, for unsafe operations too: the server refused to act. */
  private boolean renewsCredentials(FailedAttempt failed) {
    if (renewed || !failed.refusesCredentials()) {
      return false;
    }
    renewed = true;
    return client.credentials.refused(signedWith);
  }

  private void pauseOrThrow(FailedAttempt failed) {
    RetryPolicy policy = progress.options.retry();
    failures++;
    if (!failed.mayRepeat(progress.operation)
        || failures >= policy.maxAttempts()
        || progress.options.isFailFast()) {
      progress.watch.failed(failed.mayRepeat(progress.operation));
      throw failed.outcome();
    }
    Duration wait = Backoff.before(policy, failures, failed, client.transport.timing());
    if (progress.deadline.isBefore(wait)) {
      throw progress.late("leaves no time for another attempt", failed.outcome());
    }
    progress.watch.waited(wait, failed.outcome());
    progress.running.waiting(() -> sleep(wait));
  }

  private Duration sleep(Duration wait) {
    try {
      client.transport.timing().sleep(wait);
      return wait;
    } catch (InterruptedException e) {
      throw progress.interrupted(e);
    }
  }
}
