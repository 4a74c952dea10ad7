package io.tenantry.benchmarks;

import io.tenantry.benchmarks.calls.CallChapter;
import io.tenantry.benchmarks.json.JsonChapter;
import io.tenantry.benchmarks.limits.LimitsChapter;
import io.tenantry.benchmarks.limits.RecoveryChapter;
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
          new LimitsChapter(),
          new RecoveryChapter());

  private static final String PREFACE =
      """
      # Results

      `mvn -q -pl benchmarks -am -Pbench process-classes` writes this page; don't edit it by hand. The machine is shared, and
      its speed varies. So times are CPU times, the libraries take turns in rounds, ratios compare measurements of the same
      round, and the tables show medians. Ratios and bytes can be compared with other machines; times can't.

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
