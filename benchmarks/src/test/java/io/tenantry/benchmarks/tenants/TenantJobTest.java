package io.tenantry.benchmarks.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TenantJobTest {
  @Test
  void everyTenantMakesItsCallsAndIsCounted() throws Exception {
    try (TenantFleet fleet = new TenantFleet()) {
      fleet.add(3);
      TenantJob.Census few = TenantJob.Census.of(fleet);
      fleet.add(4);
      TenantJob.Census more = TenantJob.Census.of(fleet);
      String client = "io.tenantry.ninjaone.NinjaOneClient";
      assertThat(more.tenants() - few.tenants()).isEqualTo(4);
      assertThat(more.bytesByClass().get(client)).isGreaterThan(few.bytesByClass().get(client));
    }
  }

  /** Both with room for what a JVM and OkHttp keep beside: 300 tenants tell it apart. */
  @Test
  void aTenantTakesAtMostTwentyKilobytesAndNoThread() throws Exception {
    try (TenantFleet fleet = new TenantFleet()) {
      fleet.add(100);
      TenantJob.Census few = TenantJob.Census.of(fleet);
      fleet.add(300);
      TenantJob.Census more = TenantJob.Census.of(fleet);
      assertThat((more.heap() - few.heap()) / 300).isLessThanOrEqualTo(20 * 1024);
      assertThat(more.threads() - few.threads()).isLessThan(5);
    }
  }
}
