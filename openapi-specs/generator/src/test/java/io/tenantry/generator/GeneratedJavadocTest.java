package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads about a generated method. */
class GeneratedJavadocTest {
  @TempDir private Path folder;

  @Test
  void theSizeOfAPageSaysWhatThisClientAsksFor() throws IOException {
    assertThat(file("model/ThingsListOptions.java", text -> text))
        .contains("/** Things on a page. This client asks for 2 unless told otherwise. */");
  }

  @Test
  void aSizeWithoutADescriptionSaysItAllTheSame() throws IOException {
    assertThat(
            file("model/ThingsListOptions.java", text -> text.replace(" Things on a page.", " ''")))
        .contains("/** This client asks for 2 unless told otherwise. */");
  }

  @Test
  void howAParameterIsWrittenOnTheWireIsNotToldInJava() throws IOException {
    String tag = "- {name: tag, in: query, schema: {";
    String told =
        "- {name: tag, in: query, description: 'Its tags.', schema: {description: Commas, ";
    assertThat(file("model/ThingsListOptions.java", text -> text.replace(tag, told)))
        .contains("/** Its tags. */")
        .doesNotContain("Commas");
  }

  @Test
  void aBodyIsDescribedAsInTheDocument() throws IOException {
    assertThat(file("Things.java", text -> text)).contains("@param body What to send.");
    assertThat(
            file(
                "Things.java",
                text ->
                    text.replace(
                        "requestBody:\n", "requestBody:\n        description: A thing.\n")))
        .contains("@param body A thing.")
        .doesNotContain("What to send.");
  }

  private String file(String name, UnaryOperator<String> change) throws IOException {
    Path document = Toy.in(folder.resolve("toy"), change);
    Path sources = Generated.from(document, folder.resolve("out")).sources();
    return Files.readString(sources.resolve("io/tenantry/toy").resolve(name));
  }
}
