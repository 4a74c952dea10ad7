package io.tenantry.examples.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The command line: what it prints, and how it ends. */
class OnboardingCommandTest {
  private final Sandbox sandbox = Sandbox.builder().build();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void idsOfOnboardedClientArePrinted() {
    assertThat(run("Acme", "--site", "HQ", "--policy", "3=7")).isZero();
    assertThat(lines())
        .hasSize(6)
        .contains("  + directory organization \"Acme\" is 1001")
        .endsWith("Onboarding: done, 5 made");
    assertThat(sandbox.ninjaOne().organization(1).policies()).containsEntry(3L, 7L).hasSize(1);
  }

  @Test
  void clientThatIsThereAlreadyIsExitCodeOne() {
    sandbox.ninjaOne().add("Acme");

    assertThat(run("Acme")).isEqualTo(1);
    assertThat(lines())
        .containsExactly(
            "  x \"Acme\" is there already: NinjaOne organization 1",
            "Onboarding: failed, 0 made, 0 undone, 0 left for a person");
  }

  @Test
  void refusedCredentialsArePrintedInOneLine() {
    sandbox.nCentral().misbehave().failTokens(9, 403);

    assertThat(run("Acme")).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().contains("N-central", "403");
  }

  @Test
  void invalidCommandLineIsReported() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(" ")).isEqualTo(2);
    assertThat(err.toString()).contains("The client needs a name");
  }

  private int run(String... args) {
    return OnboardingCommand.commandLine(() -> new SandboxOffice(sandbox))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }
}
