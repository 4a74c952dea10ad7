package io.tenantry.examples.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The inventory as a process of its own, killed in the middle and started again. */
class KilledInventoryTest {
  private static final int TENANTS = 1_000;

  @TempDir private Path folder;

  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicReference<Process> victim = new AtomicReference<>();

  @Test
  void everyDeviceOfAThousandTenantsIsThereOnceAfterTwoKills() throws Exception {
    try (Fleet fleet = new Fleet(TENANTS)) {
      int all = fleet.devices() / 10 + TENANTS;
      fleet.onExchange(exchange -> killAfter(exchange.path(), all / 3, all * 2 / 3));

      assertThat(run(fleet)).isNotZero();
      int afterFirst = linesOnDisk();
      assertThat(run(fleet)).isNotZero();
      int afterSecond = linesOnDisk();
      assertThat(run(fleet)).isZero();

      assertThat(afterFirst).isPositive();
      assertThat(afterSecond).isGreaterThan(afterFirst);
      fleet.assertWhole(journal());
      assertThat(Files.readAllLines(folder.resolve("table"))).hasSize(fleet.devices() + 1);
      assertThat(output())
          .endsWith(
              "Inventory: 1000 tenants, 1000 complete, %d devices, 0 failed%n"
                  .formatted(fleet.devices()));
    }
  }

  private void killAfter(String path, int first, int second) {
    if (path.endsWith("/devices")) {
      int seen = pages.incrementAndGet();
      if (seen == first || seen == second) {
        victim.get().destroyForcibly();
      }
    }
  }

  private int run(Fleet fleet) throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            InventoryCommand.class.getName(),
            "--tenants=" + fleet.file(folder),
            "--journal=" + journal(),
            "--table=" + folder.resolve("table"),
            "--page-size=10");
    program.environment().putAll(fleet.secrets());
    program.redirectErrorStream(true).redirectOutput(out());
    Process started = program.start();
    victim.set(started);
    return started.waitFor();
  }

  private int linesOnDisk() throws IOException {
    return (int) Files.readString(journal()).lines().count();
  }

  private Path journal() {
    return folder.resolve("journal");
  }

  private File out() {
    return folder.resolve("out").toFile();
  }

  private String output() throws IOException {
    return Files.readString(out().toPath(), StandardCharsets.UTF_8);
  }
}
