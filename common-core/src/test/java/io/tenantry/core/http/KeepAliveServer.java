package io.tenantry.core.http;

import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import okhttp3.OkHttpClient;

/**
 * Answers every request, and closes connections that were idle for a time, as servers do. Counts
 * what it has read.
 */
final class KeepAliveServer implements AutoCloseable {
  /** What the server does with a connection that was idle for long enough. */
  enum Ending {
    /** Closes it; on HTTP/2 after a GOAWAY. */
    CLOSES,
    /** Writes a 408 before, as some servers and load balancers do; on HTTP/2 no GOAWAY. */
    SAYS_GOODBYE
  }

  static final int WHEN_TOLD = -1;

  private static final int PATIENCE = 60_000;
  private static final String LENGTH = "content-length: ";

  private final Wire wire;
  private final Ending ending;
  private final int idleMillis;
  private final ServerSocket listening;
  private final Semaphore told = new Semaphore(0);
  private final Semaphore closed = new Semaphore(0);
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();
  private final Map<String, Integer> created = new ConcurrentHashMap<>();
  private final Queue<Closing> closings = new ConcurrentLinkedQueue<>();
  private final AtomicInteger dropping = new AtomicInteger();
  private volatile String response = "{}";

  /** When the server ended a connection, by {@link System#nanoTime}. */
  static final class Closing {
    final long accepted = System.nanoTime();
    private volatile long begin = Long.MAX_VALUE;
    private volatile long end = Long.MAX_VALUE;

    private void done() {
      end = end == Long.MAX_VALUE ? System.nanoTime() : end;
    }

    /** Whether it happened less than a margin before or during a call of an older connection. */
    boolean meets(long start, long returned, long margin) {
      return accepted < start && begin < returned + margin && end > start - margin;
    }
  }

  /**
   * @param idleMillis how long a connection may be idle; 0 closes it right after each response,
   *     {@link #WHEN_TOLD} after a response when {@link #end} is called
   */
  KeepAliveServer(Wire wire, Ending ending, int idleMillis) throws IOException {
    this.wire = wire;
    this.ending = ending;
    this.idleMillis = idleMillis;
    listening = listen(wire);
    Threads.start(this::accept);
  }

  private static ServerSocket listen(Wire wire) throws IOException {
    if (!wire.isEncrypted()) {
      return new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    }
    SSLServerSocket socket =
        (SSLServerSocket)
            TestIdentity.CONTEXT
                .getServerSocketFactory()
                .createServerSocket(0, 500, InetAddress.getLoopbackAddress());
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setProtocols(new String[] {wire.tls()});
    if (wire.isMultiplexed()) {
      parameters.setApplicationProtocols(new String[] {"h2"});
    }
    socket.setSSLParameters(parameters);
    return socket;
  }

  String url() {
    String scheme = wire.isEncrypted() ? "https" : "http";
    return scheme + "://127.0.0.1:" + listening.getLocalPort();
  }

  /** A client that never retries, on a transport of its own. */
  ApiInvoker client(FakeTiming timing) {
    return client(timing, UnaryOperator.identity());
  }

  ApiInvoker client(FakeTiming timing, UnaryOperator<OkHttpClient.Builder> settings) {
    return client(transport(timing, settings));
  }

  Transport transport(FakeTiming timing, UnaryOperator<OkHttpClient.Builder> settings) {
    return Transport.builder()
        .timeSource(timing)
        .okHttp(builder -> settings.apply(wire.prepare(builder)))
        .build();
  }

  ApiInvoker client(Transport transport) {
    return new Acme.Builder()
        .baseUrl(url())
        .credentials(Acme.bearer())
        .transport(transport)
        .defaultOptions(CallOptions.none().retry(RetryPolicy.NONE))
        .build();
  }

  /** The body of all responses. */
  KeepAliveServer responding(String json) {
    response = json;
    return this;
  }

  /** Ends the connections of the next requests (HTTP/1) when they have been read. */
  void drop(int requests) {
    dropping.set(requests);
  }

  /** Returns when the client or the server has closed a connection. */
  void awaitEnd() throws InterruptedException {
    if (!closed.tryAcquire(20, TimeUnit.SECONDS)) {
      throw new AssertionError("the connection is still open");
    }
  }

