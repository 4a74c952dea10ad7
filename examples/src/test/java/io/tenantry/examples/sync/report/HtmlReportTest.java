package io.tenantry.examples.sync.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.result.SyncResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands on the page. */
class HtmlReportTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void bigReportIsWellFormedAndHasItsCounts() {
    Markup page = page(Sample.big(2500).result());

    assertThat(page.texts("h1")).containsExactly("66 organizations need a person");
    assertThat(page.text("header")).contains("1 March 2026, 12:00 UTC · Sandbox", "2,501");
    assertThat(page.texts("article").get(0)).startsWith("N-central").contains("created949");
    assertThat(page.count("script")).isZero();
  }

  @Test
  void pageLoadsNothing() {
    String html = html(Sample.big(20).result());

    assertThat(html).contains("default-src 'none'").doesNotContain("http://", "https://", "src=");
  }

  @Test
  void namesFromOutsideAreShownAsTheyAre() {
    String name = "<script>alert('1')</script> & \"x\" </style><img src=x onerror=alert(1)>";
    Sample sample = new Sample();
    Customer customer = sample.customer(name);
    sample.updated(customer, new Change.Rename(name + "2", name)).at(name);

    Markup page = page(sample.result());

    assertThat(page.texts("bdi")).contains(name, name + "2");
    assertThat(page.count("script") + page.count("img")).isZero();
  }

  @Test
  void whatNoDocumentMayHoldIsReplaced(@TempDir Path folder) throws IOException {
    Sample sample = new Sample();
    sample.created(sample.customer("A\u0000\u001b[2J\ud800B\uffff")).at("NinjaOne");
    Path file = folder.resolve("new/report.html");

    HtmlReport.write(file, sample.result(), "", NOON);

    Markup page = Markup.of(Files.readString(file));
    assertThat(page.texts("bdi")).contains("A\ufffd\ufffd[2J\ufffdB\ufffd");
  }

  @Test
  void failuresOfOneReasonAreOneGroupWithAdvice() {
    Sample sample = new Sample();
    List<Customer> three = sample.customers(3);
    for (Customer customer : three) {
      sample.failed(
          customer,
          "NinjaOne refused PATCH /api/v2/organization/"
              + customer.id()
              + ": 403 Forbidden, \"no\" (request id a-"
              + customer.id()
              + ", 1 attempt, 12 ms)");
    }
    Markup page = page(sample.at("NinjaOne").result());

    assertThat(page.text("section", "attention"))
        .contains("NinjaOne refused PATCH /api/v2/organization/…: 403 Forbidden, \"no\"What to do")
        .contains("Give the credentials for NinjaOne the permission that is missing")
        .contains("Client 2 directory 1003")
        .contains("request id a-1003");
    assertThat(page.text("section", "changes")).contains("Nothing did.");
  }

  @Test
  void ambiguousOnesAreShownWithTheirCandidates() {
    Sample sample = new Sample();
    sample.left(sample.customer("Acme"), Kind.AMBIGUOUS, "NinjaOne 12, 345 all have its name");

    assertThat(page(sample.at("NinjaOne").result()).text("section", "attention"))
        .contains("Ambiguous in NinjaOneAcme directory 1001NinjaOne 12, 345 all have its name")
        .contains("Look at the candidates in NinjaOne");
  }

  @Test
  void updateThatLeavesSomethingForPeopleIsShownInBothPlaces() {
    Sample sample = new Sample();
    Customer acme = sample.customer("Acme");
    sample.updated(acme, "its API can't rename", new Change.Mark("1001")).at("N-central");

    Markup page = page(sample.result());

    assertThat(page.text("section", "attention"))
        .contains("By hand in N-central", "its API can't rename");
    assertThat(page.text("section", "changes")).contains("Updated 1", "Directory id1001");
  }

  @Test
  void dryRunListsManualChanges() {
    Sample sample = new Sample();
    Customer acme = sample.customer("Acme");
    sample.planned(acme, "its API can't rename", new Change.Mark("1001")).at("N-central");

    Markup page = page(sample.dryRun());

    assertThat(page.texts("h1")).containsExactly("1 organization needs a person");
    assertThat(page.text("section", "attention")).contains("its API can't rename");
  }

  @Test
  void renamesByHandAreOneGroup() {
    Sample sample = new Sample();
    for (Customer customer : sample.customers(2)) {
      String why = "its API can't rename: rename \"Old %s\" (%s) there";
      sample.left(customer, Kind.BY_HAND, why.formatted(customer.id(), customer.id()));
    }

    assertThat(page(sample.at("N-central").result()).text("section", "attention"))
        .contains("By hand in N-centralits API can't rename: rename … thereWhat to do")
        .contains("rename \"Old 1002\" (1002) there");
  }

  @Test
  void changesAreListedPerOrganizationWithTheirVendors() {
    Sample sample = new Sample();
    Customer acme = sample.customer("Acme");
    for (String vendor : List.of("N-central", "NinjaOne")) {
      sample.updated(acme, new Change.Rename("Acne", "Acme")).at(vendor);
    }
    sample.updated(acme, new Change.MovePlace("1", Optional.empty(), "2 Main St")).at("JumpCloud");

    assertThat(page(sample.result()).text("section", "changes"))
        .contains("2 Name: renamed in the directory")
        .contains("N-central, NinjaOneNameAcne Acme")
        .contains("JumpCloudAddressnone 2 Main St");
  }

  @Test
  void dryRunSaysWhatWouldChange() {
    Sample sample = new Sample();
    sample.created(sample.customer("Acme")).at("NinjaOne");

    Markup page = page(sample.dryRun());

    assertThat(page.texts("h1")).containsExactly("1 organization would change");
    assertThat(page.text("header")).contains("dry run", "to be created1");
    assertThat(page.text("section", "changes")).contains("What would change", "to be created");
  }

  @Test
  void vendorThatCouldNotBeReadIsSaidFirst() {
    Sample sample = new Sample();
    sample.customers(500);

    Markup page = page(sample.unread("NinjaOne", "NinjaOne refused the credentials").result());

    assertThat(page.texts("h1")).containsExactly("A vendor could not be read");
    assertThat(page.text("section", "compared")).contains("NinjaOne refused the credentials");
    assertThat(page.text("section", "attention")).contains("Nothing.");
  }

  @Test
  void everythingInStepIsSaid() {
    Sample sample = new Sample();
    sample.left(sample.customer("Acme"), Kind.UNCHANGED, "");
    sample.left(sample.customer("Closed", true), Kind.DISABLED, "disabled in the directory");

    Markup page = page(sample.at("NinjaOne").result());

    assertThat(page.texts("h1")).containsExactly("Everything is up to date");
    assertThat(page.text("section", "alone")).contains("Closed directory 1002");
  }

  @Test
  void longListsAreFolded() {
    Markup page = page(Sample.big(2500).result());

    assertThat(page.texts("summary")).anyMatch(text -> text.startsWith("1–250 Client"));
    assertThat(page.unfolded()).allMatch(details -> details.length() < 2_000);
  }

  private static Markup page(SyncResult result) {
    return Markup.of(html(result));
  }

  private static String html(SyncResult result) {
    return HtmlReport.html(result, "Sandbox", NOON);
  }
}
