package io.tenantry.system.calls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Server sockets that send at once: without it head and body of a response wait 40 ms for each
 * other, which thousands of calls would make minutes of. They remember their connections, so that
 * these can end as if a host had died.
 */
public final class PromptSockets extends ServerSocketFactory {
  private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile byte[] farewell = {};

  /** Writes these bytes to each connection before it is closed. */
  public void farewell(String bytes) {
    farewell = bytes.getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns when a connection was closed. */
  public void awaitClosed() throws InterruptedException {
    if (!closed.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no connection was closed");
    }
  }

  /** Whoever closes a connection from now on resets it. */
  public void resetWhenClosed() throws SocketException {
    for (Socket socket : accepted) {
      if (!socket.isClosed()) {
        socket.setSoLinger(true, 0);
      }
    }
  }

  @Override
  public ServerSocket createServerSocket() throws IOException {
    return new ServerSocket() {
      @Override
      public Socket accept() throws IOException {
        Socket socket = new Accepted();
        implAccept(socket);
        socket.setTcpNoDelay(true);
        accepted.add(socket);
        return socket;
      }
    };
  }

  @Override
  public ServerSocket createServerSocket(int port) {
    throw new UnsupportedOperationException("MockWebServer binds by itself");
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog) {
    return createServerSocket(port);
  }

  @Override
  public ServerSocket createServerSocket(int port, int backlog, @Nullable InetAddress address) {
    return createServerSocket(port);
  }

  private final class Accepted extends Socket {
    @Override
    public synchronized void close() throws IOException {
      try {
        if (!isClosed() && farewell.length > 0) {
          getOutputStream().write(farewell);
        }
      } finally {
        super.close();
        closed.countDown();
      }
    }
  }
}
