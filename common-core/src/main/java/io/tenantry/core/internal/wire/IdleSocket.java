package io.tenantry.core.internal.wire;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Checks the socket of an idle HTTP/1 connection. */
final class IdleSocket {
  private static final int LOOK_MILLIS = 1;

  private IdleSocket() {}

  /**
   * Returns whether a request must not be sent on the socket: the server has closed it, or has sent
   * bytes that no request asked for, such as the 408 of a server that is about to close it. Waits
   * for a millisecond if the socket is usable. ({@code available()} doesn't show the end of a
   * stream.)
   */
  static boolean isUnusable(Socket socket) {
    try {
      int timeout = socket.getSoTimeout();
      try {
        socket.setSoTimeout(LOOK_MILLIS);
        socket.getInputStream().read();
        return true;
      } catch (SocketTimeoutException silent) {
        return false;
      } finally {
        socket.setSoTimeout(timeout);
      }
    } catch (IOException broken) {
      return true;
    }
  }
}
