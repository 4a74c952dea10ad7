package io.tenantry.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads each request to its end and ends the connection instead of answering. */
final class ClosingServer implements AutoCloseable {
  /** How the connection ends. */
  enum Manner {
    CLOSED,
    RESET
  }

  private final Manner manner;
  private final ServerSocket listening;
  private final AtomicInteger requests = new AtomicInteger();

  ClosingServer(Manner manner) throws IOException {
    this(manner, InetAddress.getLoopbackAddress(), 0);
  }

  ClosingServer(Manner manner, InetAddress address, int port) throws IOException {
    this.manner = manner;
    this.listening = new ServerSocket(port, 50, address);
    Threads.start(this::serve);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  int requests() {
    return requests.get();
  }

  private boolean serve() throws IOException {
    while (true) {
      try (Socket connection = listening.accept()) {
        readRequest(connection.getInputStream());
        requests.incrementAndGet();
        if (manner == Manner.RESET) {
          connection.setSoLinger(true, 0);
        }
      } catch (SocketException closed) {
        return listening.isClosed();
      }
    }
  }

  /** The tests send bodies that end with a brace, or none. */
  private static void readRequest(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    boolean whole = false;
    while (!whole) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      request.append((char) next);
      String text = request.toString();
      boolean headed = text.contains("\r\n\r\n");
      whole = headed && (text.startsWith("GET") || text.endsWith("}"));
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
