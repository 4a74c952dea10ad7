package io.tenantry.core.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP/2 server that ends its first connection with a GOAWAY at a planned moment. */
final class LeavingServer implements AutoCloseable {
  private static final int NEVER = -1;

  private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger processed = new AtomicInteger();
  private final CountDownLatch noticed = new CountDownLatch(1);
  private volatile int refused = NEVER;
  private volatile int abandoned = NEVER;
  private volatile Http2Frames first;

  LeavingServer() throws IOException {
    Threads.start(this::accept);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  /** The request of this number gets a GOAWAY that excludes it. */
  void leaveBelow(int request) {
    refused = request;
  }

  /** The request of this number gets a GOAWAY that includes it, and no response. */
  void leaveAfterReading(int request) {
    abandoned = request;
  }

  /** Returns when the client has noticed the GOAWAY. */
  void leaveNow() {
    try {
      first.goAway(1);
      first.ping();
      Threads.await(noticed);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  int connections() {
    return connections.get();
  }

  int processed() {
    return processed.get();
  }

  private boolean accept() throws IOException {
    while (true) {
      try {
        Socket connection = listening.accept();
        connection.setTcpNoDelay(true);
        boolean isFirst = connections.incrementAndGet() == 1;
        Threads.start(() -> serve(connection, isFirst));
      } catch (SocketException ended) {
        return listening.isClosed();
      }
    }
  }

  private boolean serve(Socket connection, boolean isFirst) throws IOException {
    try (connection) {
      Http2Frames frames = new Http2Frames(connection, noticed::countDown);
      first = isFirst ? frames : first;
      frames.begin();
      int requests = 0;
      Http2Frames.Request request = frames.readRequest();
      while (request != null) {
        requests++;
        if (isFirst && (requests == refused || requests == abandoned)) {
          frames.goAway(requests == refused ? request.stream() - 2 : request.stream());
          connection.shutdownOutput();
          connection.getInputStream().transferTo(OutputStream.nullOutputStream());
          return true;
        }
        processed.incrementAndGet();
        frames.respond(request.stream(), "{}");
        request = frames.readRequest();
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
