package io.tenantry.benchmarks.stream;

import io.tenantry.benchmarks.report.Heap;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.Organization;
import io.tenantry.jumpcloud.model.ProviderId;
import java.util.ArrayList;
import java.util.List;

/** Reads a list by offset in its own JVM, and prints the live heap on the way. */
final class CountedJob {
  private CountedJob() {}

  /**
   * @param args the server's base URL; after how many rows to look at the heap; whether the walk is
   *     verified
   */
  public static void main(String[] args) {
    boolean verified = Boolean.parseBoolean(args[2]);
    for (StreamJob.Reading reading : read(args[0], Integer.parseInt(args[1]), verified)) {
      System.out.println("rows=" + reading.rows() + " heap=" + reading.heap());
    }
  }

  static List<StreamJob.Reading> read(String baseUrl, int every, boolean verified) {
    List<StreamJob.Reading> readings = new ArrayList<>();
    try (JumpCloudClient client =
        JumpCloudClient.builder()
            .baseUrl(baseUrl)
            .rateLimiter(RateLimiter.unlimited())
            .apiKey(Secret.of("key"))
            .build()) {
      Paged<Organization> all = client.organizations().list(ProviderId.of("provider"));
      try (Walk<Organization> walk = verified ? all.verified().walk() : all.walk()) {
        for (long rows = 1; walk.hasNext(); rows++) {
          Organization row = walk.next();
          if (!row.id().value().equals(CountedServer.id(rows - 1))) {
            throw new IllegalStateException("Row " + rows + " has id " + row.id());
          }
          if (rows % every == 0) {
            readings.add(new StreamJob.Reading(rows, Heap.live()));
          }
        }
        if (!walk.summary().complete()) {
          throw new IllegalStateException(walk.summary().toString());
        }
      }
    }
    return readings;
  }
}
