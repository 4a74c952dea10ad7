package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How generated sources look to the person who steps into them. */
class GeneratedSourcesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"jumpcloud", "ncentral", "ninjaone", "orgdirectory"})
  void theSourcesOfAVendorLookAsIfWrittenByHand(String vendor) throws IOException {
    Generated generated = Generated.from(VendorDocuments.of(vendor), folder);
    looksAsIfWrittenByHand(generated);
    GeneratedJavadocTest.usesTheWordsOfUsers(generated);
  }

  @Test
  void aLongTextWithoutSpacesIsBroken() throws IOException {
    String pattern = "^" + "[a-z]".repeat(40) + "$";
    Path document =
        Toy.in(folder.resolve("toy"), text -> text.replace("'^[a-z]+$'", "'" + pattern + "'"));
    Generated generated = Generated.from(document, folder);
    looksAsIfWrittenByHand(generated);
    generated.compile(Toy.HAND_WRITTEN);
  }

  @Test
  void eachArgumentIsCheckedOnALineOfItsOwn() throws IOException {
    Generated generated = Generated.from(Toy.in(folder.resolve("toy")), folder);
    looksAsIfWrittenByHand(generated);
    assertThat(Files.readString(generated.sources().resolve("io/tenantry/toy/Things.java")))
        .contains(
            """
              public Weighed weigh(String code, List<Integer> steps, Weight body, ThingsWeighOptions options) {
                ParameterChecks.required(WEIGH, "options", options);
                ParameterChecks.maxLength(WEIGH, "code", code, 3);
                ParameterChecks.pattern(WEIGH, "code", code, "^[a-z]+$");
                String codeSegment = ParameterChecks.path(WEIGH, "code", code);
                ParameterChecks.required(WEIGH, "steps", steps);
                ParameterChecks.each(steps, each -> ParameterChecks.min(WEIGH, "steps", each, 1));
                Long limit = options.limit().orElse(null);
                ParameterChecks.min(WEIGH, "limit", limit, 1);
                ParameterChecks.max(WEIGH, "limit", limit, 3000000000L);
            """)
        .contains(
            """
                RequestBody requestBody = caller.json(WEIGH, WEIGHT_JSON, body);
            """)
        .contains(
            """
                return caller.call(WEIGH, request, WEIGHED_JSON);
            """);
  }

  private void looksAsIfWrittenByHand(Generated generated) throws IOException {
    Map<Path, String> sources = new TreeMap<>();
    for (Path file : generated.files()) {
      sources.put(file, Files.readString(file));
    }
    assertThat(sources).isNotEmpty();
    sources.forEach(
        (file, text) ->
            assertThat(text.lines())
                .as(file.toString())
                .allMatch(line -> line.length() <= 100)
                .noneMatch(line -> line.matches("import .*\\*;"))
                .noneMatch(line -> line.strip().equals("/** */")));
    // the order of imports and unused ones are the formatter's matter too
    GoogleJavaFormat.format(List.copyOf(sources.keySet()));
    for (Map.Entry<Path, String> source : sources.entrySet()) {
      assertThat(source.getKey()).hasContent(source.getValue());
    }
  }
}
