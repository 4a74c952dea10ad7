package io.tenantry.core.internal.call;

import io.tenantry.core.auth.spi.AuthCall;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.LimiterUnavailableException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.TimeSource;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.error.Failures;
import io.tenantry.core.internal.gate.Pauses;
import io.tenantry.core.internal.gate.Permit;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.internal.refusal.ErrorBodyParser;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.RequestTags;
import io.tenantry.core.internal.wire.Signature;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * One call with its retries.
 *
 * <p>An attempt first acquires a permit, then signs the request, so that the token does not expire
 * during the wait; then it sends the request, reads the whole body and releases the permit.
 * Decoding is part of the attempt, because a truncated body or a gateway's page with status 200 is
 * detected there and should be retried.
 */
final class RetryingCall {
  private final ClientState client;
  private final CallState call;
  private Map<String, String> signedWith = Map.of();
  private boolean renewed;
  private @Nullable FailedAttempt last;
  private final Resends resends = new Resends();
  private int failures;
  private int taken;

  RetryingCall(ClientState client, CallState call) {
    this.client = client;
    this.call = call;
  }

  <T> T run(Request request, ResponseDecoder<T> decoder) {
    client.retries.payIn();
    try (call.running) {
      while (true) {
        call.check();
        try {
          T result = attempt(request, decoder);
          client.retries.payBack(taken);
          return result;
        } catch (FailedAttempt failed) {
          prepareRetry(failed);
        }
      }
    } catch (InterruptedCallException e) {
      throw call.interruptedOrCancelled(e);
    } catch (ApiException e) {
      throw call.ofThisCall(e);
    } catch (Exception | StackOverflowError e) { // code of the program throws anything
      throw call.unexpected(e);
    }
  }

  /** Returns when the next attempt may begin, or ends the call. */
  private void prepareRetry(FailedAttempt failed) {
    if (!failed.outcome().mayHaveTakenEffect()) {
      call.didNothing();
    }
    if (!renewsCredentials(failed)) {
      pauseOrThrow(failed);
    }
  }

  private <T> T attempt(Request request, ResponseDecoder<T> decoder) throws FailedAttempt {
    BufferedResponse response = send(request, decoder.limit());
    if (!response.isSuccess() || ErrorBodyParser.isRefusal(response, client.vendor().errors())) {
      throw StatusErrors.of(response, request.method(), client, call);
    }
    try {
      return decoder.decode(response, call);
    } catch (FailedAttempt | ApiException e) {
      throw e;
    } catch (Exception | StackOverflowError e) {
      throw undecoded(e);
    } finally {
      response.body().clear(); // so that Okio can use its memory again
    }
  }

  /** Returns the failure for an exception while decoding, such as one of a drift listener. */
  private ApiException undecoded(Throwable e) {
    ApiException unexpected = call.unexpected(e);
    return unexpected instanceof ConnectionException
        ? new UnreadableResponseException(
            call.context,
            "reading the response failed: " + unexpected.getCause(),
            null,
            "",
            unexpected.getCause())
        : unexpected;
  }

  private BufferedResponse send(Request request, long limit) throws FailedAttempt {
    try (Permit permit = permit()) {
      call.check();
      signedWith = sign();
      call.sending();
      Signature signature = new Signature(client.baseUrl().origin(), signedWith);
      RequestTags tags = new RequestTags(signature, call.options.headers(), call.operation);
      Redaction redaction = Redaction.ofHeaders(signedWith);
      Exchange exchange =
          new Exchange(client.transport.http(), call, tags, redaction, resends, limit);
      BufferedResponse response = new Redirects(exchange, call).send(request);
      permit.received(response);
      return response;
    }
  }

  private Permit permit() {
    try {
      return call.running.waiting(() -> client.gate.acquire(call));
    } catch (LocalRateLimitException | LimiterUnavailableException e) {
      throw notLetThrough(e);
    }
  }

  /** Returns the headers that sign the request; may send a token request, but not the operation. */
  private Map<String, String> sign() throws FailedAttempt {
    AuthCall tokens = new TokenCall(client, call);
    try {
      return client.credentials().headers(tokens);
    } catch (ApiException e) {
      throw FailedAttempt.unsigned(call.ofThisCall(e));
    }
  }

  /** Renews rejected credentials, once per call, also for calls that change something. */
  private boolean renewsCredentials(FailedAttempt failed) {
    if (renewed || !failed.refusesCredentials()) {
      return false;
    }
    renewed = true;
    return client.credentials().refused(signedWith);
  }

  /** Returns the outcome of a call without permit: the failure of the attempt before, if any. */
  private ApiException notLetThrough(ApiException unsent) {
    if (last == null) {
      return unsent;
    }
    ApiException outcome = ended(last, String.valueOf(unsent.getMessage()));
    outcome.addSuppressed(unsent);
    return outcome;
  }

  /** Waits until the next attempt, or ends the call. */
  private void pauseOrThrow(FailedAttempt failed) {
    RetryDecision decision = decide(failed);
    if (decision instanceof RetryDecision.Again again) {
      last = failed;
      call.metrics.waited(again.pause(), failed.outcome());
      TimeSource time = client.time();
      call.running.waiting(() -> call.sleep(time, again.pause()));
      return;
    }
    if (decision instanceof RetryDecision.TooLate) {
      throw call.late("leaves no time for another attempt", failed.outcome());
    }
    throw ended(failed, decision instanceof RetryDecision.Denied denied ? denied.why() : null);
  }

  private ApiException ended(FailedAttempt failed, @Nullable String whyNotAgain) {
    call.metrics.failed(failed.mayRetry(call.operation));
    ApiException outcome = failed.outcome();
    return whyNotAgain == null ? outcome : Failures.notRetried(outcome, whyNotAgain);
  }

  private RetryDecision decide(FailedAttempt failed) {
    failures++;
    CallOptions options = call.options;
    Optional<Duration> requested = failed.retryAfter();
    Duration pause = Duration.ZERO;
    if (failed.isThrottled()) {
      pause = requested.map(Pauses::asked).orElse(Duration.ZERO);
      requested = Optional.of(requested.isPresent() ? pause : Pauses.unrequested(failures));
    }
    boolean retryable = failed.mayRetry(call.operation);
    return RetryDecision.on(
        new RetryDecision.Failure(failures, retryable, requested, pause),
        new RetryDecision.Terms(
            options.retryPolicy(),
            options.isFailFast(),
            call.deadline.remaining(),
            client.gate.maxWait()),
        client.time().random(),
        failed.isThrottled() ? Optional::empty : this::takeRetry);
  }

  private Optional<String> takeRetry() {
    Optional<String> denied = client.retries.takeOut();
    taken += denied.isEmpty() ? 1 : 0;
    return denied;
  }
}
