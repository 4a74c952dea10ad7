package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatableGenerationTest {
  @TempDir private Path folder;
  @StartStop private final MockWebServer server = new MockWebServer();

  @Test
  void twoRunsGiveTheSameBytes() throws IOException {
    Path document = Toy.in(folder.resolve("toy"));
    Map<String, String> one = contents(Generated.from(document, folder.resolve("one")));
    Map<String, String> other = contents(Generated.from(document, folder.resolve("other")));
    assertThat(one).isNotEmpty().isEqualTo(other);
  }

  @Test
  void aSecondRunLeavesUnchangedFilesAlone() throws IOException {
    Path document = Toy.in(folder.resolve("toy"));
    Generated first = Generated.from(document, folder);
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    for (Path file : first.files()) {
      Files.setLastModifiedTime(file, old);
    }
    for (Path file : Generated.from(document, folder).files()) {
      assertThat(Files.getLastModifiedTime(file)).as(file.toString()).isEqualTo(old);
    }
  }

  @Test
  void aSecondRunFormatsNothing() throws IOException {
    Path document = Toy.in(folder.resolve("toy"));
    Generated.from(document, folder);
    Path record = folder.resolve("generated/formatted.properties");
    FileTime old = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(record, old);
    Generated.from(document, folder);
    assertThat(Files.getLastModifiedTime(record)).isEqualTo(old);
  }

  @Test
  void aSourceThatWasEditedOrRemovedIsMadeAgain() throws IOException {
    Path document = Toy.in(folder.resolve("toy"));
    Map<String, String> before = contents(Generated.from(document, folder));
    Path sources = folder.resolve("generated/src/main/java/io/tenantry/toy");
    Files.writeString(sources.resolve("Things.java"), "class Edited {}");
    Files.delete(sources.resolve("ThingsApi.java"));
    assertThat(contents(Generated.from(document, folder))).isEqualTo(before);
  }

  @Test
  void aSchemaThatIsGoneLeavesNoFileBehind() {
    Path document = Toy.in(folder.resolve("toy"));
    Generated.from(document, folder);
    Toy.in(
        folder.resolve("toy"),
        text -> text.replace("/Label'", "/Tag'").replace("    Label:", "    Tag:"));
    List<String> names =
        Generated.from(document, folder).files().stream()
            .map(f -> f.getFileName().toString())
            .toList();
    assertThat(names)
        .contains("Tag.java", "TagAdapter.java")
        .doesNotContain("Label.java", "LabelAdapter.java");
  }

  @Test
  void aProgramCompiledBeforeAnOptionalParameterAndMemberWereAddedRunsOnTheNewClient() {
    Path document = Toy.in(folder.resolve("toy"));
    Path oldFolder = folder.resolve("old");
    Path program =
        Generated.from(document, oldFolder).compile(Toy.HAND_WRITTEN).compileProgram(Toy.PROGRAM);
    Toy.in(
        folder.resolve("toy"),
        text ->
            text.replace(
                    "- {name: since,",
                    "- {name: color, in: query, schema: {type: string}}\n        - {name: since,")
                .replace("amount: {type", "weight: {type: number}\n        amount: {type"));
    Generated client = Generated.from(document, folder.resolve("new")).compile(Toy.HAND_WRITTEN);
    server.enqueue(new MockResponse.Builder().body("[]").build());
    server.enqueue(new MockResponse.Builder().body("{\"id\":1}").build());
    assertThat(client.run(program, "ask", server.url("/").toString())).isEqualTo("[]");
    assertThat(client.run(program, "create", server.url("/").toString())).isEqualTo("1");
  }

  private static Map<String, String> contents(Generated generated) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : generated.files()) {
      contents.put(generated.sources().relativize(file).toString(), Files.readString(file));
    }
    return contents;
  }
}