  boolean hasEnded() {
    return closed.availablePermits() > 0;
  }

  Queue<Closing> closings() {
    return closings;
  }

  /** Has connections end that wait for it; returns when the client has received their ends. */
  void end(int count) throws InterruptedException {
    told.release(count);
    if (!closed.tryAcquire(count, 20, TimeUnit.SECONDS)) {
      throw new AssertionError("the server has not closed its connections");
    }
  }

  int connections() {
    return connections.get();
  }

  /** How many requests without a body were read. */
  int reads() {
    return reads.get();
  }

  /** How often each body was read. */
  Map<String, Integer> created() {
    return created;
  }

  private boolean accept() throws IOException {
    while (true) {
      try {
        Socket connection = listening.accept();
        connections.incrementAndGet();
        Threads.start(() -> serve(connection));
      } catch (SocketException ended) {
        return listening.isClosed();
      }
    }
  }

  private boolean serve(Socket connection) throws IOException {
    Closing closing = new Closing();
    try (connection) {
      connection.setTcpNoDelay(true);
      connection.setSoTimeout(PATIENCE); // a new connection is not idle
      if (wire.isMultiplexed()) {
        serveHttp2(connection, closing);
      } else {
        serveHttp1(connection, closing);
      }
    } catch (IOException clientIsGone) {
      return false;
    } finally {
      closing.done();
      closed.release();
    }
    return true;
  }

  private void serveHttp1(Socket connection, Closing closing) throws IOException {
    DataInputStream in = new DataInputStream(connection.getInputStream());
    OutputStream out = connection.getOutputStream();
    try {
      do {
        int first = in.read();
        if (first < 0) {
          return;
        }
        connection.setSoTimeout(PATIENCE);
        readRequest((char) first, in);
        if (dropping.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          return;
        }
        out.write(response("200 OK", response));
        connection.setSoTimeout(Math.max(1, idleMillis));
      } while (idleMillis > 0);
      awaitToBeTold();
    } catch (SocketTimeoutException idle) {
      // ends as planned
    }
    begins(closing);
    if (ending == Ending.SAYS_GOODBYE) {
      out.write(response("408 Request Time-out", ""));
    }
  }

  private void begins(Closing closing) {
    closing.begin = System.nanoTime();
    closings.add(closing);
  }

  private static byte[] response(String status, String body) {
    return "HTTP/1.1 %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(status, body.length(), body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void readRequest(char first, DataInputStream in) throws IOException {
    StringBuilder head = new StringBuilder().append(first);
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.readUnsignedByte());
    }
    String lower = head.toString().toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LENGTH);
    if (at < 0) {
      record("");
      return;
    }
    int length = Integer.parseInt(lower.substring(at + LENGTH.length(), lower.indexOf("\r\n", at)));
    record(new String(in.readNBytes(length), StandardCharsets.UTF_8));
  }

  private void serveHttp2(Socket connection, Closing closing) throws IOException {
    Http2Frames frames = new Http2Frames(connection);
    int last = 0;
    try {
      frames.begin();
      do {
        Http2Frames.Request request = frames.readRequest();
        if (request == null) {
          return;
        }
        last = request.stream();
        record(request.body());
        frames.respond(last, response);
        connection.setSoTimeout(Math.max(1, idleMillis));
      } while (idleMillis > 0);
      awaitToBeTold();
    } catch (SocketTimeoutException idle) {
      // ends as planned
    }
    begins(closing);
    if (ending == Ending.CLOSES) {
      frames.goAway(last);
    }
    connection.shutdownOutput();
    closing.done();
    endGently(connection);
  }

  private void awaitToBeTold() {
    if (idleMillis == WHEN_TOLD) {
      told.acquireUninterruptibly();
    }
  }

  private void record(String body) {
    if (body.isEmpty()) {
      reads.incrementAndGet();
    } else {
      created.merge(body, 1, Integer::sum);
    }
  }

  /** A client may still send frames; a socket that is closed over unread bytes is reset. */
  private static void endGently(Socket connection) throws IOException {
    connection.setSoTimeout(PATIENCE);
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
