package io.tenantry.benchmarks.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.function.Function;
import javax.net.SocketFactory;

/**
 * Sockets that respond to each request from memory, on the thread that reads: OkHttp does all that
 * it does over a network, and nothing of a network or a server is measured with it. For HTTP/1.1
 * without TLS.
 */
public final class MemorySockets extends SocketFactory {
  private final Function<String, byte[]> answers;

  /**
   * @param answers from a request line, such as {@code GET /v1/things HTTP/1.1}, to all bytes of
   *     the response, its status line included
   */
  public MemorySockets(Function<String, byte[]> answers) {
    this.answers = answers;
  }

  @Override
  public Socket createSocket() {
    return new MemorySocket(answers);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw unconnected();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    throw unconnected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw unconnected();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    throw unconnected();
  }

  private static IOException unconnected() {
    return new IOException("OkHttp makes sockets unconnected; nothing else is meant to use these");
  }
}
