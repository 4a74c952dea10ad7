package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.result.VendorReport;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import io.tenantry.sandbox.Exchange;
import io.tenantry.sandbox.NinjaOrganization;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What can go wrong on the way, and what the job leaves behind nevertheless. */
class TroubleTest {

  @ParameterizedTest
  @EnumSource
  void tokensThatExpireAllTheTimeAreRenewed(Form form) {
    try (Office office = new Office(120, form)) {
      office.ninja.expireTokenAfter(40);
      office.directory.expireTokenAfter(1);

      office.sync();

      office.assertInStep();
      assertThat(office.ninja.tokensIssued()).hasSizeGreaterThanOrEqualTo(3);
      assertThat(office.directory.tokensIssued()).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void throttledRequestsAreRetried() {
    try (Office office = new Office(60, Form.OBSERVED)) {
      office.directory.misbehave().throttleNext(2, Duration.ZERO);
      office.ninja.misbehave().throttleNext(2, Duration.ZERO);
      office.afterFirstWrite(() -> office.ninja.misbehave().throttleNext(3, Duration.ZERO));

      VendorReport report = office.sync();

      office.assertInStep();
      assertThat(report.count(Kind.CREATED)).isEqualTo(58);
      assertThat(office.writes()).filteredOn(write -> write.status() == 429).hasSize(3);
    }
  }

  @Test
  void listsThatAreCutAreReadAgain() {
    try (Office office = new Office(120, Form.DOCUMENTED)) {
      office.directory.misbehave().cutBodies(1);
      office.ninja.misbehave().cutBodies(1);

      office.sync();

      office.assertInStep();
    }
  }

  @ParameterizedTest
  @EnumSource
  void createsWithTruncatedResponseAreFoundAndNotRetried(Form form) {
    try (Office office = new Office(60, form)) {
      office.afterFirstWrite(() -> office.ninja.misbehave().cutBodies(5));

      VendorReport report = office.sync();

      office.assertInStep();
      assertThat(office.writes()).hasSize(58);
      assertThat(report.count(Kind.CREATED)).isEqualTo(58);
      assertThat(report.failed()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void createsThatTookEffectButReturned502CauseNoDuplicate(Form form) {
    try (Office office = new Office(60, form)) {
      office.ninja.misbehave().applyButRespond502(7).applyButDropResponse(3);

      VendorReport report = office.sync();

      office.assertInStep();
      assertThat(office.writes()).hasSize(58);
      assertThat(report.count(Kind.CREATED)).isEqualTo(58);
      assertThat(report.failed()).isFalse();
      assertThat(office.lines)
          .contains("NinjaOne: checked 10 organizations whose outcome was unknown");
    }
  }

  @ParameterizedTest
  @EnumSource
  void lostResponsesExpiredTokensAndThrottlingCauseNoDuplicate(Form form) {
    try (Office office = new Office(400, form)) {
      office.ninja.expireTokenAfter(60);
      office.ninja.misbehave().applyButRespond502(0.05, 42);
      office.afterFirstWrite(() -> office.ninja.misbehave().throttleNext(2, Duration.ZERO));

      VendorReport report = office.sync();

      office.assertInStep();
      assertThat(report.count(Kind.CREATED)).isEqualTo(384);
      assertThat(report.failed()).isFalse();
    }
  }

  @Test
  void creationThatDidNotHappenIsMadeAfterASecondLook() {
    try (Office office = new Office(60, Form.OBSERVED)) {
      office.afterFirstWrite(
          () -> office.ninja.misbehave().closeWithoutResponse(1).failNext(1, 503));

      VendorReport report = office.sync();

      office.assertInStep();
      assertThat(report.failed()).isFalse();
    }
  }

  @Test
  void tokenThatRunsOutTwiceInARowIsNoFailure() {
    try (Office office = new Office(60, Form.DOCUMENTED)) {
      office.afterFirstWrite(() -> office.ninja.misbehave().failNext(12, 401));

      VendorReport report = office.sync();

      office.assertInStep();
      assertThat(report.failed()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneRefusedOrganizationIsReportedAndTheNextSyncMakesIt(Form form) {
    try (Office office = new Office(60, form)) {
      office.afterFirstWrite(() -> office.ninja.misbehave().failNext(1, 400));

      VendorReport first = office.sync();

      assertThat(office.ninja.organizations()).hasSize(57);
      assertThat(office.lastLine())
          .isEqualTo(
              "Directory sync: 60 organizations, 57 created, 0 updated, 2 unchanged, 1 failed");
      Customer refused =
          first.outcomes().stream().filter(Outcome::failed).findFirst().orElseThrow().customer();
      assertThat(office.lines)
          .filteredOn(line -> line.startsWith("  failed in NinjaOne: " + refused.title() + ": "))
          .singleElement()
          .asString()
          .contains("400 Bad Request, \"planned failure\"", "ninjaone-request-");

      VendorReport second = office.sync();

      office.assertInStep();
      assertThat(second.count(Kind.CREATED)).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void halfMadeOrganizationIsCompletedByTheNextSync(Form form) {
    try (Office office = new Office(0, form)) {
      office.directory.add("Acme");
      office.ninja.add("Acme");
      office.ninja.onExchange(exchange -> failAfterMark(office, exchange));

      VendorReport first = office.sync();
      NinjaOrganization half = office.named("Acme");
      assertThat(first.failed()).isTrue();
      assertThat(office.mark(half)).isNotEmpty();
      assertThat(half.locations()).isEmpty();

      office.sync();
      office.assertInStep();
    }
  }

  /** The request after the one that writes the mark would add the location. */
  private static void failAfterMark(Office office, Exchange exchange) {
    if (exchange.method().equals("PATCH")) {
      office.ninja.misbehave().failNext(1, 403);
    }
  }

  @Test
  void secondLookThatFailsLeavesAReportOfTheFirst() {
    try (Office office = new Office(30, Form.OBSERVED)) {
      office.ninja.onExchange(
          exchange -> {
            if (exchange.status() == 502 && exchange.method().equals("POST")) {
              office.ninja.onExchange(next -> office.ninja.misbehave().failNext(1, 403));
            }
          });
      office.ninja.misbehave().applyButRespond502(29);

      VendorReport report = office.sync();

      assertThat(office.ninja.organizations()).isNotEmpty();
      assertThat(report.failed()).isTrue();
      assertThat(office.lines).anyMatch(line -> line.startsWith("That check failed"));
    }
  }
}
