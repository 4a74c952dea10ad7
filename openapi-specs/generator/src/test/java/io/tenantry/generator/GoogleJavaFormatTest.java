package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleJavaFormatTest {
  @TempDir private Path folder;

  @Test
  void textsOutsideAsciiSurvive() throws IOException {
    Path file = file("A.java", "class A { String s = \"é…\ud83d\ude00\"; }");
    GoogleJavaFormat.format(List.of(file));
    assertThat(file).hasContent("class A {\n  String s = \"é…\ud83d\ude00\";\n}\n");
  }

  @Test
  void whatIsNotJavaIsNamedWithItsLine() throws IOException {
    Path good = file("Good.java", "class Good {}");
    Path bad = file("Bad.java", "class Bad {\n  int x = ;\n}");
    assertThatThrownBy(() -> GoogleJavaFormat.format(List.of(good, bad)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Bad.java:2:11");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
