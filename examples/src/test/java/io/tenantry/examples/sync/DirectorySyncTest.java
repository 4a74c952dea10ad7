package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.result.VendorReport;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import io.tenantry.sandbox.DirectoryOrganization;
import io.tenantry.sandbox.NinjaOrganization;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the job leaves behind in the sandbox, in both forms of NinjaOne. */
class DirectorySyncTest {

  @ParameterizedTest
  @EnumSource
  void firstSyncMakesEveryEnabledOrganizationWithLocationPoliciesAndMark(Form form) {
    try (Office office = new Office(120, form)) {
      office.sync();

      office.assertInStep();
      assertThat(office.ninja.organizations()).hasSize(116);
      assertThat(office.writes()).hasSize(116);
      assertThat(office.lastLine())
          .isEqualTo(
              "Directory sync: 120 organizations, 116 created, 0 updated, 4 unchanged, 0 failed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void secondSyncWritesNothingAndReadsListsOnly(Form form) {
    try (Office office = new Office(120, form)) {
      office.sync();
      office.ninja.forgetRequests();

      office.sync();

      assertThat(office.writes()).isEmpty();
      assertThat(office.ninja.requests()).hasSizeLessThanOrEqualTo(2);
      assertThat(office.lastLine())
          .isEqualTo(
              "Directory sync: 120 organizations, 0 created, 0 updated, 120 unchanged, 0 failed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tenRenamedOrganizationsAreRenamedAndNoneIsCreated(Form form) {
    try (Office office = new Office(60, form)) {
      office.sync();
      office.ninja.forgetRequests();
      List<DirectoryOrganization> ten =
          office.directory.organizations().stream().filter(o -> !o.disabled()).limit(10).toList();
      ten.forEach(o -> office.directory.rename(o.id(), "Renamed " + o.id()));

      office.sync();

      office.assertInStep();
      assertThat(office.writes()).hasSize(10).allMatch(write -> write.method().equals("PATCH"));
      assertThat(office.ninja.organizations())
          .filteredOn(o -> o.name().startsWith("Renamed "))
          .hasSize(10);
      assertThat(office.lastLine())
          .isEqualTo(
              "Directory sync: 60 organizations, 0 created, 10 updated, 50 unchanged, 0 failed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void dryRunWritesNothingAndShowsThePlan(Form form) {
    try (Office office = new Office(60, form)) {
      VendorReport report = office.dryRun();

      assertThat(office.writes()).isEmpty();
      assertThat(office.ninja.organizations()).isEmpty();
      assertThat(report.failed()).isFalse();
      assertThat(office.lines)
          .contains(
              "Plan for NinjaOne: 58 to create, 0 to update, 0 unchanged, 0 manual, 2 disabled,"
                  + " 0 ambiguous, 0 impossible",
              "  = unchanged: 0, disabled: 2",
              "Dry run: nothing was written");
      assertThat(office.lines).filteredOn(line -> line.startsWith("  + create ")).hasSize(58);
      assertThat(office.lastLine())
          .isEqualTo(
              "Directory sync: 60 organizations, 0 created, 0 updated, 60 unchanged, 0 failed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void organizationOfTheSameNameIsAdoptedAndKeepsWhatItHas(Form form) {
    try (Office office = new Office(0, form)) {
      long directoryId = office.directory.add("Acme");
      long id = office.ninja.add("Acme");

      office.sync();

      office.assertInStep();
      NinjaOrganization adopted = office.ninja.organization(id);
      assertThat(office.mark(adopted)).isEqualTo(Long.toString(directoryId));
    }
  }

  @ParameterizedTest
  @EnumSource
  void organizationsDisabledInTheDirectoryAreNotTouched(Form form) {
    try (Office office = new Office(0, form)) {
      long id = office.directory.add("Old name");
      office.sync();
      office.directory.disable(id);
      office.directory.rename(id, "New name");
      office.directory.disable(office.directory.add("Never made"));
      office.ninja.forgetRequests();

      office.sync();

      assertThat(office.writes()).isEmpty();
      assertThat(office.ninja.organizations())
          .extracting(NinjaOrganization::name)
          .containsExactly("Old name");
    }
  }

  @ParameterizedTest
  @EnumSource
  void newAddressInTheDirectoryMovesTheLocation(Form form) {
    try (Office office = new Office(0, form)) {
      office.directory.addJson(at("1172 Park Avenue"));
      office.sync();
      office.directory.addJson(at("1 Broadway"));

      office.sync();

      assertThat(office.named("Acme").locations())
          .singleElement()
          .satisfies(
              location ->
                  assertThat(location.address()).isEqualTo("1 Broadway, New York, NY 10128, US"));
    }
  }

  private static String at(String street) {
    return """
        {"id": 50, "name": "Acme", "disabled": false, "updated_at": "2026-01-01T00:00:00Z",
         "created_at": "2026-01-01T00:00:00Z",
         "addresses": [
           {"id": 70, "label": "billing", "address": "PO Box 1"},
           {"id": 71, "label": "street", "address": "%s", "city": "New York",
            "state": "NY", "zip": "10128", "country": "US"}]}
        """
        .formatted(street);
  }
}
