package io.tenantry.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an author writes for one operation, over all that its vendor's files hold. */
class LinesPerOperationTest {
  private static final int MOST_LINES = 70;
  private static final int MOST_COLUMNS = 160;

  @Test
  void anOperationIsShort() throws IOException {
    long allLines = 0;
    long allOperations = 0;
    for (String vendor : Documents.VENDORS) {
      List<String> lines = lines(vendor);
      long operations = lines.stream().filter(line -> line.matches(" +operationId: .*")).count();
      print(vendor, lines.size(), operations);
      allLines += lines.size();
      allOperations += operations;
    }
    print("all vendors", allLines, allOperations);
    assertThat(allLines).isLessThanOrEqualTo(MOST_LINES * allOperations);
  }

  @Test
  void aLineCanBeRead() throws IOException {
    for (String vendor : Documents.VENDORS) {
      assertThat(lines(vendor))
          .filteredOn(line -> !line.contains("messagePattern: "))
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(MOST_COLUMNS));
    }
  }

  private static void print(String name, long lines, long operations) {
    System.out.printf(
        "%-14s %5d lines %4d operations %6.1f lines an operation%n",
        name, lines, operations, (double) lines / operations);
  }

  private static List<String> lines(String vendor) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of(vendor))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}
