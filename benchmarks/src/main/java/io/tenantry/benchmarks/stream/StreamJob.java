package io.tenantry.benchmarks.stream;

import io.tenantry.benchmarks.report.Heap;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.Organization;
import java.util.ArrayList;
import java.util.List;

/** Reads the whole list in its own JVM and prints the live heap on the way. */
final class StreamJob {
  private StreamJob() {}

  /**
   * @param args the server's base URL; after how many rows to look at the heap
   */
  public static void main(String[] args) {
    System.out.println("start heap=" + Heap.live());
    for (Reading reading : read(args[0], Integer.parseInt(args[1]))) {
      System.out.println("rows=" + reading.rows() + " heap=" + reading.heap());
    }
  }

  /** How many rows had come, and the bytes in the heap then. */
  record Reading(long rows, long heap) {}

  static List<Reading> read(String baseUrl, int every) {
    List<Reading> readings = new ArrayList<>();
    try (OrgDirectoryClient directory =
        OrgDirectoryClient.builder()
            .baseUrl(baseUrl)
            .account("widget")
            .rateLimiter(RateLimiter.unlimited())
            .personalToken(Secret.of("token"))
            .build()) {
      long rows = 0;
      for (Organization row : directory.organizations().list()) {
        if (!row.id().value().equals(Long.toString(PagingServer.FIRST_ID + rows))) {
          throw new IllegalStateException("Row " + rows + " has id " + row.id());
        }
        if (++rows % every == 0) {
          readings.add(new Reading(rows, Heap.live()));
        }
      }
      if (rows % every != 0) {
        readings.add(new Reading(rows, Heap.live()));
      }
    }
    return readings;
  }
}
