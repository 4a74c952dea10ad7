package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.SandboxSystems.NinjaForm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** The command line: what it prints, and how it ends. */
class SyncCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void syncTwiceEndsWithNothingLeftToDo() {
    int code = run(SandboxSystems::start, "--twice", "--organizations", "50");

    assertThat(code).isZero();
    assertThat(lines().get(0)).startsWith("Sandbox: ").contains("http://127.0.0.1:");
    assertThat(lines())
        .contains("Directory sync: 50 organizations, 48 created, 0 updated, 2 unchanged, 0 failed")
        .endsWith("Directory sync: 50 organizations, 0 created, 0 updated, 50 unchanged, 0 failed");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void observedFormIsSyncedToo() {
    assertThat(run(SandboxSystems::start, "--form", "observed", "--organizations", "10")).isZero();
    assertThat(lines())
        .endsWith("Directory sync: 10 organizations, 10 created, 0 updated, 0 unchanged, 0 failed");
  }

  @Test
  void exitCodeIsOneIfAnOrganizationFailed() {
    int code = run(withTwins(), "--organizations", "10");

    assertThat(code).isEqualTo(1);
    assertThat(lines())
        .endsWith("Directory sync: 12 organizations, 10 created, 0 updated, 0 unchanged, 2 failed");
  }

  @Test
  void dryRunTellsOfFailuresToo() {
    assertThat(run(withTwins(), "--organizations", "10", "--dry-run")).isEqualTo(1);
    assertThat(lines())
        .contains("Dry run: nothing was written")
        .endsWith("Directory sync: 12 organizations, 0 created, 0 updated, 10 unchanged, 2 failed");
  }

  @Test
  void vendorThatRefusesTheCredentialsIsToldInOneLine() {
    int code =
        run(
            (count, form) -> {
              SandboxSystems systems = SandboxSystems.start(count, form);
              systems.sandbox().ninjaOne().misbehave().failTokens(9, 403);
              return systems;
            });

    assertThat(code).isEqualTo(1);
    assertThat(err.toString().lines()).singleElement().asString().contains("NinjaOne", "403");
  }

  @Test
  void helpSaysWhatCounts() {
    assertThat(run(SandboxSystems::start, "--help")).isZero();
    assertThat(out.toString())
        .contains("--dry-run", "--twice", "Exit code: 0 if nothing failed", "count as unchanged");
  }

  @Test
  void policiesAndLocationOfTheCommandLineReplaceTheDefaults() {
    SandboxSystems systems = SandboxSystems.start(5, NinjaForm.OBSERVED);

    int code = run((count, form) -> systems, "--policy", "3=7,4=8", "--location", "Filiale Süd");

    assertThat(code).isZero();
    assertThat(systems.sandbox().ninjaOne().organizations())
        .hasSize(5)
        .allSatisfy(o -> assertThat(o.policies()).isEqualTo(Map.of(3L, 7L, 4L, 8L)))
        .allSatisfy(o -> assertThat(o.locations().get(0).name()).isEqualTo("Filiale Süd"));
  }

  @Test
  void wrongCommandLineIsTold() {
    assertThat(run(SandboxSystems::start, "--twice", "--dry-run")).isEqualTo(2);
    assertThat(run(SandboxSystems::start, "--organizations", "-1")).isEqualTo(2);
    assertThat(run(SandboxSystems::start, "--policy", "workstation=100")).isEqualTo(2);
    assertThat(err.toString()).contains("must not be negative");
  }

  private int run(BiFunction<Integer, NinjaForm, SandboxSystems> sandbox, String... args) {
    return SyncCommand.commandLine(new SyncCommand(sandbox))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private static BiFunction<Integer, NinjaForm, SandboxSystems> withTwins() {
    return (count, form) -> {
      SandboxSystems systems = SandboxSystems.start(count, form);
      systems.sandbox().directory().add("Twin");
      systems.sandbox().directory().add("Twin");
      return systems;
    };
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }
}
