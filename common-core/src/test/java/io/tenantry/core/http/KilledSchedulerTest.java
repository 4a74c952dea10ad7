package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scheduler of pages in another process, killed again and again, deals with each row once. */
class KilledSchedulerTest {
  private static final int ROWS = 40;
  private static final int KILLS = 4;

  @StartStop private final MockWebServer server = new MockWebServer();
  @TempDir private Path folder;

  private final Random random = new Random(20261122);

  /** Serves the list; throttles and fails now and then; kills who asks, when it is time. */
  private final class Killer extends Dispatcher {
    private @Nullable Process victim;
    private int requestsLeft;
    private boolean answersFirst;
    private int requests;

    synchronized void aimAt(Process process) {
      victim = process;
      requestsLeft = 1 + random.nextInt(4);
      answersFirst = random.nextBoolean();
      notifyAll();
    }

    synchronized void spare() {
      requestsLeft = Integer.MAX_VALUE;
      notifyAll();
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      while (requestsLeft == 0) {
        wait();
      }
      requests++;
      Process process = victim;
      if (--requestsLeft == 0 && process != null) {
        kill(process);
      }
      return switch (requests % 5) {
        case 3 -> Acme.answer(429, "{}").addHeader("Retry-After", "0").build();
        case 4 -> Acme.status(503);
        default -> page(request);
      };
    }

    private void kill(Process process) throws InterruptedException {
      if (answersFirst) {
        Threads.start(process::destroyForcibly);
      } else {
        process.destroyForcibly().waitFor();
      }
    }

    private static MockResponse page(RecordedRequest request) {
      String after = request.getUrl().queryParameter("after");
      int from = after == null ? 0 : Integer.parseInt(after.substring(1));
      int to = Math.min(ROWS, from + 3);
      List<Integer> rows = IntStream.range(from, to).boxed().toList();
      String next = to < ROWS ? ",\"next\":\"c" + to + "\"" : "";
      return Acme.json("{\"things\":" + rows + next + "}");
    }
  }

  private Process start(Path state) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            Program.classPath(),
            ToyScheduler.class.getName(),
            server.url("/api").toString(),
            state.toString())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  private static void awaitEnd(Process process) throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the scheduler is still at work");
    }
  }

  @Test
  void eachRowIsDealtWithOnceHoweverOftenItIsKilled() throws Exception {
    Killer killer = new Killer();
    server.setDispatcher(killer);
    Path state = folder.resolve("state");
    for (int kill = 0; kill < KILLS; kill++) {
      Process scheduler = start(state);
      killer.aimAt(scheduler);
      awaitEnd(scheduler);
      assertThat(scheduler.exitValue()).as("killed").isNotZero();
    }
    killer.spare();
    Process last = start(state);
    awaitEnd(last);

    assertThat(folder.resolve("output")).content().isEmpty();
    assertThat(last.exitValue()).isZero();
    List<String> all = IntStream.range(0, ROWS).mapToObj(Integer::toString).toList();
    List<String> lines = Files.readAllLines(state);
    assertThat(lines.get(0)).isEqualTo("end");
    assertThat(lines.subList(1, lines.size())).isEqualTo(all);
  }
}
