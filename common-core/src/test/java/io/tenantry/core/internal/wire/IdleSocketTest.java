package io.tenantry.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdleSocketTest {
  private static final int TIMEOUT = 12_345;

  private ServerSocket listening;
  private Socket client;
  private Socket server;

  @BeforeEach
  void connect() throws IOException {
    listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    client = new Socket(listening.getInetAddress(), listening.getLocalPort());
    client.setSoTimeout(TIMEOUT);
    server = listening.accept();
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
    listening.close();
  }

  @Test
  void silentSocketIsUsableAndKeepsItsTimeout() throws IOException {
    assertThat(IdleSocket.isUnusable(client)).isFalse();
    assertThat(client.getSoTimeout()).isEqualTo(TIMEOUT);
  }

  @Test
  void endOfTheStreamIsFound() throws IOException {
    server.close();

    assertThat(IdleSocket.isUnusable(client)).isTrue();
    assertThat(client.getSoTimeout()).isEqualTo(TIMEOUT);
  }

  @Test
  void byteThatNoRequestAskedForIsFound() throws IOException {
    server.getOutputStream().write('H');

    assertThat(IdleSocket.isUnusable(client)).isTrue();
  }

  @Test
  void resetIsFound() throws IOException {
    server.setSoLinger(true, 0);
    server.close();

    assertThat(IdleSocket.isUnusable(client)).isTrue();
  }

  @Test
  void socketThatWasClosedHereIsFound() throws IOException {
    client.close();

    assertThat(IdleSocket.isUnusable(client)).isTrue();
  }
}
