package io.tenantry.benchmarks;

import io.tenantry.benchmarks.calls.CallChapter;
import io.tenantry.benchmarks.json.JsonChapter;
import io.tenantry.benchmarks.limits.LimitsChapter;
import io.tenantry.benchmarks.report.Chapter;
import io.tenantry.benchmarks.report.Machine;
import io.tenantry.benchmarks.stream.StreamChapter;
import io.tenantry.benchmarks.tenants.TenantChapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs the chapters, all or those named, and writes the results. */
public final class Main {
  private static final List<Chapter> CHAPTERS =
      List.of(
          new JsonChapter(),
          new CallChapter(),
          new StreamChapter(),
          new TenantChapter(),
          new LimitsChapter());

  private static final String PREFACE =
      """
      # Results

      Written by `mvn -q -pl benchmarks -am -Pbench process-classes`; not edited by hand. The machine is shared and its speed
      changes from minute to minute: times are processor times, subjects take turns in rounds, a ratio is taken within each round,
      and the tables have the medians. Times say little beyond this machine, ratios and bytes do.

      """;

  private Main() {}

  /**
   * @param args the file to write; then "all", or names of chapters separated by commas
   */
  public static void main(String[] args) throws Exception {
    List<String> wanted = List.of(args[1].split(","));
    StringBuilder results = new StringBuilder(PREFACE).append(Machine.describe());
    for (Chapter chapter : CHAPTERS) {
      if (wanted.contains("all") || wanted.contains(chapter.name())) {
        results.append(chapter.measure());
      }
    }
    Files.writeString(Path.of(args[0]), results.toString());
  }
}
