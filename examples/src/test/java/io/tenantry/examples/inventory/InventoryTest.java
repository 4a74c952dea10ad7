package io.tenantry.examples.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.ncentral.model.DevicesListOptions;
import io.tenantry.sandbox.Exchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoryTest {
  private static final DevicesListOptions TENS = DevicesListOptions.builder().pageSize(10).build();

  @TempDir private Path folder;

  @Test
  void tenantInTroubleIsReportedByNameAndNoOtherSuffers() {
    try (Fleet fleet = new Fleet(12)) {
      List<Tenant> tenants = new ArrayList<>(fleet.tenants());
      tenants.set(3, new Tenant("tenant-3", tenants.get(3).url(), Secret.of("wrong.s3cr3t")));

      InventoryResult result = run(tenants);

      assertThat(result.failed()).containsOnlyKeys("tenant-3");
      assertThat(result.devices()).isEqualTo(fleet.devices() - fleet.get(3).deviceIds().size());
      assertThat(result.lines())
          .hasSize(2)
          .last()
          .asString()
          .startsWith("Inventory: 12 tenants, 11 complete, ")
          .endsWith(" devices, 1 failed");
      assertThat(result.lines().toString()).contains("FAILED tenant-3: ").doesNotContain("s3cr3t");
    }
  }

  @Test
  void secondRunSendsNothingForWhatIsComplete() {
    try (Fleet fleet = new Fleet(5)) {
      run(fleet.tenants());
      for (int i = 0; i < 5; i++) {
        fleet.get(i).forgetRequests();
      }

      InventoryResult again = run(fleet.tenants());

      assertThat(again.devices()).isEqualTo(fleet.devices());
      for (int i = 0; i < 5; i++) {
        assertThat(fleet.get(i).requests()).isEmpty();
      }
    }
  }

  @Test
  void lineThatWasCutShortIsReadOnceMore() throws IOException {
    try (Fleet fleet = new Fleet(30)) {
      run(fleet.tenants());
      String whole = Files.readString(journal());
      Files.writeString(journal(), whole.substring(0, whole.length() - 40));

      assertThat(run(fleet.tenants()).good()).isTrue();

      fleet.assertWhole(journal());
    }
  }

  @Test
  void interruptedTenantResumesAtItsNextPage() throws IOException {
    try (Fleet fleet = new Fleet(30)) {
      run(fleet.tenants());
      List<String> lines = Files.readAllLines(journal());
      Files.write(journal(), lines.subList(0, lines.size() - 1));
      Entry lost = Entry.read(lines.get(lines.size() - 1));
      int tenant = Integer.parseInt(lost.tenant().substring("tenant-".length()));
      fleet.get(tenant).forgetRequests();

      assertThat(run(fleet.tenants()).good()).isTrue();

      fleet.assertWhole(journal());
      assertThat(fleet.get(tenant).requests().stream().map(Exchange::path))
          .filteredOn(path -> path.endsWith("/devices"))
          .hasSize(1);
    }
  }

  @Test
  void journalBelongsToOneProcess() {
    try (Journal first = Journal.open(journal())) {
      assertThatThrownBy(() -> Journal.open(journal()))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("Another inventory writes to");
      assertThat(first.latest("nobody")).isNull();
    }
  }

  @Test
  void tenantFileNamesWhatIsWrongInIt() throws IOException {
    assertThat(tenants("# all\n\nacme-ltd https://a.example\n"))
        .containsExactly(new Tenant("acme-ltd", "https://a.example", Secret.of("jwt")));
    assertRefused("acme", "line 1: expected a name without blanks and an address, not \"acme\"");
    assertRefused(
        "acme-ltd https://a.example\nacme-ltd https://b.example", "the name acme-ltd is there");
    assertRefused("b https://b.example", "set the variable NCENTRAL_JWT_B to");
  }

  private void assertRefused(String text, String message) {
    assertThatThrownBy(() -> tenants(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(message);
  }

  private List<Tenant> tenants(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("tenants"), text);
    return new TenantList(file, Map.of("NCENTRAL_JWT_ACME_LTD", "jwt")::get).read();
  }

  private InventoryResult run(List<Tenant> tenants) {
    try (Journal pages = Journal.open(journal())) {
      return new Inventory(pages, TENS, 4).run(tenants);
    }
  }

  private Path journal() {
    return folder.resolve("journal");
  }
}
