package io.tenantry.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.paging.Paged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kill leaves any beginning of what the job would have appended. */
class NightlyJobTest {
  private static final List<String> ITEMS =
      IntStream.range(0, 250).mapToObj(i -> "device " + i).toList();

  @TempDir private Path folder;

  private String run(String before, String night) throws IOException {
    Path file = folder.resolve("devices");
    Files.writeString(file, before);
    NightlyJob.run(Paged.of(ITEMS), item -> item, file, night);
    return Files.readString(file);
  }

  @Test
  void eachNightHasEachItemOnceWhereverTheJobIsKilled() throws IOException {
    String first = run("", "2026-12-01");
    assertThat(items(first)).isEqualTo(ITEMS);
    List<String> twice = new ArrayList<>(ITEMS);
    twice.addAll(ITEMS);

    for (String killed : kills("", first)) {
      String whole = run(killed, "2026-12-01");
      assertThat(items(whole)).isEqualTo(ITEMS);
      assertThat(items(run(whole, "2026-12-02"))).isEqualTo(twice);
    }
    for (String killed : kills(first, run(first, "2026-12-02"))) {
      assertThat(items(run(killed, "2026-12-02"))).isEqualTo(twice);
    }
  }

  @Test
  void missingFileIsCreated() throws IOException {
    Path file = folder.resolve("new");
    NightlyJob.run(Paged.of("a"), item -> item, file, "2026-12-01");
    assertThat(items(Files.readString(file))).containsExactly("a");
  }

  /** Within and behind each line that was appended. */
  private static List<String> kills(String before, String after) {
    List<String> kills = new ArrayList<>();
    for (int at = before.length(); at < after.length(); at = after.indexOf('\n', at) + 1) {
      kills.add(after.substring(0, at));
      kills.add(after.substring(0, (at + after.indexOf('\n', at)) / 2));
      kills.add(after.substring(0, after.indexOf('\n', at)));
    }
    kills.add(after);
    return kills;
  }

  private static List<String> items(String file) {
    return file.lines()
        .filter(line -> line.startsWith("item "))
        .map(line -> line.substring("item ".length()))
        .toList();
  }
}
