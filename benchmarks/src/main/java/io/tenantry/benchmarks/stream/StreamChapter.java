package io.tenantry.benchmarks.stream;

import io.tenantry.benchmarks.json.RowTemplate;
import io.tenantry.benchmarks.report.Chapter;
import io.tenantry.benchmarks.report.Child;
import io.tenantry.benchmarks.report.Text;
import java.util.ArrayList;
import java.util.List;

/** A million organizations through a heap of 48 MB; the server is in another JVM. */
public final class StreamChapter implements Chapter {
  private static final int TOTAL = 1_000_000;
  private static final int EVERY = 100_000;
  private static final double MEGA = 1_000_000;

  @Override
  public String name() {
    return "stream";
  }

  @Override
  public String measure() throws Exception {
    long start = System.nanoTime();
    List<String> lines;
    try (PagingServer server = new PagingServer(TOTAL / RowTemplate.ROWS)) {
      lines =
          Child.run(List.of("-Xmx48m"), StreamJob.class, server.baseUrl(), Integer.toString(EVERY));
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return """
        ## A stream of 1,000,000 organizations in 48 MB of heap

        `-Xmx48m`, pages of 100, the server in another JVM on the same cores; live heap after garbage collection. The job took
        %s s, including the server's work.

        """
            .formatted(Text.number(seconds, 0))
        + table(lines)
        + """

        The same number of organizations in a list that is counted by offset, as it is and verified:

        """
        + counted();
  }

  private static String counted() throws Exception {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("walk", "MB live, at most", "requests a page", "s"));
    for (boolean verified : new boolean[] {false, true}) {
      long start = System.nanoTime();
      try (CountedServer server = new CountedServer(TOTAL)) {
        double most = 0;
        for (String line :
            Child.run(
                List.of("-Xmx48m"),
                CountedJob.class,
                server.baseUrl(),
                Integer.toString(EVERY),
                Boolean.toString(verified))) {
          most = Math.max(most, Long.parseLong(line.split("heap=")[1]) / MEGA);
        }
        double requests = (double) server.requests() * RowTemplate.ROWS / TOTAL;
        double seconds = (System.nanoTime() - start) / 1e9;
        rows.add(
            List.of(
                verified ? "`verified()`" : "as it is",
                Text.number(most, 2),
                Text.number(requests, 2),
                Text.number(seconds, 0)));
      }
    }
    return Text.table(rows);
  }

  private static String table(List<String> lines) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("rows read", "MB live"));
    for (String line : lines) {
      String[] words = line.split(" ");
      String count = words[0].replace("rows=", "");
      double heap = Long.parseLong(words[1].replace("heap=", "")) / MEGA;
      rows.add(List.of(count, Text.number(heap, 2)));
    }
    return Text.table(rows);
  }
}
