package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README of the specs documents the extensions that the code reads, and no others. */
class ExtensionsReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final Pattern ROW =
      Pattern.compile("\\| ([a-z, ]+) \\| `(x-[a-z-]+): [^`]+` \\| .+ \\|");
  private static final Pattern NAME = Pattern.compile("\"(x-[a-z-]+)\"");

  @TempDir private Path folder;

  @Test
  void eachExtensionHasItsRowAndEachRowItsExtension() throws IOException {
    Map<String, String> documented = new TreeMap<>();
    for (String line : Files.readAllLines(README)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        assertThat(documented.put(row.group(2), row.group(1))).as(row.group(2)).isNull();
      }
    }
    Map<String, String> read = new TreeMap<>();
    for (ExtensionName name : ExtensionName.values()) {
      read.put(
          name.key(),
          name.places().stream()
              .map(ExtensionsReadmeTest::words)
              .collect(Collectors.joining(", ")));
    }
    assertThat(documented).isEqualTo(read);
  }

  private static String words(Place place) {
    return place.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  @Test
  void noCodeReadsAnExtensionUnderAnotherName() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        if (!file.endsWith("ExtensionName.java")) {
          assertThat(NAME.matcher(Files.readString(file)).results().map(r -> r.group(1)))
              .as(file.toString())
              .isEmpty();
        }
      }
    }
  }

  @Test
  void eachKeyThatIsReadIsDocumented() throws IOException {
    String readme = Files.readString(README);
    Spec spec = Spec.read(Toy.in(folder));
    new Client(spec);
    spec.keysRead()
        .forEach(
            (extension, keys) ->
                assertThat(keys)
                    .as(extension)
                    .allSatisfy(key -> assertThat(readme).containsPattern("[`{ ]" + key + "[`:]")));
    assertThat(spec.keysRead().get("x-paging")).contains("style", "first", "emptyPages");
    assertThat(Arrays.asList("x-errors", "x-vendor")).allMatch(spec.keysRead()::containsKey);
  }
}
