package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ConnectionException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** HTTP/2 connections that end while a request is on its way. */
class ClosedStreamsTest {
  private final FakeTiming timing = new FakeTiming();
  private final LeavingServer server;

  ClosedStreamsTest() throws IOException {
    server = new LeavingServer();
  }

  @AfterEach
  void close() throws IOException {
    server.close();
  }

  private ApiInvoker acme(UnaryOperator<OkHttpClient.Builder> settings) {
    Transport transport =
        Transport.builder().timeSource(timing).okHttp(b -> settings.apply(http2(b))).build();
    return new Acme.Builder()
        .baseUrl(server.url())
        .credentials(Acme.bearer())
        .transport(transport)
        .defaultOptions(CallOptions.none().retry(RetryPolicy.NONE))
        .build();
  }

  private static OkHttpClient.Builder http2(OkHttpClient.Builder builder) {
    return builder.protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
  }

  @Test
  void writeAboveTheLastStreamOfAGoAwayIsSentAgain() {
    server.leaveBelow(2);
    ApiInvoker acme = acme(b -> b);

    Acme.create(acme);
    Acme.create(acme);

    assertThat(server.processed()).isEqualTo(2);
    assertThat(server.connections()).isEqualTo(2);
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void writeWhoseStreamTheGoAwayIncludesIsNotSentAgain() {
    server.leaveAfterReading(2);
    ApiInvoker acme = acme(b -> b);
    Acme.create(acme);

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> Acme.create(acme));

    assertThat(e.mayHaveTakenEffect()).isTrue();
    assertThat(server.connections()).isEqualTo(1);
  }

  /**
   * The GOAWAY is received after the call has taken the connection and before it opens a stream.
   */
  @Test
  void writeWhoseStreamWasNeverOpenedIsSentAgain() {
    ApiInvoker acme = acme(b -> b.addNetworkInterceptor(at(2, server::leaveNow)));
    Acme.create(acme);

    Acme.create(acme);

    assertThat(server.processed()).isEqualTo(2);
    assertThat(server.connections()).isEqualTo(2);
    assertThat(timing.slept()).isEmpty();
  }

  @Test
  void readIsSentAgainIfTheReusedConnectionBreaksWhileTheStreamIsOpened() {
    readWhileBreakingAt(2);
    // the read that is sent again makes a connection outside of the pool
    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void readIsSentAgainIfANewConnectionBreaksWhileTheStreamIsOpened() {
    readWhileBreakingAt(1);
    assertThat(server.connections()).isGreaterThanOrEqualTo(2);
  }

  private void readWhileBreakingAt(int request) {
    Breaking sockets = new Breaking();
    ApiInvoker acme =
        acme(
            b -> b.socketFactory(sockets).addNetworkInterceptor(at(request, sockets::breakLatest)));

    Acme.get(acme);
    Acme.get(acme);

    assertThat(sockets.refused.get()).isPositive();
    assertThat(server.processed()).isEqualTo(2);
    assertThat(timing.slept()).isEmpty();
  }

  /** Acts once a request has a connection, before it is sent. */
  private static Interceptor at(int request, Runnable action) {
    AtomicInteger requests = new AtomicInteger();
    return chain -> {
      if (requests.incrementAndGet() == request) {
        action.run();
      }
      return chain.proceed(chain.request());
    };
  }

  /** Sockets of which one refuses to be written to, as after a reset by the server. */
  private static final class Breaking extends PromptClient {
    private final AtomicInteger refused = new AtomicInteger();
    private volatile AtomicBoolean latest = new AtomicBoolean();

    void breakLatest() {
      latest.set(true);
    }

    @Override
    public Socket createSocket() {
      AtomicBoolean broken = new AtomicBoolean();
      latest = broken;
      return new Socket() {
        @Override
        public OutputStream getOutputStream() throws IOException {
          return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
              if (broken.get()) {
                refused.incrementAndGet();
                throw new IOException("Broken pipe");
              }
              out.write(bytes, from, length);
            }
          };
        }
      };
    }
  }
}
