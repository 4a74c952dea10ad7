package io.tenantry.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README and the pages in docs show is code that the build compiles. */
class DocumentedSnippetsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TestFactory
  Stream<DynamicTest> everySnippetStandsInACompiledClass() throws IOException {
    String compiled = compiledCode();
    return pages().stream()
        .flatMap(page -> snippets(page).stream().map(s -> test(page, s, compiled)));
  }

  @Test
  void theReadmeHasSnippetsToCompile() {
    assertThat(snippets(ROOT.resolve("README.md"))).hasSizeGreaterThanOrEqualTo(5);
  }

  private static DynamicTest test(Path page, String snippet, String compiled) {
    String name = page.getFileName() + ": " + snippet.lines().findFirst().orElse("");
    return DynamicTest.dynamicTest(name, () -> assertThat(compiled).contains(flat(snippet)));
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(f -> f.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  private static List<String> snippets(Path page) {
    List<String> snippets = new ArrayList<>();
    Matcher matcher = JAVA.matcher(read(page));
    while (matcher.find()) {
      snippets.add(matcher.group(1));
    }
    return snippets;
  }

  private static String compiledCode() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java/io/tenantry/examples/docs"))) {
      StringBuilder all = new StringBuilder();
      files
          .filter(f -> f.getFileName().toString().endsWith("Snippets.java"))
          .sorted()
          .forEach(f -> all.append(flat(read(f))).append('\n'));
      return all.toString();
    }
  }

  /** Indentation depends on where the code stands. */
  private static String flat(String code) {
    return code.strip().replaceAll("\\s*\n\\s*", "\n");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
