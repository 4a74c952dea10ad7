package io.tenantry.benchmarks.limits;

import io.tenantry.benchmarks.report.Chapter;
import io.tenantry.benchmarks.report.Text;
import io.tenantry.sandbox.NinjaOneSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How fast calls recover from a 429 where the limit is unknown, in real time. */
public final class RecoveryChapter implements Chapter {
  private static final double PERCENT = 100;
  private static final double GOAL = 50;
  private static final Duration SECOND = Duration.ofSeconds(1);

  private record Limit(String name, double perSecond, Consumer<NinjaOneSetup> setup) {}

  private static final List<Limit> LIMITS =
      List.of(
          new Limit("100 calls a second, `Retry-After`", 100, n -> n.limitWindow(100, SECOND)),
          new Limit(
              "100 calls a second, no `Retry-After`",
              100,
              n -> n.limitWindow(100, SECOND).limitWithoutRetryAfter()),
          new Limit(
              "8 calls at the same time, no `Retry-After`",
              80,
              n -> n.limitConcurrent(8).limitWithoutRetryAfter()));

  @Override
  public String name() {
    return "recovery";
  }

  @Override
  public String measure() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("limit", "% used, 10 to 20 s", "% used, 20 to 40 s", "accepted", "refused"));
    for (Limit limit : LIMITS) {
      Recovery.Figure figure = Recovery.measure(limit.setup());
      rows.add(
          List.of(
              limit.name(),
              Text.atLeast(PERCENT * figure.early() / limit.perSecond(), GOAL, 1),
              Text.number(PERCENT * figure.late() / limit.perSecond(), 1),
              Integer.toString(figure.calls()),
              Integer.toString(figure.refused())));
    }
    return """
        ## After a 429

        16 threads call a server with a limit that the client doesn't know, from a cold start. Responses take 100 ms.

        """
        + Text.table(rows);
  }
}
