package io.tenantry.system.walks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.paging.Checkpoint;
import io.tenantry.sandbox.Sandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A job that stores each vendor's main list is killed and started again in a process of its own: it
 * loses nothing, and of what it had saved only the last item comes again.
 */
class KilledJobTest {
  private static final int KILLS = 2;

  @TempDir private Path folder;

  private final Random random = new Random(20261122);

  @ParameterizedTest
  @EnumSource
  void nothingIsLostAndOnlyTheLastItemComesAgain(MainList vendor) throws Exception {
    Path file = folder.resolve("stored");
    try (Sandbox sandbox = vendor.sandboxOfItsForm()) {
      List<String> access = vendor.access(sandbox);
      for (int kill = 0; kill < KILLS; kill++) {
        Process job = start(vendor, file, access);
        killAfter(job, 1 + random.nextInt(4));
        assertContainsNoIdentity(Files.readAllLines(file).get(0), access);
      }
      Process last = start(vendor, file, access);
      last.getOutputStream().close();
      String output = new String(last.getInputStream().readAllBytes());
      assertThat(last.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
      assertThat(last.exitValue()).as(output).isZero();

      List<String> all = vendor.open(access).ids();
      assertThat(all).hasSizeGreaterThanOrEqualTo(MainList.ROWS).doesNotHaveDuplicates();
      List<String> stored = Files.readAllLines(file);
      assertThat(Checkpoint.parse(stored.get(0)).isEnd()).isTrue();
      List<String> items = stored.subList(1, stored.size());
      assertThat(withoutNeighboursAlike(items)).isEqualTo(all);
      assertThat(items.size() - all.size()).isBetween(1, KILLS);
    }
  }

  /** No secret, no host, no account. */
  private static void assertContainsNoIdentity(String checkpoint, List<String> access) {
    byte[] content = Base64.getUrlDecoder().decode(checkpoint.split("\\.")[1]);
    assertThat(new String(content, StandardCharsets.UTF_8))
        .contains(".list\"")
        .doesNotContain("http", "127.0.0.1", "localhost")
        .doesNotContain(access);
  }

  private static Process start(MainList vendor, Path file, List<String> access) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath()));
    command.addAll(List.of(StoringJob.class.getName(), vendor.name(), file.toString()));
    command.addAll(access);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** After the last of these it goes on while it is being killed, up to the next at most. */
  private static void killAfter(Process job, int saves) throws Exception {
    try (BufferedReader lines = job.inputReader();
        OutputStream answers = job.getOutputStream()) {
      for (int save = 0; save < saves; save++) {
        assertThat(lines.readLine()).isEqualTo("saved");
        answers.write('\n');
        answers.flush();
      }
    } finally {
      job.destroyForcibly().waitFor();
    }
  }

  private static List<String> withoutNeighboursAlike(List<String> items) {
    List<String> single = new ArrayList<>();
    for (String item : items) {
      if (single.isEmpty() || !single.get(single.size() - 1).equals(item)) {
        single.add(item);
      }
    }
    return single;
  }
}
