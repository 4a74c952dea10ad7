package io.tenantry.examples.sync.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An organization counts once, whatever the number of vendors. No network. */
class SyncResultTest {
  private static final List<Customer> CUSTOMERS =
      IntStream.range(0, 6)
          .mapToObj(i -> new Customer("" + i, "C" + i, false, Optional.empty()))
          .toList();

  @Test
  void gravestOutcomeCounts() {
    SyncResult result =
        new SyncResult(
            CUSTOMERS,
            List.of(
                run("A", Kind.CREATED, Kind.UPDATED, Kind.FAILED, Kind.UNCHANGED, Kind.AMBIGUOUS),
                run("B", Kind.UPDATED, Kind.BY_HAND, Kind.CREATED, Kind.BY_HAND, Kind.DISABLED)),
            false);

    assertThat(result.failed()).isTrue();
    assertThat(result.lines())
        .endsWith("Directory sync: 6 organizations, 1 created, 1 updated, 3 unchanged, 1 failed")
        .contains(
            "B: 1 created, 1 updated, 0 unchanged, 2 by hand, 1 disabled, 0 ambiguous, 0 failed");
  }

  @Test
  void noVendorMeansNothingChanged() {
    assertThat(new SyncResult(CUSTOMERS, List.of(), false).lines())
        .containsExactly(
            "Directory sync: 6 organizations, 0 created, 0 updated, 6 unchanged, 0 failed");
  }

  private static VendorRun run(String vendor, Kind... kinds) {
    List<Outcome> outcomes =
        IntStream.range(0, kinds.length)
            .mapToObj(i -> Outcome.of(CUSTOMERS.get(i), kinds[i], ""))
            .toList();
    return new VendorRun(
        new Plan(vendor, List.of()),
        new VendorReport(vendor, outcomes, List.of(), Optional.empty()));
  }
}
