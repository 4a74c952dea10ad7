package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads about a generated method. */
class GeneratedJavadocTest {
  private static Generated unchanged;

  @TempDir private Path folder;

  @BeforeAll
  static void generate(@TempDir Path folder) {
    unchanged = Generated.from(Toy.in(folder.resolve("toy")), folder);
  }

  @Test
  void javadocOfPageSizeStatesTheDefault() throws IOException {
    assertThat(unchanged("model/ThingsListOptions.java"))
        .contains("/** Things on a page. The client requests 2 by default. */");
  }

  @Test
  void aSizeWithoutADescriptionSaysItAllTheSame() throws IOException {
    assertThat(
            file("model/ThingsListOptions.java", text -> text.replace(" Things on a page.", " ''")))
        .contains("/** The client requests 2 by default. */");
  }

  @Test
  void javadocOmitsWireFormatOfParameters() throws IOException {
    String tag = "- {name: tag, in: query, schema: {";
    String told =
        "- {name: tag, in: query, description: 'Its tags.', schema: {description: Commas, ";
    assertThat(file("model/ThingsListOptions.java", text -> text.replace(tag, told)))
        .contains("/** Its tags. */")
        .doesNotContain("Commas");
  }

  @Test
  void aBodyIsDescribedAsInTheDocument() throws IOException {
    assertThat(unchanged("Things.java")).contains("@param body What to send.");
    assertThat(
            file(
                "Things.java",
                text ->
                    text.replace(
                        "requestBody:\n", "requestBody:\n        description: A thing.\n")))
        .contains("@param body A thing.")
        .doesNotContain("What to send.");
  }

  @Test
  void whatTheDocumentDoesNotDescribeIsNamed() throws IOException {
    assertThat(unchanged("model/ThingsListOptions.java"))
        .contains("/** The parameter {@code tag}. */");
    assertThat(unchanged("model/Paint.java")).contains("/** The field {@code glossy}. */");
  }

  @Test
  void aMethodSaysWhatItReturnsAndThrows() throws IOException {
    String things = unchanged("Things.java");
    assertThat(things)
        .contains("@return the list; its pages are fetched when needed")
        .contains("@return the response; empty if the vendor sends no body")
        .contains("@return the body of the response")
        .contains("@throws InvalidArgumentException if an argument is null or not allowed")
        .contains("@throws ApiException if the call fails");
  }

  @Test
  void anUndocumentedResponseIsPointedOut() throws IOException {
    String operation = "operationId: things.update\n";
    assertThat(
            file(
                "Things.java",
                text -> text.replace(operation, operation + "      x-confirmed: false\n")))
        .containsOnlyOnce("The response format is undocumented and may vary between tenants.");
  }

  /**
   * Users have not seen the documents that a client is made from, nor the words of this project.
   */
  @Test
  void theWordsAreThoseOfUsers() throws IOException {
    usesTheWordsOfUsers(unchanged);
  }

  static void usesTheWordsOfUsers(Generated generated) throws IOException {
    for (Path file : generated.files()) {
      assertThat(Files.readString(file).toLowerCase(Locale.ROOT))
          .as(file.toString())
          .doesNotContainPattern(
              "\\b(the document|document \\d+|answers?|asked|told|on the wire|repeat\\w*)\\b");
    }
  }

  private static String unchanged(String name) throws IOException {
    return text(unchanged, name);
  }

  private String file(String name, UnaryOperator<String> change) throws IOException {
    Path document = Toy.in(folder.resolve("toy"), change);
    return text(Generated.from(document, folder.resolve("out")), name);
  }

  private static String text(Generated generated, String name) throws IOException {
    return Files.readString(generated.sources().resolve("io/tenantry/toy").resolve(name));
  }
}
