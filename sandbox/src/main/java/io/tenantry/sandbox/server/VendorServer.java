package io.tenantry.sandbox.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** An HTTP server on the loopback interface in front of one fake, or of one fake per path. */
public final class VendorServer {
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final MockResponse UNKNOWN_PATH = new MockResponse.Builder().code(404).build();

  private final MockWebServer server = new MockWebServer();
  private final int port;
  private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean listening;

  /** What responds to the requests to one path. Called by many threads at once. */
  public interface Handler {
    /** Returns the response and what happens to it on its way back. */
    Delivery deliver(Request request);

    /**
     * The response is about to be sent.
     *
     * @param sentHeaders its headers as they are sent
     */
    void delivered(Request request, Delivery delivery, Map<String, List<String>> sentHeaders);

    /** Called last for each request, also after a failure. */
    void finished(Request request);
  }

  /**
   * @param port the port to listen on; 0 for a free one
   */
  public VendorServer(int port) {
    this.port = port;
  }

  /**
   * Puts a fake behind a path.
   *
   * @param path a slash and one segment, or empty for a fake that has the server to itself
   */
  public void serve(String path, Handler handler) {
    handlers.put(path, handler);
  }

  /** Starts to listen. */
  public void start() {
    server.setDispatcher(new VendorDispatcher());
    server.setServerSocketFactory(new NoDelaySockets());
    try {
      server.start(InetAddress.getByAddress("127.0.0.1", LOOPBACK), port);
      listening = true;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port + " of 127.0.0.1", e);
    }
  }

  /** Returns scheme, host and port. */
  public String origin() {
    if (!listening) {
      throw new IllegalStateException("the sandbox is not started. Call start() first");
    }
    return "http://127.0.0.1:" + server.getPort();
  }

  /** Stops listening and closes the connections that are still open. */
  public void close() {
    closing.countDown();
    server.close();
  }

  private static Response dated(Response response) {
    return response.headers().containsKey("Date")
        ? response
        : response.with("Date", Faults.httpDate(ZonedDateTime.now(ZoneOffset.UTC)));
  }

  private final class VendorDispatcher extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest recorded) throws InterruptedException {
      server.takeRequest(); // the server's own memory of requests would grow without bounds
      Request request = Request.of(recorded);
      Handler alone = handlers.get("");
      if (alone != null) {
        return response(alone, request);
      }
      String path = request.firstSegment();
      Handler handler = handlers.get(path);
      return handler == null ? UNKNOWN_PATH : response(handler, request.below(path));
    }

    private MockResponse response(Handler handler, Request request) throws InterruptedException {
      try {
        Delivery delivery = handler.deliver(request).map(VendorServer::dated);
        MockResponse sent = delivery.toMockResponse();
        handler.delivered(request, delivery, Request.headers(sent.getHeaders()));
        closing.await(delivery.pace().delay().toNanos(), TimeUnit.NANOSECONDS);
        return sent;
      } finally {
        handler.finished(request);
      }
    }
  }
}
