package io.tenantry.benchmarks.limits;

import io.tenantry.benchmarks.report.Chapter;
import io.tenantry.benchmarks.report.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How close to a known limit many threads get, in real time. */
public final class LimitsChapter implements Chapter {
  private static final double GOAL = 90;
  private static final double PERCENT = 100;
  private static final List<Integer> MILLIS = List.of(20, 150);

  @Override
  public String name() {
    return "limits";
  }

  @Override
  public String measure() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("response time", "seconds", "% of the possible rate", "refused"));
    for (int millis : MILLIS) {
      WindowRate.Figure figure = WindowRate.measure(Duration.ofMillis(millis));
      rows.add(
          List.of(
              millis + " ms",
              Text.number(figure.seconds(), 1),
              Text.atLeast(PERCENT * figure.share(), GOAL, 1),
              Integer.toString(figure.refused())));
    }
    return """
        ## The rate that a limit allows

        16 threads make 300 calls to a directory that accepts 20 calls within any 2 seconds. The client counts a call until 2
        seconds after its end, because it can't know when the vendor counted it. So slow responses reduce the rate, and no call
        is refused.

        """
        + Text.table(rows);
  }
}
