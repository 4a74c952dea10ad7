package io.tenantry.benchmarks.tenants;

import io.tenantry.benchmarks.report.Chapter;
import io.tenantry.benchmarks.report.Child;
import io.tenantry.benchmarks.report.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 5,000 tenants on one transport. */
public final class TenantChapter implements Chapter {
  private static final int TENANTS = 5_000;
  private static final double GOAL_KILOBYTES = 20;
  private static final double KILO = 1_000;
  private static final int CLASSES = 25;

  @Override
  public String name() {
    return "tenants";
  }

  @Override
  public String measure() throws Exception {
    List<String> lines = Child.run(List.of("-Xmx512m"), TenantJob.class, Integer.toString(TENANTS));
    double heap = Double.parseDouble(values(lines, "heap=").get(0)) / KILO;
    String[] threads = values(lines, "threads=").get(0).split(",");
    return """
        ## 5,000 tenants on one transport

        Each tenant is a NinjaOne client with its own credentials and token, which has listed, read and created organizations.
        Responses come from memory. The heap of a tenant is what 5,000 more tenants add to the live heap, divided by 5,000.

        - heap per tenant, in kB: %s
        - threads of the JVM with 100 tenants: %s, with 5,100 tenants: %s

        """
            .formatted(Text.verdict(heap, GOAL_KILOBYTES, 1), threads[0], threads[1])
        + histogram(values(lines, "class="));
  }

  private static List<String> values(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(l -> l.substring(key.length()))
        .toList();
  }

  private record Share(String type, long bytes) {}

  private static String histogram(List<String> classes) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("class", "bytes per tenant"));
    classes.stream()
        .map(line -> line.split(","))
        .map(words -> new Share(words[0], Long.parseLong(words[1])))
        .filter(share -> share.bytes() > 0)
        .sorted(Comparator.comparingLong(Share::bytes).reversed())
        .limit(CLASSES)
        .forEach(
            share -> rows.add(List.of("`" + share.type() + "`", Text.number(share.bytes(), 0))));
    return Text.table(rows);
  }
}
