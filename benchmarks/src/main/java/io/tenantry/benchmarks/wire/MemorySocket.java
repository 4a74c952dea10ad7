package io.tenantry.benchmarks.wire;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.function.Function;

final class MemorySocket extends Socket {
  private final Dialogue dialogue;
  private boolean connected;
  private boolean closed;

  MemorySocket(Function<String, byte[]> answers) {
    dialogue = new Dialogue(answers);
  }

  @Override
  public void connect(SocketAddress to, int timeout) {
    connected = true;
  }

  @Override
  public boolean isConnected() {
    return connected;
  }

  @Override
  public InputStream getInputStream() {
    return dialogue.answers();
  }

  @Override
  public OutputStream getOutputStream() {
    return dialogue.requests();
  }

  @Override
  public InetAddress getInetAddress() {
    return InetAddress.getLoopbackAddress();
  }

  @Override
  public void setSoTimeout(int millis) {}

  @Override
  public int getSoTimeout() {
    return 0;
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
