package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.http.KeepAliveServer.Ending;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Calls that are interrupted at any moment while OkHttp tries the addresses of a host, of which it
 * starts a new one each 250 ms.
 */
class InterruptedConnectsTest {
  private static final int THREADS = 40;
  private static final int CALLS = 10;
  private static final long LONGEST = TimeUnit.MILLISECONDS.toNanos(300);

  private final FakeTiming timing = new FakeTiming();

  /** What came of one call. */
  private enum Outcome {
    RESPONSE,
    NO_EFFECT,
    MAY_HAVE_TAKEN_EFFECT
  }

  private record Called(int number, Outcome outcome) {}

  /** The host's addresses. */
  enum Host {
    /** Neither address accepts connections. */
    DEAD,
    /** The first address doesn't accept connections, the second one responds. */
    HALF_DEAD
  }

  @ParameterizedTest
  @EnumSource(Host.class)
  void interruptedWriteEndsWithTheFlagSetAndReportsItsEffect(Host host) throws Exception {
    try (KeepAliveServer server = new KeepAliveServer(Wire.PLAIN, Ending.CLOSES, 0)) {
      List<Threads.Running<List<Called>>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int first = i * CALLS;
        ApiInvoker acme = acme(server, host);
        running.add(Threads.start(() -> interruptedCalls(acme, first)));
      }
      Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
      for (Threads.Running<List<Called>> thread : running) {
        for (Called call : thread.get()) {
          outcomes.merge(call.outcome(), 1, Integer::sum);
          check(server, call);
        }
      }
      if (host == Host.DEAD) {
        assertThat(outcomes).containsOnly(Map.entry(Outcome.NO_EFFECT, THREADS * CALLS));
      }
    }
  }

  private static void check(KeepAliveServer server, Called call) {
    Integer created = server.created().get("{\"n\":%d}".formatted(call.number()));
    switch (call.outcome()) {
      case RESPONSE -> assertThat(created).isEqualTo(1);
      case NO_EFFECT -> assertThat(created).isNull();
      case MAY_HAVE_TAKEN_EFFECT -> assertThat(created).isIn(null, 1);
    }
  }

  @Test
  void interruptedReadHasNoEffect() throws Exception {
    try (KeepAliveServer server = new KeepAliveServer(Wire.PLAIN, Ending.CLOSES, 0)) {
      ApiInvoker acme = acme(server, Host.DEAD);
      Called read =
          Threads.start(
                  () -> interrupted(1, TimeUnit.MILLISECONDS.toNanos(20), () -> Acme.get(acme)))
              .get();

      assertThat(read.outcome()).isEqualTo(Outcome.NO_EFFECT);
    }
  }

  private ApiInvoker acme(KeepAliveServer server, Host host) {
    Dns both = name -> List.of(address(2), address(1));
    return new Acme.Builder()
        .baseUrl(server.url().replace("127.0.0.1", "localhost"))
        .credentials(Acme.bearer())
        .transport(
            Transport.builder()
                .timeSource(timing)
                .okHttp(b -> b.dns(both).socketFactory(new SilentAddresses(host)))
                .build())
        .build();
  }

  private static InetAddress address(int last) throws java.net.UnknownHostException {
    return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, (byte) last});
  }

  /** Interrupts each call after another time. */
  private static List<Called> interruptedCalls(ApiInvoker acme, int first) throws Exception {
    List<Called> calls = new ArrayList<>();
    for (int number = first; number < first + CALLS; number++) {
      int sent = number;
      long after = LONGEST * number / (THREADS * CALLS);
      calls.add(interrupted(number, after, () -> StaleConnectionsTest.create(acme, sent)));
    }
    return calls;
  }

  private static Called interrupted(int number, long after, Runnable call) throws Exception {
    Thread caller = Thread.currentThread();
    CountDownLatch begun = new CountDownLatch(1);
    Threads.Running<Boolean> interrupter =
        Threads.start(
            () -> {
              begun.await();
              LockSupport.parkNanos(after);
              caller.interrupt();
              return true;
            });
    Outcome outcome;
    begun.countDown();
    try {
      call.run();
      outcome = Outcome.RESPONSE;
    } catch (InterruptedCallException e) {
      assertThat(caller.isInterrupted()).as("the flag is set").isTrue();
      outcome = e.mayHaveTakenEffect() ? Outcome.MAY_HAVE_TAKEN_EFFECT : Outcome.NO_EFFECT;
    }
    awaitInterrupt(interrupter);
    return new Called(number, outcome);
  }

  /** Clears the interrupt, which may come only now. */
  private static void awaitInterrupt(Threads.Running<Boolean> interrupter) throws Exception {
    Thread.interrupted();
    try {
      interrupter.get();
    } catch (InterruptedException ofTheInterrupter) {
      // it was the last thing that it did
    }
    Thread.interrupted();
  }

  /** Sockets that wait for addresses until they are closed, as if packets were dropped. */
  private static final class SilentAddresses extends PromptClient {
    private final Host host;

    SilentAddresses(Host host) {
      this.host = host;
    }

    @Override
    public Socket createSocket() {
      CountDownLatch closed = new CountDownLatch(1);
      return new Socket() {
        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
          InetAddress address = ((InetSocketAddress) to).getAddress();
          if (host == Host.HALF_DEAD && address.getAddress()[3] == 1) {
            super.connect(to, timeout);
            return;
          }
          try {
            closed.await(timeout, TimeUnit.MILLISECONDS);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          throw new SocketException("Socket closed");
        }

        @Override
        public synchronized void close() throws IOException {
          closed.countDown();
          super.close();
        }
      };
    }
  }
}
