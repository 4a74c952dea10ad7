package io.tenantry.benchmarks.json;

import io.tenantry.benchmarks.report.Chapter;
import io.tenantry.benchmarks.report.Profile;
import io.tenantry.benchmarks.report.Rounds;
import io.tenantry.benchmarks.report.Sample;
import io.tenantry.benchmarks.report.Text;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Reading and writing a page, beside the peers. */
public final class JsonChapter implements Chapter {
  private static final int ROUNDS = 5;
  private static final double GOAL = 0.75;
  private static final String OURS = "tenantry";
  private static final String PEER = "jackson";
  private static final List<String> SUBJECTS = List.of(OURS, PEER, "moshi", "gson");
  private static final double KILO = 1_000;
  private static final int PLACES = 8;

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String measure() throws Exception {
    List<String> withFloor = new ArrayList<>(SUBJECTS);
    withFloor.add("floor");
    Rounds decode = Rounds.run(DecodeBenchmark.class, withFloor, ROUNDS);
    Rounds encode = Rounds.run(EncodeBenchmark.class, SUBJECTS, ROUNDS);
    return """
        ## A page of 100 organizations

        Each organization has 20 fields, with nested references, addresses, contacts and two dates; together %s kB. "floor"
        reads the tokens of the same bytes with Moshi's reader, and keeps nothing.

        """
            .formatted(Text.number(SamplePage.body().length / KILO, 0))
        + section("Decode", decode, withFloor)
        + "Time over the floor: "
        + Text.verdict(decode.ratio(OURS, "floor", Sample::micros), 2, 2)
        + ".\n\n"
        + Profile.byMethod(DecodeBenchmark.class, OURS).time("Where decoding spends time", PLACES)
        + section("Encode", encode, SUBJECTS)
        + Profile.byMethod(EncodeBenchmark.class, OURS).time("Where encoding spends time", PLACES)
        + """
        Most of the time is spent on copying characters one by one and checking whether each needs an escape. The same is done
        for field names; Jackson keeps their bytes instead.

        """;
  }

  private static String section(String title, Rounds rounds, List<String> subjects) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(title, "µs", "kB allocated", "time / Jackson", "allocation / Jackson"));
    for (String subject : subjects) {
      rows.add(
          List.of(
              subject,
              Text.number(rounds.median(subject, Sample::micros), 0),
              Text.number(rounds.median(subject, Sample::bytes) / KILO, 0),
              against(rounds.ratio(subject, PEER, Sample::micros), subject)
                  + range(rounds.ratios(subject, PEER, Sample::micros)),
              against(rounds.ratio(subject, PEER, Sample::bytes), subject)));
    }
    return Text.table(rows);
  }

  /** The rounds' own ratios: how far the machine can be trusted. */
  private static String range(DoubleSummaryStatistics ratios) {
    return ratios.getMin() == ratios.getMax()
        ? ""
        : ", rounds %s to %s"
            .formatted(Text.number(ratios.getMin(), 2), Text.number(ratios.getMax(), 2));
  }

  private static String against(double ratio, String subject) {
    return subject.equals(OURS) ? Text.verdict(ratio, GOAL, 2) : Text.number(ratio, 2);
  }
}
