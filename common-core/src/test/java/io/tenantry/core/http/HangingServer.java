package io.tenantry.core.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads one request, never answers, and watches what becomes of the connection. */
final class HangingServer implements AutoCloseable {
  private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  private final CountDownLatch requested = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);

  HangingServer() throws IOException {
    Threads.start(this::serve);
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  void awaitRequest() throws InterruptedException {
    Threads.await(requested);
  }

  /** Within the second that is promised; the silence alone would end it after a minute. */
  void awaitConnectionClosed() throws InterruptedException {
    if (!closed.await(1, TimeUnit.SECONDS)) {
      throw new AssertionError("the client still holds its connection");
    }
  }

  private boolean serve() throws IOException {
    try (Socket connection = listening.accept()) {
      InputStream in = connection.getInputStream();
      byte[] bytes = new byte[8192];
      int read = in.read(bytes);
      while (read > 0) {
        requested.countDown();
        read = in.read(bytes);
      }
    } finally {
      closed.countDown();
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
