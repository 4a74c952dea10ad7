package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.result.SyncResult;
import io.tenantry.examples.sync.sandbox.Census;
import io.tenantry.examples.sync.sandbox.SandboxSystems;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import io.tenantry.sandbox.JumpCloudOrganization;
import io.tenantry.sandbox.NCentralCustomer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the job over all vendors leaves behind. */
class FourSystemsTest {

  @ParameterizedTest
  @EnumSource
  void firstSyncMakesEveryEnabledOrganizationInEachVendor(Form form) {
    try (Estate estate = new Estate(SandboxSystems.start(80, form))) {
      SyncResult result = estate.sync();

      estate.assertInStep();
      assertThat(result.count(Kind.CREATED)).isEqualTo(77);
      assertThat(estate.nCentral.customers())
          .allSatisfy(customer -> assertThat(customer.sites()).hasSize(1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void secondSyncOverVendorsThatHadHalfOfThemWritesNothing(Form form) {
    try (Estate estate = new Estate(SyncCommand.livedIn(160, form))) {
      Set<String> pairs = Census.namesThatAreTwice(estate.systems.sandbox());
      SyncResult first = estate.sync();
      assertThat(first.failed()).isFalse();
      assertThat(pairs).hasSize(2);
      assertThat(estate.census(pairs).good()).isTrue();
      estate.forgetRequests();

      SyncResult second = estate.sync();

      assertThat(estate.writes()).isEmpty();
      assertThat(second.count(Kind.UNCHANGED)).isEqualTo(160);
    }
  }

  @Test
  void customerWithoutASiteGetsOne() {
    try (Estate estate = Estate.empty(Form.DOCUMENTED)) {
      long id = estate.directory.add("Acme");
      estate.nCentral.mark(estate.nCentral.add("Acme"), Long.toString(id));

      estate.sync();

      assertThat(estate.nCentral.customers()).hasSize(1);
      assertThat(estate.nCentral.sites())
          .singleElement()
          .satisfies(site -> assertThat(site.name()).isEqualTo("Main office"));
    }
  }

  @Test
  void customerThatWasThereIsAdoptedAndRecognisedUnderItsOldName() {
    try (Estate estate = Estate.empty(Form.OBSERVED)) {
      long id = estate.directory.add("Acme");
      long customer = estate.nCentral.add("Acme");
      estate.sync();
      estate.assertInStep();
      estate.directory.rename(id, "Acme Group");

      SyncResult result = estate.sync();

      assertThat(estate.nCentral.customers())
          .extracting(NCentralCustomer::id)
          .containsExactly(customer);
      assertThat(estate.jumpCloud.organizations())
          .extracting(JumpCloudOrganization::name)
          .containsExactly("Acme Group");
      assertThat(result.count(Kind.UPDATED)).isEqualTo(1);
      assertThat(estate.report("N-central", result).count(Kind.BY_HAND)).isEqualTo(1);
      assertThat(estate.lines)
          .contains(
              "  by hand in N-central: \"Acme Group\" (directory %d): its API can't rename: rename \"Acme\" (%d) there"
                  .formatted(id, customer));
    }
  }

  @Test
  void externalIdOfAnotherSystemIsNoObstacleAndStays() {
    try (Estate estate = Estate.empty(Form.DOCUMENTED)) {
      estate.directory.add("Acme");
      long customer = estate.nCentral.add("Acme");
      estate.nCentral.mark(customer, "PSA-7");

      SyncResult first = estate.sync();
      SyncResult second = estate.sync();

      assertThat(first.failed()).isFalse();
      assertThat(second.count(Kind.UNCHANGED)).isEqualTo(1);
      assertThat(estate.nCentral.customer(customer).externalId()).isEqualTo("PSA-7");
      assertThat(estate.nCentral.customers()).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void writesWithLostResponseAreFoundAndNotRetried(Form form) {
    try (Estate estate = new Estate(SandboxSystems.start(50, form))) {
      estate.nCentral.misbehave().applyButRespond502(9).applyButDropResponse(3);
      estate.jumpCloud.misbehave().applyButRespond502(9).applyButDropResponse(3);

      SyncResult result = estate.sync();

      estate.assertInStep();
      assertThat(result.failed()).isFalse();
      assertThat(result.count(Kind.CREATED)).isEqualTo(48);
    }
  }

  @Test
  void vendorThatCantBeReadStopsNoOther() {
    try (Estate estate = new Estate(SandboxSystems.start(30, Form.DOCUMENTED))) {
      estate.jumpCloud.misbehave().failNext(1, 403);

      SyncResult result = estate.sync();

      assertThat(estate.ninja.organizations()).hasSize(29);
      assertThat(estate.nCentral.customers()).hasSize(29);
      assertThat(result.count(Kind.FAILED)).isEqualTo(29);
      assertThat(estate.lines)
          .filteredOn(line -> line.startsWith("  JumpCloud could not be read: "))
          .singleElement()
          .asString()
          .contains("403");
      assertThat(estate.lines.get(estate.lines.size() - 1))
          .isEqualTo(
              "Directory sync: 30 organizations, 0 created, 0 updated, 1 unchanged, 29 failed");

      assertThat(estate.sync().failed()).isFalse();
      estate.assertInStep();
    }
  }

  @Test
  void concurrencyLimitsAreKept() {
    try (Estate estate = new Estate(SandboxSystems.start(60, Form.DOCUMENTED))) {
      estate.sync();

      List<Integer> statuses =
          estate.nCentral.requests().stream().map(exchange -> exchange.status()).toList();
      assertThat(statuses).isNotEmpty().doesNotContain(429);
    }
  }
}
