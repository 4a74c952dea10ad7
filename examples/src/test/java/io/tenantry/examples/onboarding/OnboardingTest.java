package io.tenantry.examples.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.PermissionDeniedException;
import io.tenantry.sandbox.Sandbox;
import org.junit.jupiter.api.Test;

/** What stands in the four systems when all goes well, or nothing was begun. */
class OnboardingTest extends FourFakes {
  @Test
  void clientIsOnboardedInAllFour() {
    JobResult result = onboard();

    assertThat(result.failed()).isFalse();
    assertThat(result.done()).hasSize(5);
    assertOnboarded();
  }

  @Test
  void clientIsOnboardedWithObservedResponseFormat() {
    close();
    start(
        Sandbox.builder()
            .ninjaOne(n -> n.observedForm())
            .nCentral(n -> n.observedForm())
            .jumpCloud(j -> j.bareArrays().respondToWritesWith(204))
            .build());

    assertThat(onboard().failed()).isFalse();
    assertOnboarded();
  }

  @Test
  void writesWithLostResponseAreFoundAndNotDuplicated() {
    sandbox.directory().misbehave().applyButRespond502(1);
    sandbox.nCentral().misbehave().applyButDropResponse(2);
    sandbox.ninjaOne().misbehave().applyButRespond502(1);
    sandbox.jumpCloud().misbehave().applyButRespond502(1);

    JobResult result = onboard();

    assertThat(result.failed()).isFalse();
    assertThat(sandbox.directory().organizations()).hasSize(1);
    assertVendors(1, 1, 1, 1);
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
}
