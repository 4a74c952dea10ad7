package io.tenantry.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The Markdown pages fit into a terminal, and refer to what exists. */
class PagesTest {
  private static final int COLUMNS = 120;
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]*)(?:#([^)]*))?\\)");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  /** Their tables have cells that can't be broken. */
  private static final Set<Path> WIDE_TABLES =
      Set.of(ROOT.resolve("benchmarks/results.md"), ROOT.resolve("openapi-specs/README.md"));

  @Test
  void noLineIsLongerThan120Columns() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path page : files(".md")) {
      List<String> lines = Files.readAllLines(page);
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        boolean exempt = line.startsWith("|") && WIDE_TABLES.contains(page);
        if (line.codePointCount(0, line.length()) > COLUMNS && !exempt) {
          tooLong.add(page + ":" + (i + 1));
        }
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void linksLeadToPagesAndHeadingsThatExist() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : files(".md")) {
      for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
        String file = link.group(1);
        Path target = file.isEmpty() ? page : page.resolveSibling(file);
        String heading = link.group(2);
        if (!Files.exists(target) || heading != null && !headings(target).contains(heading)) {
          broken.add(page + " " + link.group());
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void testsThatTheSecurityPageNamesExist() throws IOException {
    Set<String> tests =
        files("Test.java").stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toSet());

    String page = Files.readString(ROOT.resolve("SECURITY.md"));

    assertThat(TEST.matcher(page).results().map(test -> test.group(1)))
        .hasSizeGreaterThan(10)
        .isSubsetOf(tests);
  }

  /** The anchors of a page, as GitHub makes them. */
  private static Set<String> headings(Path page) throws IOException {
    return Files.readAllLines(page).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\w -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static List<Path> files(String ending) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = folder.endsWith("target") || folder.endsWith(".git");
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(ending)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    assertThat(files).hasSizeGreaterThan(10);
    return files;
  }
}
