package io.tenantry.examples.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What stands in the four systems afterwards, with each step failing in turn. */
class FailingStepTest extends FourFakes {
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
  void writeWithUnknownOutcomeThatIsNotFoundIsReported() {
    failAfter(sandbox.directory(), "POST", "/organizations", sandbox.nCentral(), 503);

    JobResult result = onboard();

    assertThat(result.byHand())
        .containsExactly("look for N-central customer \"Acme\": it may have been created");
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
}
