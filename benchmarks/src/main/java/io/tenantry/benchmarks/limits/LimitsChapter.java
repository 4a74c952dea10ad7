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
    rows.add(List.of("answers after", "seconds", "% of the possible rate", "refused"));
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

        300 calls from 16 threads to a directory that lets 20 in within any 2 seconds. A call counts from its end, as nobody knows
        when within it the vendor counted; so slow answers cost rate, and none is refused.

        """
        + Text.table(rows);
  }
}
