package io.tenantry.examples.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.examples.sync.sandbox.SandboxSystems;
import io.tenantry.sandbox.FakeVendor;
import io.tenantry.sandbox.Sandbox;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a real sync shows, and what it doesn't. */
class ReportOfASyncTest {
  private final List<SandboxSystems> started = new ArrayList<>();

  @Test
  void secretsThatWereSentAreNotOnThePage(@TempDir Path folder) throws Exception {
    Path page = folder.resolve("sync.html");

    sync(page, "--organizations", "40");

    Sandbox sandbox = started.get(0).sandbox();
    List<String> secrets =
        Stream.<FakeVendor>of(
                sandbox.directory(), sandbox.ninjaOne(), sandbox.nCentral(), sandbox.jumpCloud())
            .flatMap(fake -> fake.secretsSeen().stream())
            .map(secret -> secret.replaceFirst("^(Bearer|Basic) ", ""))
            .filter(secret -> !secret.isBlank())
            .toList();
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(4);
    assertThat(Files.readString(page)).doesNotContain(secrets);
  }

  @Test
  void failureIsOnThePageWithTheVendorsWordsAndWhatToDo(@TempDir Path folder) throws Exception {
    Path page = folder.resolve("sync.html");

    sync(page, "--organizations", "5", "--only", "NINJAONE");

    assertThat(Files.readString(page))
        .contains("403 Forbidden, &quot;planned failure&quot;")
        .contains("Give the credentials for NinjaOne the permission that is missing");
  }

  /** One write of NinjaOne is refused. */
  private void sync(Path page, String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.addAll(List.of("--report", page.toString()));
    SyncCommand.commandLine(
            new SyncCommand(
                (count, form) -> {
                  SandboxSystems systems = SandboxSystems.start(count, form);
                  refuseOne(systems);
                  started.add(systems);
                  return systems;
                }))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(all.toArray(String[]::new));
  }

  private static void refuseOne(SandboxSystems systems) {
    var ninja = systems.sandbox().ninjaOne();
    ninja.onExchange(
        exchange -> {
          if (exchange.path().endsWith("/organizations-detailed")) {
            ninja.onExchange(later -> {});
            ninja.misbehave().failNext(1, 403);
          }
        });
  }
}
