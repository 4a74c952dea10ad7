package io.tenantry.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The Java code in the README and in the pages of docs is code that the build compiles. */
class DocumentedSnippetsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");

  @TestFactory
  Stream<DynamicTest> everySnippetIsInACompiledClass() throws IOException {
    String compiled = compiledCode();
    return pages().stream()
        .flatMap(page -> snippets(page).stream().map(s -> test(page, s, compiled)));
  }

  @Test
  void theReadmeHasSnippetsToCompile() {
    assertThat(snippets(ROOT.resolve("README.md"))).hasSizeGreaterThanOrEqualTo(5);
  }

  /** In the default package: what a snippet uses, it imports. */
  @Test
  void theFirstSnippetOfEachPageCompilesByItself(@TempDir Path classes) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (Path page : pages()) {
      snippets(page).stream().limit(1).map(Source::new).forEach(sources::add);
    }
    assertThat(sources).hasSizeGreaterThanOrEqualTo(8);

    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    compiler.getTask(null, null, found, options, null, sources).call();

    assertThat(found.getDiagnostics())
        .filteredOn(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
        .isEmpty();
    assertThat(classes).isNotEmptyDirectory();
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
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.endsWith("DocumentedSnippetsTest.java"))
          .sorted()
          .forEach(f -> all.append(flat(read(f))).append('\n'));
      return all.toString();
    }
  }

  /** Code in a class is indented further than on a page. */
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

  /** A snippet that is a whole source file. */
  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(String code) {
      super(URI.create("snippet:///" + typeOf(code) + ".java"), Kind.SOURCE);
      this.code = code;
    }

    private static String typeOf(String code) {
      Matcher type = TYPE.matcher(code);
      assertThat(type.find()).as("a class in %s", code).isTrue();
      return type.group(1);
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
