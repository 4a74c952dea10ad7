package io.tenantry.core.internal.call;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConnectionException;
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
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.Buffer;

/** Sends a request once and reads the whole response; failures become {@link FailedAttempt}s. */
final class Exchange {
  private static final int LONGEST_REASON = 300;
  private static final int REQUEST_TIMEOUT = 408;

  private final OkHttpClient http;
  private final CallState state;
  private final RequestTags envelope;
  private final Redaction redaction;
  private final Resends resends;
  private final long limit;

  /**
   * @param redaction hides the credentials of the request
   * @param resends counts what the call sends again at once
   * @param limit the largest allowed body in bytes; negative if only the beginning is needed
   */
  Exchange(
      OkHttpClient http,
      CallState state,
      RequestTags envelope,
      Redaction redaction,
      Resends resends,
      long limit) {
    this.http = http;
    this.state = state;
    this.envelope = envelope;
    this.redaction = redaction;
    this.resends = resends;
    this.limit = limit;
  }

  /** Sends the request; again at once if only the state of a connection prevented a response. */
  BufferedResponse send(Request request) throws FailedAttempt {
    state.confided(redaction);
    OkHttpClient client = http;
    while (true) {
      Delivery delivery = new Delivery(resends.mustLook(isSafe()));
      try {
        return send(client, request, delivery);
      } catch (FailedAttempt failed) {
        client = clientAfter(failed, delivery);
        state.check();
      }
    }
  }

  /** Returns the client that sends the request again, or ends the attempt. */
  private OkHttpClient clientAfter(FailedAttempt failed, Delivery delivery) throws FailedAttempt {
    if (!(failed.outcome() instanceof ConnectionException)) {
      throw failed;
    }
    return switch (resends.after(delivery, isSafe())) {
      case ON_ANY_CONNECTION -> http;
      case ON_A_NEW_CONNECTION -> withEmptyPool();
      case NO -> throw failed;
    };
  }

  /**
   * Returns a client of the same settings without connections. Its pool keeps the new one for a
   * second, so that OkHttp's own thread closes it: on TLS 1.2, the JDK waits for the server then.
   */
  private OkHttpClient withEmptyPool() {
    ConnectionPool empty = new ConnectionPool(1, 1, TimeUnit.SECONDS);
    return http.newBuilder().connectionPool(empty).build();
  }

  /** Token requests are not safe: a server may accept a refresh token only once. */
  private boolean isSafe() {
    return envelope.operation() != null && envelope.operation().isSafe();
  }

  private BufferedResponse send(OkHttpClient client, Request request, Delivery delivery)
      throws FailedAttempt {
    boolean ourTimeout = false;
    try {
      Call call = client.newCall(envelope.around(request, delivery));
      ourTimeout = limitTime(call);
      state.running.sending(call);
      return execute(call, delivery);
    } catch (FailedAttempt | ApiException e) {
      throw e;
    } catch (Exception | StackOverflowError e) { // listeners and Kotlin code throw anything
      if (!(e instanceof IOException)) {
        state.running.abandon();
      }
      throw unanswered(e, request, delivery, ourTimeout);
    } finally {
      if (delivery.mayHaveHappened()) {
        state.delivered();
      }
      state.running.sent();
    }
  }

  private BufferedResponse execute(Call call, Delivery delivery) throws IOException, FailedAttempt {
    try (Response response = call.execute()) {
      if (isOfNoRequest(response, delivery)) {
        delivery.endedWithoutResponse();
        throw new IOException("the server closed the pooled connection with a status 408");
      }
      report(response);
      return read(response);
    }
  }

  /** A server may write a 408 before it closes an idle connection. */
  private boolean isOfNoRequest(Response response, Delivery delivery) {
    return response.code() == REQUEST_TIMEOUT
        && delivery.mayBeAnotherResponse()
        && resends.maySendAgain(isSafe());
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
      Throwable failure, Request request, Delivery delivery, boolean ourTimeout) {
    CallState.keepInterrupt(failure);
    Throwable e = redaction.quiet(failure);
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
    boolean plain = e instanceof IOException && e.getMessage() != null;
    String text =
        plain
            ? e.getMessage()
            : e instanceof IOException ? e.getClass().getSimpleName() : e.toString();
    // sentences of other libraries, which are not remedies
    String joined = text.replaceAll("\\.\\s+(?=\\p{Lu})", "; ");
    return Excerpts.oneLine(joined, LONGEST_REASON);
  }

  private static FailedAttempt.Retry repeat(Throwable e, boolean delivered) {
    boolean lasting =
        !(e instanceof IOException)
            || e instanceof SSLPeerUnverifiedException
            || e.getCause() instanceof CertificateException;
    if (lasting) {
      return FailedAttempt.Retry.NEVER;
    }
    return delivered ? FailedAttempt.Retry.IF_SAFE : FailedAttempt.Retry.ALWAYS;
  }
}
