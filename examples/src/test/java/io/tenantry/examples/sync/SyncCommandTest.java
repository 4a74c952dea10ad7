package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.sandbox.SandboxSystems;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line: what it prints, and how it ends. */
class SyncCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void syncTwiceEndsWithNothingLeftToDo() {
    int code = run(SyncCommand::livedIn, "--twice", "--organizations", "150");

    assertThat(code).isZero();
    assertThat(lines().get(0)).startsWith("Sandbox: ").contains("http://127.0.0.1:");
    assertThat(lines())
        .contains(
            "Directory sync: 150 organizations, 129 created, 15 updated, 6 unchanged, 0 failed")
        .endsWith(
            "Directory sync: 150 organizations, 0 created, 0 updated, 150 unchanged, 0 failed");
    assertThat(lines()).filteredOn(line -> line.startsWith("  ambiguous in ")).hasSize(4);
    assertThat(lines()).filteredOn(line -> line.startsWith("  by hand in N-central: ")).hasSize(2);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void observedFormIsSyncedToo() {
    assertThat(run(SandboxSystems::start, "--form", "observed", "--organizations", "10")).isZero();
    assertThat(lines())
        .endsWith("Directory sync: 10 organizations, 10 created, 0 updated, 0 unchanged, 0 failed");
  }

  @Test
  void onlyTheNamedVendorsAreTouched() {
    SandboxSystems systems = SandboxSystems.start(5, Form.DOCUMENTED);

    assertThat(run((count, form) -> systems, "--only", "ncentral", "--only", "jumpcloud")).isZero();

    assertThat(systems.sandbox().nCentral().customers()).hasSize(5);
    assertThat(systems.sandbox().jumpCloud().organizations()).hasSize(5);
    assertThat(systems.sandbox().ninjaOne().requests()).isEmpty();
  }

  @Test
  void reportIsWritten(@TempDir Path folder) {
    Path page = folder.resolve("sync.html");

    assertThat(run(SandboxSystems::start, "--organizations", "3", "--report", page.toString()))
        .isZero();

    assertThat(page).content().contains("NinjaOne", "N-central", "JumpCloud", "</html>");
  }

  @Test
  void exitCodeIsOneIfAnOrganizationFailed() {
    int code = run(withTwins(), "--organizations", "10");

    assertThat(code).isEqualTo(1);
    assertThat(lines())
        .endsWith("Directory sync: 12 organizations, 10 created, 0 updated, 0 unchanged, 2 failed");
  }

  @Test
  void dryRunReportsFailuresToo() {
    assertThat(run(withTwins(), "--organizations", "10", "--dry-run")).isEqualTo(1);
    assertThat(lines())
        .contains("Dry run: nothing was written")
        .endsWith("Directory sync: 12 organizations, 0 created, 0 updated, 10 unchanged, 2 failed");
  }

  @Test
  void problemsArePrintedInATableBeforeAnythingIsWritten() {
    SandboxSystems systems = SandboxSystems.start(5, Form.DOCUMENTED);
    systems.sandbox().ninjaOne().misbehave().failTokens(9, 403);
    systems.sandbox().jumpCloud().misbehave().failNext(1, 401);

    int code = run((count, form) -> systems);

    assertThat(code).isEqualTo(3);
    assertThat(lines())
        .anySatisfy(line -> assertThat(line).startsWith("  NinjaOne   FAILED").contains("403"))
        .anySatisfy(line -> assertThat(line).startsWith("  JumpCloud  FAILED").contains("401"))
        .anySatisfy(line -> assertThat(line).startsWith("  N-central  ok"));
    assertThat(err.toString().lines()).singleElement().asString().contains("Nothing was written");
    assertThat(systems.sandbox().nCentral().customers()).isEmpty();
  }

  @Test
  void helpSaysWhatCounts() {
    assertThat(run(SandboxSystems::start, "--help")).isZero();
    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("--dry-run", "--twice", "--chaos", "Exit code: 0 if nothing failed")
        .contains("Each organization is counted once", "5 % of the responses")
        .contains("NINJAONE, NCENTRAL, JUMPCLOUD");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void policiesAndLocationOfTheCommandLineReplaceTheDefaults() {
    SandboxSystems systems = SandboxSystems.start(5, Form.OBSERVED);

    int code = run((count, form) -> systems, "--policy", "3=7,4=8", "--location", "Filiale Süd");

    assertThat(code).isZero();
    assertThat(systems.sandbox().ninjaOne().organizations())
        .hasSize(5)
        .allSatisfy(o -> assertThat(o.policies()).isEqualTo(Map.of(3L, 7L, 4L, 8L)))
        .allSatisfy(o -> assertThat(o.locations().get(0).name()).isEqualTo("Filiale Süd"));
    assertThat(systems.sandbox().nCentral().sites())
        .hasSize(5)
        .allSatisfy(site -> assertThat(site.name()).isEqualTo("Filiale Süd"));
  }

  @Test
  void serviceOrganizationIsChosenByIdOrNameAndNeverGuessed() {
    SandboxSystems systems = SandboxSystems.start(2, Form.DOCUMENTED);
    long other = systems.sandbox().nCentral().addServiceOrg("Other MSP");
    String[] nCentral = {"--only", "ncentral"};

    assertThat(run((count, form) -> systems, nCentral)).isEqualTo(3);
    assertThat(lines())
        .anySatisfy(
            line ->
                assertThat(line)
                    .startsWith("  N-central  FAILED")
                    .contains("more than one", "\"Other MSP\" (" + other + ")"));
  }

  @Test
  void invalidCommandLineIsReported() {
    assertThat(run(SandboxSystems::start, "--twice", "--dry-run")).isEqualTo(2);
    assertThat(run(SandboxSystems::start, "--organizations", "-1")).isEqualTo(2);
    assertThat(run(SandboxSystems::start, "--policy", "workstation=100")).isEqualTo(2);
    assertThat(run(SandboxSystems::start, "--config", "/does/not/exist")).isEqualTo(2);
    assertThat(run(SandboxSystems::start, "--only", "itglue")).isEqualTo(2);
    assertThat(run(SandboxSystems::start, "--chaos", "--only", "ncentral")).isEqualTo(2);
    assertThat(err.toString())
        .contains("must not be negative", "ROLE=POLICY", "/does/not/exist can't be read");
  }

  private int run(BiFunction<Integer, Form, SandboxSystems> sandbox, String... args) {
    return SyncCommand.commandLine(new SyncCommand(sandbox))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private static BiFunction<Integer, Form, SandboxSystems> withTwins() {
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
