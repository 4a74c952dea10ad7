package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.client.Transport;
import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.http.KeepAliveServer.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Calls before, at and after the time at which servers close idle connections. Takes minutes of the
 * real clock, so that the build leaves it out; CONTRIBUTING.md says how to run it.
 */
class StaleConnectionsOverTime {
  /** How many calls are made of each kind to servers that close after less than a second. */
  private static final int CALLS = Integer.getInteger("stale.calls", 200);

  /** The same for servers that close later. */
  private static final int SLOW_CALLS = Integer.getInteger("stale.slowCalls", CALLS);

  private static final int THREADS = Integer.getInteger("stale.threads", 400);
  private static final int[] IDLE_MILLIS = {9500, 5000, 1000, 20, 0};

  /**
   * How far a call must be from the closing to be beside it. On a busy machine, threads run late:
   * on HTTP/2, only OkHttp's own thread notices a closing, and may do so after the next call.
   */
  private static final long MARGIN =
      TimeUnit.MILLISECONDS.toNanos(Integer.getInteger("stale.margin", 5));

  /**
   * A kind of calls.
   *
   * @param idle after how many milliseconds the server closes an idle connection
   * @param gap how many milliseconds are between a response and the next call
   */
  private record Kind(Wire wire, Ending ending, int idle, int gap, boolean writes) {
    int calls() {
      return idle < 1000 ? CALLS : SLOW_CALLS;
    }

    /** How many calls one client makes, one after the other. */
    int perClient() {
      return Math.min(calls(), idle < 1000 ? 50 : Math.max(2, 20_000 / idle));
    }

    String row() {
      String beside = gap == idle ? "at" : gap < idle ? "before" : "after";
      return "%-7s %4d ms, %-6s %s".formatted(wire, idle, beside, writes ? "writes" : "reads");
    }
  }

  /** What came of calls. Those that met the closing of their connection are counted too. */
  private static final class Count {
    int calls;
    int met;
    int failedThen;
    final List<String> wrong = new ArrayList<>();

    void add(Count other) {
      calls += other.calls;
      met += other.met;
      failedThen += other.failedThen;
      wrong.addAll(other.wrong);
    }
  }

  private static List<Kind> kinds() {
    List<Kind> all = new ArrayList<>();
    for (int idle : IDLE_MILLIS) {
      for (int gap : idle == 0 ? new int[] {0, 5, 30} : new int[] {idle - 5, idle, idle + 5}) {
        for (Wire wire : Wire.values()) {
          for (Ending ending : Ending.values()) {
            all.add(new Kind(wire, ending, idle, gap, true));
            all.add(new Kind(wire, ending, idle, gap, false));
          }
        }
      }
    }
    return all;
  }

  @Test
  void callsBesideTheClosingSucceedAndNoneHappensTwice() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    Map<String, Count> rows = new TreeMap<>();
    List<Map.Entry<Kind, Future<Count>>> running = new ArrayList<>();
    for (Kind kind : kinds()) {
      for (int made = 0; made < kind.calls(); made += kind.perClient()) {
        running.add(Map.entry(kind, threads.submit(() -> new Client(kind).run())));
      }
    }
    for (Map.Entry<Kind, Future<Count>> one : running) {
      Count row = rows.computeIfAbsent(one.getKey().row(), key -> new Count());
      row.add(result(one.getKey(), one.getValue()));
    }
    threads.shutdown();
    rows.forEach(StaleConnectionsOverTime::print);
    assertThat(rows.values()).allSatisfy(row -> assertThat(row.wrong).isEmpty());
  }

  private static Count result(Kind kind, Future<Count> of) throws Exception {
    try {
      return of.get(10, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      Count failed = new Count();
      failed.wrong.add(kind + ": ended early: " + e.getCause());
      return failed;
    }
  }

  private static void print(String row, Count of) {
    System.out.printf(
        "%s: %d calls, %d met the closing, of which %d failed; wrong: %d%n",
        row, of.calls, of.met, of.failedThen, of.wrong.size());
  }

  /** A client with a connection of its own to a server of its own. */
  private static final class Client {
    private final Kind kind;
    private final Count count = new Count();

    Client(Kind kind) {
      this.kind = kind;
    }

    Count run() throws Exception {
      FakeTiming timing = new FakeTiming();
      try (KeepAliveServer server = new KeepAliveServer(kind.wire(), kind.ending(), kind.idle());
          Transport transport = server.transport(timing, UnaryOperator.identity())) {
        ApiInvoker acme = server.client(transport);
        Acme.get(acme);
        for (int i = 0; i < kind.perClient(); i++) {
          TimeUnit.MILLISECONDS.sleep(kind.gap());
          call(server, acme, i);
        }
        server.created().forEach(this::noticeTwice);
      }
      if (!timing.slept().isEmpty()) {
        count.wrong.add(kind + ": waited");
      }
      return count;
    }

    private void call(KeepAliveServer server, ApiInvoker acme, int number) {
      long start = System.nanoTime();
      ApiException failure = null;
      try {
        if (kind.writes()) {
          StaleConnectionsTest.create(acme, number);
        } else {
          Acme.get(acme);
        }
      } catch (ApiException e) {
        failure = e;
      }
      long returned = System.nanoTime();
      boolean met = server.closings().stream().anyMatch(c -> c.meets(start, returned, MARGIN));
      notice(failure, met);
      if (failure == null && kind.writes() && server.created().get(body(number)) == null) {
        count.wrong.add(kind + ": succeeded without being created");
      }
    }

    private static String body(int number) {
      return "{\"n\":%d}".formatted(number);
    }

    private void notice(ApiException failure, boolean met) {
      count.calls++;
      count.met += met ? 1 : 0;
      if (failure == null) {
        return;
      }
      count.failedThen += met ? 1 : 0;
      if (!met || !kind.writes() || !failure.mayHaveTakenEffect()) {
        count.wrong.add(kind + (met ? ", met: " : ", beside: ") + failure);
      }
    }

    private void noticeTwice(String body, int times) {
      if (times != 1) {
        count.wrong.add(kind + ": " + body + " was created " + times + " times");
      }
    }
  }

  /** The pool closes a connection that was idle for 55 s. */
  @Test
  void ownPoolClosesIdleConnections() throws Exception {
    try (KeepAliveServer server = new KeepAliveServer(Wire.PLAIN, Ending.CLOSES, 120_000)) {
      Acme.get(server.client(new FakeTiming()));
      TimeUnit.SECONDS.sleep(50);
      assertThat(server.hasEnded()).isFalse();
      TimeUnit.SECONDS.sleep(10);
      assertThat(server.hasEnded()).isTrue();
    }
  }
}
