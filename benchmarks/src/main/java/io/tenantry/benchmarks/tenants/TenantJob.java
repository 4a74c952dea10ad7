package io.tenantry.benchmarks.tenants;

import io.tenantry.benchmarks.report.Heap;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** Counts heap, threads and objects with a few tenants and with many, in its own JVM. */
final class TenantJob {
  private static final int FEW = 100;

  private TenantJob() {}

  /** What lies in the JVM at one moment. */
  record Census(int tenants, long heap, int threads, Map<String, Long> bytesByClass) {
    static Census of(TenantFleet fleet) throws Exception {
      long heap = Heap.live();
      int threads = ManagementFactory.getThreadMXBean().getThreadCount();
      return new Census(fleet.size(), heap, threads, byClass(Heap.histogram()));
    }

    /** Lines such as " 12: 5000 240000 io.tenantry.Thing (module)". */
    private static Map<String, Long> byClass(String histogram) {
      Map<String, Long> bytes = new HashMap<>();
      histogram
          .lines()
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length >= 4 && words[0].matches("\\d+:"))
          .forEach(words -> bytes.merge(words[3], Long.parseLong(words[2]), Long::sum));
      return bytes;
    }
  }

  /**
   * @param args the number of tenants
   */
  public static void main(String[] args) throws Exception {
    try (TenantFleet fleet = new TenantFleet()) {
      fleet.add(FEW);
      Census before = Census.of(fleet);
      fleet.add(Integer.parseInt(args[0]));
      Census after = Census.of(fleet);
      print(before, after);
    }
  }

  private static void print(Census before, Census after) {
    int added = after.tenants() - before.tenants();
    System.out.println("heap=" + (after.heap() - before.heap()) / added);
    System.out.println("threads=" + before.threads() + "," + after.threads());
    after
        .bytesByClass()
        .forEach(
            (type, bytes) -> {
              long more = bytes - before.bytesByClass().getOrDefault(type, 0L);
              System.out.println("class=" + type + "," + more / added);
            });
  }
}
