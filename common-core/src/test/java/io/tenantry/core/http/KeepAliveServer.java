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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;

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

  private static final int PATIENCE = 10_000;
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
    Transport transport = Transport.builder().timeSource(timing).okHttp(wire::prepare).build();
    return client(transport);
  }

  ApiInvoker client(Transport transport) {
    return new Acme.Builder()
        .baseUrl(url())
        .credentials(Acme.bearer())
        .transport(transport)
        .defaultOptions(CallOptions.none().retry(RetryPolicy.NONE))
        .build();
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
    try (connection) {
      connection.setTcpNoDelay(true);
      connection.setSoTimeout(PATIENCE); // a new connection is not idle
      if (wire.isMultiplexed()) {
        serveHttp2(connection);
      } else {
        serveHttp1(connection);
      }
    } catch (IOException clientIsGone) {
      return false;
    } finally {
      closed.release();
    }
    return true;
  }

  private void serveHttp1(Socket connection) throws IOException {
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
        out.write(response("200 OK", "{}"));
        connection.setSoTimeout(Math.max(1, idleMillis));
      } while (idleMillis > 0);
      awaitToBeTold();
    } catch (SocketTimeoutException idle) {
      // ends as planned
    }
    if (ending == Ending.SAYS_GOODBYE) {
      out.write(response("408 Request Time-out", ""));
    }
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

  private void serveHttp2(Socket connection) throws IOException {
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
        frames.respond(last, "{}");
        connection.setSoTimeout(Math.max(1, idleMillis));
      } while (idleMillis > 0);
      awaitToBeTold();
    } catch (SocketTimeoutException idle) {
      // ends as planned
    }
    if (ending == Ending.CLOSES) {
      frames.goAway(last);
    }
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
    connection.shutdownOutput();
    connection.getInputStream().transferTo(OutputStream.nullOutputStream());
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
