package io.tenantry.system.faults;

import io.tenantry.system.calls.PromptSockets;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;

/**
 * What stands between a client and a fake vendor: passes on what it is sent, except where something
 * else is planned, and counts. Requests for tokens are counted and planned on their own.
 */
final class Gateway extends Dispatcher implements AutoCloseable {
  private static final Pattern TOKENS = Pattern.compile(".*/(token|authenticate|refresh)");
  private static final Set<String> OF_ONE_HOP =
      Set.of("host", "connection", "accept-encoding", "content-length", "transfer-encoding");

  private final MockWebServer server = new MockWebServer();
  private final PromptSockets sockets = new PromptSockets();
  private final OkHttpClient onward = new OkHttpClient();
  private final String vendor;
  private final String elsewhere;
  private final Queue<Reply> planned = new ConcurrentLinkedQueue<>();
  private final Queue<Reply> plannedForTokens = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger tokenRequests = new AtomicInteger();
  private volatile boolean closesAfterToken;

  /** What a request is answered with. */
  interface Reply {
    MockResponse to(RecordedRequest request, Gateway gateway) throws IOException;
  }

  /**
   * @param vendor scheme, host and port of the fake
   * @param elsewhere the same of another server
   */
  Gateway(String vendor, String elsewhere) throws IOException {
    this.vendor = vendor;
    this.elsewhere = elsewhere;
    server.setDispatcher(this);
    server.setServerSocketFactory(sockets);
    server.start();
  }

  /** The same address of the fake, but by way of this gateway. */
  String inPlaceOf(String url) {
    return server.url(url.substring(vendor.length())).toString();
  }

  String elsewhere() {
    return elsewhere;
  }

  Gateway next(Reply... replies) {
    planned.addAll(List.of(replies));
    return this;
  }

  Gateway nextToken(Reply reply) {
    plannedForTokens.add(reply);
    return this;
  }

  int requests() {
    return requests.get();
  }

  int tokenRequests() {
    return tokenRequests.get();
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    boolean forToken = TOKENS.matcher(request.getTarget()).matches();
    (forToken ? tokenRequests : requests).incrementAndGet();
    Reply reply = (forToken ? plannedForTokens : planned).poll();
    try {
      return reply == null ? passOn(request) : reply.to(request, this);
    } catch (IOException e) {
      throw new UncheckedIOException("the fake vendor can't be reached", e);
    }
  }

  /** Asks the vendor, and answers what it says. */
  MockResponse passOn(RecordedRequest request) throws IOException {
    try (Response answer = onward.newCall(onward(request)).execute()) {
      Buffer body = new Buffer();
      body.writeAll(answer.body().source());
      return new MockResponse.Builder()
          .code(answer.code())
          .headers(kept(answer.headers()))
          .body(body)
          .build();
    }
  }

  private Request onward(RecordedRequest request) {
    ByteString body = request.getBody();
    return new Request.Builder()
        .url(vendor + request.getTarget())
        .headers(kept(request.getHeaders()))
        .method(request.getMethod(), body == null ? null : RequestBody.create(body, null))
        .build();
  }

  private static Headers kept(Headers all) {
    Headers.Builder kept = all.newBuilder();
    OF_ONE_HOP.forEach(kept::removeAll);
    return kept.build();
  }

  /** What is closed from now on is reset. */
  void resetWhenClosed() throws IOException {
    sockets.resetWhenClosed();
  }

  /**
   * The connection of the token request, which the client keeps for its next request, is closed.
   *
   * @param farewell is written before
   */
  Gateway closeAfterToken(String farewell) {
    closesAfterToken = true;
    sockets.farewell(farewell);
    return nextToken(
        (request, gateway) ->
            gateway
                .passOn(request)
                .newBuilder()
                .onResponseEnd(new SocketEffect.CloseSocket())
                .build());
  }

  /** A network interceptor of the client, which has taken its connection from the pool. */
  Response afterClosing(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    if (closesAfterToken && !TOKENS.matcher(request.url().encodedPath()).matches()) {
      try {
        sockets.awaitClosed();
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
    }
    return chain.proceed(request);
  }

  /** From now on nobody listens. */
  @Override
  public void close() {
    server.close();
  }
}
