package io.tenantry.core.http;

import io.tenantry.core.auth.AuthCall;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.BusyException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.LimiterUnavailableException;
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
  private final ExtraHeaders headers;
  private final Repetitions repetitions;
  private Map<String, String> signedWith = Map.of();
  private boolean renewed;

  Attempts(ClientCore client, Progress progress) {
    this.client = client;
    this.progress = progress;
    this.headers = progress.options.headers().over(client.headers);
    this.repetitions = new Repetitions(client, progress);
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
          repetitions.pauseOrThrow(failed);
        }
      }
    }
  }

  private <T> T attempt(Request request, AnswerReader<T> reader) throws FailedAttempt {
    Answer answer;
    try (Permit permit = permit()) {
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

  private Permit permit() {
    try {
      return progress.running.waiting(() -> client.permits.acquire(progress));
    } catch (BusyException | LimiterUnavailableException e) {
      throw repetitions.notLetThrough(e);
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
}
