package io.tenantry.core.http;

import io.tenantry.core.auth.AuthCall;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.InterruptedCallException;
import java.util.Map;
import java.util.Optional;
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
  private final ExtraHeaders headers;
  private Map<String, String> signedWith = Map.of();
  private boolean renewed;
  private int failures;

  Attempts(ClientCore client, Progress progress) {
    this.client = client;
    this.progress = progress;
    this.headers = progress.options.headers().over(client.headers);
  }

  <T> T run(Request request, AnswerReader<T> reader) {
    client.retries.payIn();
    try (progress.running) {
      return untilDone(request, reader);
    } catch (InterruptedCallException e) {
      throw progress.interruptedOrCancelled(e);
    } catch (ApiException e) {
      throw progress.ofThisCall(e);
    }
  }

  private <T> T untilDone(Request request, AnswerReader<T> reader) {
    while (true) {
      progress.check();
      try {
        return attempt(request, reader);
      } catch (FailedAttempt failed) {
        if (!failed.outcome().maybeDone()) {
          progress.didNothing();
        }
        if (!renewsCredentials(failed)) {
          pauseOrThrow(failed);
        }
      }
    }
  }

  private <T> T attempt(Request request, AnswerReader<T> reader) throws FailedAttempt {
    Answer answer;
    Permit permit = progress.running.waiting(() -> client.permits.acquire(progress));
    try (permit) {
      progress.check();
      signedWith = sign();
      progress.sending();
      Signature signature = new Signature(client.baseUrl.origin(), signedWith);
      Envelope envelope = new Envelope(signature, headers, progress.operation);
      Exchange exchange =
          new Exchange(client, progress, envelope, Redaction.of(signature), reader.limit());
      answer = new Redirects(exchange, progress).send(request);
      permit.answered(answer);
    }
    if (!answer.isSuccess() || VendorErrors.isRefusal(answer, client.vendor.errors())) {
      throw StatusErrors.of(answer, request.method(), client, progress);
    }
    try {
      return reader.read(answer, progress);
    } finally {
      answer.body().clear(); // so that Okio can use its memory again
    }
  }

  /** The operation itself isn't sent yet, whatever becomes of a request for a token. */
  private Map<String, String> sign() throws FailedAttempt {
    AuthCall call = new TokenCall(client, progress);
    try {
      return client.credentials.headers(call);
    } catch (ApiException e) {
      throw FailedAttempt.unsigned(progress.ofThisCall(e));
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
    Verdict verdict = verdict(failed);
    if (verdict instanceof Verdict.Again again) {
      progress.watch.waited(again.pause(), failed.outcome());
      Timing timing = client.transport.timing();
      progress.running.waiting(() -> progress.sleep(timing, again.pause()));
      return;
    }
    if (verdict instanceof Verdict.TooLate) {
      throw progress.late("leaves no time for another attempt", failed.outcome());
    }
    progress.watch.failed(failed.mayRepeat(progress.operation));
    if (verdict instanceof Verdict.Denied denied) {
      ApiException outcome = failed.outcome();
      throw outcome.in(outcome.context().notRepeated(denied.why()));
    }
    throw failed.outcome();
  }

  private Verdict verdict(FailedAttempt failed) {
    failures++;
    CallOptions options = progress.options;
    boolean repeatable = failed.mayRepeat(progress.operation);
    return Verdict.on(
        new Verdict.Failure(failures, repeatable, failed.retryAfter()),
        new Verdict.Terms(options.retry(), options.isFailFast(), progress.deadline.remaining()),
        client.transport.timing().random(),
        failed.isThrottled() ? Optional::empty : client.retries::takeOut);
  }
}
