package io.tenantry.core.internal.call;

import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.http.CallListener;
import io.tenantry.core.http.ResponseInfo;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.internal.context.CallState;
import io.tenantry.core.internal.context.FailedAttempt;
import io.tenantry.core.internal.redact.Redaction;
import io.tenantry.core.internal.wire.BoundedBody;
import io.tenantry.core.internal.wire.BufferedResponse;
import io.tenantry.core.internal.wire.Delivery;
import io.tenantry.core.internal.wire.Origin;
import io.tenantry.core.internal.wire.RequestTags;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** Sends a request once and reads the whole response; failures become {@link FailedAttempt}s. */
final class Exchange {
  private static final int LONGEST_REASON = 300;

  private final OkHttpClient http;
  private final CallState state;
  private final RequestTags envelope;
  private final Redaction redaction;
  private final long limit;

  /**
   * @param redaction hides the credentials of the request
   * @param limit the largest allowed body in bytes; negative if only the beginning is needed
   */
  Exchange(
      OkHttpClient http, CallState state, RequestTags envelope, Redaction redaction, long limit) {
    this.http = http;
    this.state = state;
    this.envelope = envelope;
    this.redaction = redaction;
    this.limit = limit;
  }

  BufferedResponse send(Request request) throws FailedAttempt {
    Delivery delivery = new Delivery();
    state.confided(redaction);
    Call call = http.newCall(envelope.around(request, delivery));
    boolean ourTimeout = limitTime(call);
    state.running.sending(call);
    try (Response response = call.execute()) {
      report(response);
      return read(response);
    } catch (IOException e) {
      throw unanswered(redaction.quiet(e), request, delivery, ourTimeout);
    } finally {
      if (delivery.mayHaveHappened()) {
        state.delivered();
      }
      state.running.sent();
    }
  }

  /**
   * Applies the call's deadline to the exchange. Returns true if it is earlier than OkHttp's own
   * timeout.
   */
  private boolean limitTime(Call call) {
    long own = call.timeout().timeoutNanos();
    long left = state.deadline.remaining().map(Duration::toNanos).orElse(Long.MAX_VALUE);
    if (left == Long.MAX_VALUE || (own != 0 && own <= left)) {
      return false;
    }
    call.timeout().timeout(Math.max(1, left), TimeUnit.NANOSECONDS);
    return true;
  }

  private void report(Response response) {
    CallListener listener = state.options.listener().orElse(null);
    if (listener != null) {
      Map<String, List<String>> headers = response.headers().toMultimap();
      listener.responseReceived(new ResponseInfo(state.operation, response.code(), headers));
    }
  }

  private BufferedResponse read(Response response) throws IOException, FailedAttempt {
    boolean aside = limit < 0 || !response.isSuccessful();
    Buffer body = aside ? BoundedBody.beginning(response) : BoundedBody.whole(response, limit);
    BufferedResponse buffered =
        new BufferedResponse(
            response.request().url(), response.code(), response.headers(), body, redaction);
    if (!aside && body.size() > limit) {
      String message = "expected a response of at most " + limit + " bytes, but received more";
      throw new FailedAttempt(
          new UnreadableResponseException(
              state.context, message, null, buffered.excerpt(200), null),
          FailedAttempt.Retry.NEVER);
    }
    return buffered;
  }

  private FailedAttempt unanswered(
      IOException e, Request request, Delivery delivery, boolean ourTimeout) {
    if (delivery.mayHaveHappened()) {
      state.delivered();
    }
    if (state.isCancelled()) {
      return new FailedAttempt(state.cancelled(e), FailedAttempt.Retry.NEVER);
    }
    if (Thread.currentThread().isInterrupted()) {
      return new FailedAttempt(state.interrupted(e), FailedAttempt.Retry.NEVER);
    }
    boolean timedOut =
        e instanceof InterruptedIOException && !(e instanceof SocketTimeoutException);
    if ((ourTimeout && timedOut) || state.deadline.hasPassed()) {
      return new FailedAttempt(state.late("exceeded", e), FailedAttempt.Retry.NEVER);
    }
    String what = request.method() + " to " + Origin.of(request.url()) + " failed: " + describe(e);
    boolean delivered = delivery.mayHaveHappened();
    return new FailedAttempt(
        state.unanswered(what, e, state.settings.baseUrl()), repeat(e, delivered));
  }

  /** Returns the reason on one line. */
  static String describe(Throwable e) {
    if (e instanceof UnknownHostException) {
      return "the host name cannot be resolved";
    }
    String text = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    // sentences of other libraries, which are not remedies
    String joined = text.replaceAll("\\.\\s+(?=\\p{Lu})", "; ");
    return Excerpts.oneLine(joined, LONGEST_REASON);
  }

  private static FailedAttempt.Retry repeat(IOException e, boolean delivered) {
    boolean lasting =
        e instanceof SSLPeerUnverifiedException || e.getCause() instanceof CertificateException;
    if (lasting) {
      return FailedAttempt.Retry.NEVER;
    }
    return delivered ? FailedAttempt.Retry.IF_SAFE : FailedAttempt.Retry.ALWAYS;
  }
}
