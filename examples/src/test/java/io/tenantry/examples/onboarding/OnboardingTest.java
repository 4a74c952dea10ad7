package io.tenantry.examples.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.sandbox.DirectoryOrganization;
import io.tenantry.sandbox.FakeVendor;
import io.tenantry.sandbox.NCentralCustomer;
import io.tenantry.sandbox.NinjaOrganization;
import io.tenantry.sandbox.Sandbox;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stands in the four systems afterwards, with each step failing in turn. */
class OnboardingTest {
  private static final NewClient ACME =
      new NewClient(
          "Acme", "Jane", "Doe", "HQ", Optional.of("1 Main St"), Map.of(1L, 100L, 2L, 101L));

  private SandboxOffice systems;
  private Sandbox sandbox;

  @BeforeEach
  void start() {
    start(Sandbox.builder().build());
  }

  private void start(Sandbox fakes) {
    systems = new SandboxOffice(fakes);
    sandbox = systems.sandbox();
  }

  @AfterEach
  void close() {
    systems.close();
  }

  @Test
  void clientIsOnboardedInAllFour() {
    JobResult result = onboard();

    assertThat(result.failed()).isFalse();
    assertThat(result.done()).hasSize(5);
    assertOnboarded();
  }

  @Test
  void clientIsOnboardedWhereVendorsAnswerAsObserved() {
    close();
    start(
        Sandbox.builder()
            .ninjaOne(n -> n.observedForm())
            .nCentral(n -> n.observedForm())
            .jumpCloud(j -> j.bareArrays().answerWritesWith(204))
            .build());

    assertThat(onboard().failed()).isFalse();
    assertOnboarded();
  }

  @Test
  void failureInTheDirectoryLeavesNothing() {
    failAfter(sandbox.directory(), "GET", "/organizations", sandbox.directory());

    JobResult result = onboard();

    assertThat(result.failure()).hasValueSatisfying(why -> assertThat(why).contains("403"));
    assertThat(result.done()).isEmpty();
    assertThat(result.undone()).isEmpty();
    assertThat(result.byHand()).isEmpty();
    assertThat(sandbox.directory().organizations()).isEmpty();
    assertVendors(0, 0, 0, 0);
  }

  @Test
  void failureOfTheCustomerDisablesTheDirectorysOrganization() {
    failAfter(sandbox.directory(), "POST", "/organizations", sandbox.nCentral());

    JobResult result = onboard();

    assertThat(result.failure())
        .hasValueSatisfying(why -> assertThat(why).startsWith("N-central customer \"Acme\": "));
    assertThat(result.undone()).containsExactly("directory organization 1001 disabled");
    assertThat(result.byHand()).isEmpty();
    assertDisabled();
    assertVendors(0, 0, 0, 0);
  }

  @Test
  void failureOfTheSiteLeavesTheCustomerForAPerson() {
    failAfter(sandbox.nCentral(), "POST", "/customers", sandbox.nCentral());

    JobResult result = onboard();

    long customer = customer().id();
    assertThat(result.undone()).containsExactly("directory organization 1001 disabled");
    assertThat(result.byHand())
        .containsExactly("remove N-central customer \"Acme\" (" + customer + "): its API can't");
    assertDisabled();
    assertVendors(1, 0, 0, 0);
  }

  @Test
  void failureInNinjaOneLeavesNCentralsPartForAPerson() {
    failAfter(sandbox.nCentral(), "POST", "/sites", sandbox.ninjaOne());

    JobResult result = onboard();

    long customer = customer().id();
    long site = customer().sites().get(0).id();
    assertThat(result.undone()).containsExactly("directory organization 1001 disabled");
    assertThat(result.byHand())
        .containsExactly(
            "remove N-central site \"HQ\" of \"Acme\" (" + site + "): its API can't",
            "remove N-central customer \"Acme\" (" + customer + "): its API can't");
    assertDisabled();
    assertVendors(1, 1, 0, 0);
  }

  @Test
  void failureInJumpCloudLetsNinjaOneTurnDevicesAway() {
    failAfter(sandbox.ninjaOne(), "POST", "/organizations", sandbox.jumpCloud());

    JobResult result = onboard();

    assertThat(result.undone())
        .containsExactly(
            "NinjaOne organization 1 turns new devices away",
            "directory organization 1001 disabled");
    assertThat(result.byHand())
        .hasSize(3)
        .first()
        .isEqualTo("remove NinjaOne organization \"Acme\" (1): its API can't");
    assertThat(ninja().nodeApprovalMode()).isEqualTo("REJECT");
    assertThat(ninja().description()).isEqualTo("Its onboarding was undone: remove it");
    assertDisabled();
    assertVendors(1, 1, 1, 0);
    assertThat(result.lines())
        .endsWith("Onboarding: failed, 4 made, 2 undone, 3 left for a person");
  }

