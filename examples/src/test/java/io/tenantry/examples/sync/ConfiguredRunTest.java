package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.sandbox.ChildSync;
import io.tenantry.examples.sync.sandbox.SandboxSystems;
import io.tenantry.examples.sync.sandbox.SandboxSystems.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, led by a configuration file and environment variables. */
class ConfiguredRunTest {
  private final List<String> lines = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void fileAndEnvironmentLeadToTheSystems() throws IOException {
    try (Estate estate = new Estate(SandboxSystems.start(20, Form.OBSERVED))) {
      int code = run(estate, estate.systems.secrets());

      assertThat(code).as(String.join("\n", lines)).isZero();
      assertThat(lines)
          .endsWith(
              "  | Directory sync: 20 organizations, 20 created, 0 updated, 0 unchanged, 0 failed");
      estate.assertInStep();
    }
  }

  @Test
  void allProblemsAreReportedTogetherAndNothingIsWritten() throws IOException {
    try (Estate estate = new Estate(SandboxSystems.start(5, Form.DOCUMENTED))) {
      Map<String, String> secrets = new HashMap<>(estate.systems.secrets());
      secrets.put("NCENTRAL_JWT", "wrong-token");
      secrets.remove("JUMPCLOUD_API_KEY");

      int code = run(estate, secrets);

      assertThat(code).isEqualTo(3);
      assertThat(lines)
          .anySatisfy(
              line ->
                  assertThat(line)
                      .contains("N-central  FAILED", "401", "Check the user API token")
                      .doesNotContain("wrong-token"))
          .anySatisfy(
              line ->
                  assertThat(line).contains("JumpCloud  FAILED", "JUMPCLOUD_API_KEY is not set"))
          .anySatisfy(line -> assertThat(line).contains("NinjaOne   ok"))
          .endsWith("  | Nothing was written: not every system is ready");
      assertThat(estate.writes()).isEmpty();
    }
  }

  private int run(Estate estate, Map<String, String> secrets) throws IOException {
    Path file = folder.resolve("sync.properties");
    Files.writeString(file, estate.systems.settings().text());
    try (ChildSync child = ChildSync.start(SyncCommand.class, file, secrets)) {
      child.show(lines::add);
      return child.exitCode();
    }
  }
}
