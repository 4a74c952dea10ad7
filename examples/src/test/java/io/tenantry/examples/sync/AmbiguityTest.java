package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.result.VendorReport;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import io.tenantry.sandbox.NinjaOrganization;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where names alone don't tell who is who. */
class AmbiguityTest {

  @ParameterizedTest
  @EnumSource
  void ambiguousPairIsReportedAndNotTouched(Form form) {
    try (Office office = new Office(0, form)) {
      office.directory.add("Acme");
      office.ninja.add("Acme");
      office.ninja.add("Acme");
      List<NinjaOrganization> before = office.ninja.organizations();

      VendorReport report = office.sync();

      assertThat(office.writes()).isEmpty();
      assertThat(office.ninja.organizations()).isEqualTo(before);
      assertThat(report.failed()).isFalse();
      assertThat(office.lines)
          .contains(
              "  ambiguous in NinjaOne: \"Acme\" (directory 1001): NinjaOne 1, 2 all have its name",
              "NinjaOne: 0 created, 0 updated, 0 unchanged, 0 by hand, 0 disabled, 1 ambiguous, 0 failed");
      assertThat(office.lastLine())
          .isEqualTo(
              "Directory sync: 1 organizations, 0 created, 0 updated, 1 unchanged, 0 failed");
    }
  }

  @Test
  void organizationThatTwoOfTheDirectoryClaimIsNotTouched() {
    try (Office office = new Office(0, Form.OBSERVED)) {
      office.directory.add("Acme");
      office.directory.add("Acme");
      office.ninja.add("Acme");

      VendorReport report = office.sync();

      assertThat(office.writes()).isEmpty();
      assertThat(report.count(Kind.AMBIGUOUS)).isEqualTo(2);
    }
  }

  @Test
  void twoNewOrganizationsOfOneNameFailWithARemedy() {
    try (Office office = new Office(0, Form.DOCUMENTED)) {
      office.directory.add("Acme");
      office.directory.add("Acme");
      office.directory.add("Other");

      VendorReport report = office.sync();

      assertThat(office.ninja.organizations())
          .extracting(NinjaOrganization::name)
          .containsExactly("Other");
      assertThat(report.count(Kind.FAILED)).isEqualTo(2);
      assertThat(office.lines)
          .contains(
              "  failed in NinjaOne: \"Acme\" (directory 1001): 2 new organizations have this name"
                  + " and NinjaOne gets it once: rename all but one");
    }
  }

  @Test
  void namesThatMoveFromOneOrganizationToTheNextArriveInTheEnd() {
    try (Office office = new Office(0, Form.OBSERVED)) {
      long first = office.directory.add("A");
      long second = office.directory.add("B");
      office.sync();
      office.directory.rename(second, "C");
      office.directory.rename(first, "B");

      VendorReport report = office.sync();

      office.assertInStep();
      assertThat(report.count(Kind.UPDATED)).isEqualTo(2);
    }
  }

  @Test
  void takenNameIsReportedInTheVendorsWords() {
    try (Office office = new Office(0, Form.OBSERVED)) {
      long id = office.directory.add("A");
      office.sync();
      office.ninja.add("B");
      office.directory.rename(id, "B");

      VendorReport report = office.sync();

      assertThat(report.failed()).isTrue();
      assertThat(office.lines)
          .filteredOn(line -> line.startsWith("  failed in NinjaOne: \"B\" (directory 1001): "))
          .singleElement()
          .asString()
          .contains("409 Conflict, \"Organization name must be unique\"");
    }
  }
}
