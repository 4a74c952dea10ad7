package io.tenantry.benchmarks.calls;

import io.tenantry.benchmarks.report.Chapter;
import io.tenantry.benchmarks.report.Profile;
import io.tenantry.benchmarks.report.Rounds;
import io.tenantry.benchmarks.report.Sample;
import io.tenantry.benchmarks.report.Text;
import java.util.List;

/** One call, beside plain OkHttp. */
public final class CallChapter implements Chapter {
  private static final int ROUNDS = 5;
  private static final double KILO = 1_000;
  private static final double GOAL_MICROS = 15;
  private static final double GOAL_KILOBYTES = 6;
  private static final int PLACES = 10;

  @Override
  public String name() {
    return "calls";
  }

  @Override
  public String measure() throws Exception {
    Rounds rounds = Rounds.run(CallBenchmark.class, List.of("tenantry", "okHttp"), ROUNDS);
    double micros = rounds.above("tenantry", "okHttp", Sample::micros);
    double bytes = rounds.above("tenantry", "okHttp", Sample::bytes) / KILO;
    return """
        ## A call above OkHttp

        OkHttp and the SDK send the same GET through sockets whose other end is in memory. The response is an object with two
        fields. The SDK also builds the request from an interface, adds credentials, tracks delivery and deadline, and decodes.

        """
        + Text.table(
            List.of(
                List.of("", "µs", "kB allocated"),
                row("tenantry", rounds),
                row("okHttp", rounds),
                List.of(
                    "above OkHttp",
                    Text.verdict(micros, GOAL_MICROS, 1),
                    Text.verdict(bytes, GOAL_KILOBYTES, 1))))
        + Profile.byLibrary(CallBenchmark.class, "tenantry").memory("Allocated by", PLACES)
        + """
        What the client allocates in addition to OkHttp: Retrofit builds the request. The client changes its URL to the base
        URL, and copies it twice: before it is sent, and when credentials are added. URLs and copies are OkHttp's objects.

        """;
  }

  private static List<String> row(String subject, Rounds rounds) {
    return List.of(
        subject,
        Text.number(rounds.median(subject, Sample::micros), 1),
        Text.number(rounds.median(subject, Sample::bytes) / KILO, 1));
  }
}