  @Test
  void wayBackThatFailsIsLeftForAPersonAndStopsNoOther() {
    failAfter(sandbox.ninjaOne(), "POST", "/organizations", sandbox.jumpCloud());
    sandbox.jumpCloud().onExchange(refused -> failOnce(refused.status(), sandbox.ninjaOne()));

    JobResult result = onboard();

    assertThat(result.undone()).containsExactly("directory organization 1001 disabled");
    assertThat(result.byHand())
        .hasSize(4)
        .first()
        .asString()
        .startsWith("not done: NinjaOne organization 1 turns new devices away (NinjaOne refused");
    assertDisabled();
  }

  @Test
  void lostAnswersAreLookedForAndNothingIsMadeTwice() {
    sandbox.directory().misbehave().doneButAnswer502(1);
    sandbox.nCentral().misbehave().doneButNoAnswer(2);
    sandbox.ninjaOne().misbehave().doneButAnswer502(1);
    sandbox.jumpCloud().misbehave().doneButAnswer502(1);

    JobResult result = onboard();

    assertThat(result.failed()).isFalse();
    assertThat(sandbox.directory().organizations()).hasSize(1);
    assertVendors(1, 1, 1, 1);
  }

  @Test
  void lostAnswerThatIsNotToBeFoundIsLeftForAPerson() {
    failAfter(sandbox.directory(), "POST", "/organizations", sandbox.nCentral(), 503);

    JobResult result = onboard();

    assertThat(result.byHand())
        .containsExactly(
            "look for N-central customer \"Acme\": nobody knows whether it was made after all");
    assertDisabled();
  }

  @Test
  void nextTryEnablesTheDirectorysOrganizationAgain() {
    failAfter(sandbox.directory(), "POST", "/organizations", sandbox.nCentral());
    onboard();

    JobResult again = onboard();

    assertThat(again.failed()).isFalse();
    assertOnboarded();
  }

  @Test
  void nameThatIsKnownAnywhereIsRefusedBeforeTheFirstWrite() {
    sandbox.jumpCloud().add("Acme");
    sandbox.nCentral().add("Acme");

    JobResult result = onboard();

    assertThat(result.failure())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .startsWith("\"Acme\" is there already: N-central customer ")
                    .contains(", JumpCloud organization "));
    assertThat(sandbox.directory().organizations()).isEmpty();
    assertThat(sandbox.ninjaOne().organizations()).isEmpty();
  }

  @Test
  void systemThatCannotBeReadStopsItBeforeTheFirstWrite() {
    sandbox.jumpCloud().misbehave().failNext(1, 403);

    assertThatThrownBy(this::onboard).isInstanceOf(PermissionDeniedException.class);
    assertThat(sandbox.directory().organizations()).isEmpty();
    assertVendors(0, 0, 0, 0);
  }

  private JobResult onboard() {
    return new Onboarding(systems.office(), ACME).run();
  }

  private void failAfter(FakeVendor seen, String method, String path, FakeVendor failing) {
    failAfter(seen, method, path, failing, 403);
  }

  /** Lets one vendor refuse the request that comes after the first of these to another. */
  private static void failAfter(
      FakeVendor seen, String method, String path, FakeVendor failing, int status) {
    seen.onExchange(
        exchange -> {
          if (exchange.method().equals(method) && exchange.path().endsWith(path)) {
            seen.onExchange(later -> {});
            failing.misbehave().failNext(1, status);
          }
        });
  }

  private static void failOnce(int status, FakeVendor failing) {
    if (status == 403) {
      failing.misbehave().failNext(1, 400);
    }
  }

  private void assertOnboarded() {
    assertThat(sandbox.directory().organizations())
        .singleElement()
        .satisfies(o -> assertThat(o.name()).isEqualTo("Acme"))
        .matches(o -> !o.disabled());
    String mark = String.valueOf(sandbox.directory().organizations().get(0).id());
    assertThat(customer().externalId()).isEqualTo(mark);
    assertThat(customer().sites()).singleElement().matches(site -> site.name().equals("HQ"));
    assertThat(ninja().policies()).isEqualTo(ACME.policies());
    assertThat(ninja().locations())
        .singleElement()
        .satisfies(location -> assertThat(location.address()).isEqualTo("1 Main St"));
    assertThat(
            ninja()
                .customFields()
                .getOrDefault("directoryId", ninja().userData().get("directoryId")))
        .isEqualTo(mark);
    assertVendors(1, 1, 1, 1);
  }

  private void assertDisabled() {
    assertThat(sandbox.directory().organizations())
        .singleElement()
        .matches(DirectoryOrganization::disabled);
  }

  private void assertVendors(int customers, int sites, int ninja, int jumpCloud) {
    assertThat(sandbox.nCentral().customers()).hasSize(customers);
    assertThat(sandbox.nCentral().sites()).hasSize(sites);
    assertThat(sandbox.ninjaOne().organizations()).hasSize(ninja);
    assertThat(sandbox.jumpCloud().organizations()).hasSize(jumpCloud);
  }

  private NCentralCustomer customer() {
    assertThat(sandbox.nCentral().customers()).hasSize(1);
    return sandbox.nCentral().customers().get(0);
  }

  private NinjaOrganization ninja() {
    assertThat(sandbox.ninjaOne().organizations()).hasSize(1);
    return sandbox.ninjaOne().organizations().get(0);
  }
}
