package io.tenantry.examples.sync.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that says which account is whose. */
class MappingFileTest {
  @TempDir private Path folder;
  private Path path;

  @BeforeEach
  void name() {
    path = folder.resolve("mapping.json");
  }

  @Test
  void whatWasPutIsThereAfterAnEndWithoutClosing() throws IOException {
    try (MappingFile file = MappingFile.open(path)) {
      file.mapping("JumpCloud p1").put("5c\"36", "1001");

      assertThat(Files.readString(path))
          .isEqualTo("{\n  \"JumpCloud p1\": {\"1001\":\"5c\\\"36\"}\n}\n");
    }
    try (MappingFile file = MappingFile.open(path)) {
      assertThat(file.mapping("JumpCloud p1").mark("5c\"36")).contains("1001");
    }
  }

  @Test
  void tenantsDoNotMix() {
    try (MappingFile file = MappingFile.open(path)) {
      file.mapping("JumpCloud p1").put("7", "1001");

      assertThat(file.mapping("N-central host").mark("7")).isEmpty();
    }
  }

  @Test
  void customerHasOneAccount() {
    try (MappingFile file = MappingFile.open(path)) {
      Mapping mapping = file.mapping("JumpCloud p1");
      mapping.put("7", "1001");
      mapping.put("8", "1001");

      assertThat(mapping.mark("7")).isEmpty();
      assertThat(mapping.mark("8")).contains("1001");
    }
  }

  @Test
  void everythingThatManyThreadsPutIsKept() throws Exception {
    List<String> ids = IntStream.range(0, 400).mapToObj(Integer::toString).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (MappingFile file = MappingFile.open(path)) {
      Mapping mapping = file.mapping("JumpCloud p1");
      List<Callable<Object>> puts =
          ids.stream()
              .map(id -> Executors.callable(() -> mapping.put("account " + id, id)))
              .toList();
      for (Future<Object> put : threads.invokeAll(puts)) {
        put.get();
      }
    } finally {
      threads.shutdownNow();
    }
    try (MappingFile file = MappingFile.open(path)) {
      assertThat(ids)
          .allSatisfy(
              id -> assertThat(file.mapping("JumpCloud p1").mark("account " + id)).contains(id));
    }
  }

  @Test
  void onlyOneSyncUsesIt() throws IOException {
    try (MappingFile file = MappingFile.open(path)) {
      assertThatThrownBy(() -> MappingFile.open(path))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("Another sync uses " + path);
      file.mapping("JumpCloud p1").put("7", "1001");
    }
    MappingFile.open(path).close();
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("mapping.json", "mapping.json.lock");
    }
  }

  @Test
  void halfWrittenDraftOfAKilledSyncDoesNoHarm() throws IOException {
    Files.writeString(folder.resolve("mapping.json.new"), "{\"JumpCl");
    try (MappingFile file = MappingFile.open(path)) {
      file.mapping("JumpCloud p1").put("7", "1001");
    }
    try (MappingFile file = MappingFile.open(path)) {
      assertThat(file.mapping("JumpCloud p1").mark("7")).contains("1001");
    }
  }

  @Test
  void damagedFileIsReportedWithRemedy() throws IOException {
    Files.writeString(path, "{\"JumpCloud p1\": [1, 2]}");

    assertThatThrownBy(() -> MappingFile.open(path))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("mapping.json can't be read")
        .hasMessageContaining("restore it");
    Files.writeString(path, "{}");
    MappingFile.open(path).close();
  }
}
