package io.tenantry.system.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compares all texts that exceptions can carry with a reviewed list, so that a change of wording is
 * seen in a review. Renew the list with {@code -Dmessages.renew=true} and review its diff.
 */
class MessagesTest {
  private static final Path REVIEWED = Path.of("src", "test", "resources", "messages.txt");
  private static final Path GENERATED =
      Path.of("target", "generated-sources", "openapi", "src", "main", "java");
  private static final List<String> MODULES =
      List.of(
          "common-core",
          "jumpcloud-client",
          "ncentral-client",
          "ninjaone-client",
          "orgdirectory-client",
          "sandbox",
          "testkit");

  /** {@code remedy()} returns the sentences after the first one. */
  @Test
  void adviceIsASentenceOfItsOwn() throws IOException {
    assertThat(ofAllModules())
        .noneMatch(
            line ->
                line.matches(
                    ".*; (build|call|check|choose|configure|delete|make|pass|run|set|start|use)\\b.*"));
  }

  @Test
  void messagesAreTheReviewedOnes() throws IOException {
    Set<String> messages = ofAllModules();
    assertThat(messages).hasSizeGreaterThan(500);
    if (Boolean.getBoolean("messages.renew")) {
      Files.write(REVIEWED, messages, UTF_8);
    }
    Set<String> reviewed = new TreeSet<>(Files.readAllLines(REVIEWED, UTF_8));
    assertThat(without(messages, reviewed))
        .as(
            "new or changed texts; renew %s with -Dmessages.renew=true and review its diff",
            REVIEWED)
        .isEmpty();
    // the compiler of a newer JDK shows fewer of the ways that a text takes
    if (Runtime.version().feature() < 21) {
      assertThat(without(reviewed, messages))
          .as(
              "texts that are gone; renew %s with -Dmessages.renew=true and review its diff",
              REVIEWED)
          .isEmpty();
    }
  }

  private static Set<String> ofAllModules() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String module : MODULES) {
      files.addAll(javaFiles(Path.of("..", module, "src", "main", "java")));
      for (Path file : javaFiles(Path.of("..", module).resolve(GENERATED))) {
        if (!Files.readString(file).contains("import org.immutables")) {
          files.add(file);
        }
      }
    }
    Set<String> messages = read(files);
    messages.removeIf(MessagesTest::isGeneratedName);
    return messages;
  }

  @Test
  void textIsFoundThroughVariablesHelpersAndConditions(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("Planted.java");
    Files.writeString(source, PLANTED);
    assertThat(read(List.of(source)))
        .containsExactlyInAnyOrder(
            "planted/Planted#direct: size must be positive, but was {}",
            "planted/Planted#local: walk {ended|failed} at {}",
            "planted/Planted#helped: label",
            "planted/Planted#check: {} must not be null",
            "planted/Planted#formatted: {} of {} items",
            "planted/Planted#returned: made elsewhere",
            "planted/Planted#built: first, {}",
            "planted/Planted#built: second",
            "planted/Planted#built: third",
            "planted/Planted#gives: by the program's own function",
            "planted/Planted#supplied: by a function",
            "planted/Planted#mapped: through a reference",
            "planted/Planted#recorded: in a record",
            "planted/Planted#switched: odd",
            "planted/Planted#switched: even");
  }

  @Test
  void changedWordIsNoticed(@TempDir Path folder) throws IOException {
    Path source = folder.resolve("Planted.java");
    Files.writeString(source, PLANTED);
    Set<String> before = read(List.of(source));
    Files.writeString(source, PLANTED.replace("made elsewhere", "made here"));
    Set<String> after = read(List.of(source));
    assertThat(without(after, before)).containsExactly("planted/Planted#returned: made here");
    assertThat(without(before, after)).containsExactly("planted/Planted#returned: made elsewhere");
  }

  /** Names of parameters and fields come from the specs, whose own tests look at them. */
  private static boolean isGeneratedName(String line) {
    return line.startsWith("generated/") && !line.substring(line.indexOf(": ") + 2).contains(" ");
  }

  private static Set<String> without(Collection<String> all, Collection<String> these) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(these);
    return rest;
  }

  private static Set<String> read(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter problems = new StringWriter();
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<String> options = List.of("-proc:none", "-nowarn", "-classpath", classPath);
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(sources);
      JavacTask task = (JavacTask) compiler.getTask(problems, files, null, options, null, units);
      Iterable<? extends CompilationUnitTree> parsed = task.parse();
      task.analyze();
      assertThat(problems.toString()).doesNotContain("error:");
      Trees trees = Trees.instance(task);
      Sources flow = new Sources(trees);
      flow.scan(parsed, null);
      return Messages.of(trees, task.getTypes(), task.getElements(), flow, MessagesTest::module);
    }
  }

  private static String module(TreePath path) {
    Path file = Path.of(path.getCompilationUnit().getSourceFile().toUri());
    for (Path name : file) {
      if (MODULES.contains(name.toString())) {
        return (file.toString().contains(GENERATED.toString()) ? "generated/" : "") + name;
      }
    }
    return "planted";
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> f.toString().endsWith(".java") && !f.endsWith("module-info.java"))
          .sorted()
          .toList();
    }
  }

  private static final String PLANTED =
      """
      import java.util.function.Function;
      import java.util.function.Supplier;

      class Planted {
        record Details(String text) {}

        void direct(int size) {
          throw new IllegalArgumentException("size must be positive, but was " + size);
        }

        void local(boolean ended, int page) {
          String message = "walk " + (ended ? "ended" : "failed") + " at " + page;
          throw new IllegalStateException(message);
        }

        void helped(Object value) {
          check(value, "label", IllegalArgumentException::new);
          String unrelated = "not a message";
          System.out.println(unrelated);
        }

        static void check(Object value, String what, Function<String, RuntimeException> failure) {
          if (value == null) {
            throw failure.apply(what + " must not be null");
          }
        }

        void formatted(int seen, int all) {
          throw new IllegalStateException("%s of %d items".formatted(seen, all));
        }

        void makes() {
          throw new IllegalStateException(returned());
        }

        String returned() {
          return "made elsewhere";
        }

        void built(int page) {
          StringBuilder text = new StringBuilder("first, ").append(page);
          text.append("second").append("third");
          throw new IllegalStateException(text.toString());
        }

        void supplied() {
          fail(() -> "by a function");
        }

        void fail(Supplier<String> text) {
          throw new IllegalStateException(text.get());
        }

        interface Reason {
          String why();
        }

        void own() {
          give(this::gives);
        }

        String gives() {
          return "by the program's own function";
        }

        void give(Reason reason) {
          throw new IllegalStateException(reason.why());
        }

        void mapped() {
          refuse(java.util.Optional.of("through a reference").map(Details::new).get());
        }

        void recorded() {
          refuse(new Details("in a record"));
        }

        void refuse(Details details) {
          throw new IllegalStateException(details.text());
        }

        void switched(int page) {
          throw new IllegalStateException(
              switch (page % 2) {
                case 0 -> "even";
                default -> {
                  yield "odd";
                }
              });
        }
      }
      """;
}
