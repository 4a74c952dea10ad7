package io.tenantry.specs;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentsTest {
  static Stream<String> vendors() {
    return Documents.VENDORS.stream();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void aStockParserHasNothingToSay(String vendor) {
    assertThat(Documents.parsed(vendor).getMessages()).isEmpty();
    assertThat(Documents.api(vendor).getOpenapi()).isEqualTo("3.0.3");
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void aStockParserTakesWhatTheAuthorWroteToo(String vendor) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    String source = Path.of(vendor, "openapi.yaml").toUri().toString();
    assertThat(new OpenAPIV3Parser().readLocation(source, null, options).getMessages()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void noSchemaIsThereTwice(String vendor) {
    assertThat(Documents.api(vendor).getComponents().getSchemas().keySet())
        .as("a parser numbers schemas of one name that come from two places")
        .noneMatch(name -> name.matches(".*_\\d+"));
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void operationIdsAreUniqueAndNameTagAndMethod(String vendor) {
    List<Operation> operations = Documents.operations(vendor).toList();
    assertThat(operations).extracting(Operation::getOperationId).doesNotHaveDuplicates();
    assertThat(operations)
        .allSatisfy(
            operation ->
                assertThat(operation.getOperationId())
                    .matches(operation.getTags().get(0) + "\\.[a-z][A-Za-z]*"));
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void everyOperationSaysWhereItsFactsComeFrom(String vendor) {
    assertThat(Documents.operations(vendor))
        .allSatisfy(
            operation -> {
              assertThat(operation.getExtensions()).containsKey("x-source");
              assertThat((String) operation.getExtensions().get("x-source")).isNotBlank();
              assertThat(operation.getSummary()).isNotBlank();
              assertThat(operation.getDescription()).isNotBlank();
            });
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void everyOperationHasAnExampleAndKnowsHowItFails(String vendor) {
    assertThat(Documents.operations(vendor))
        .allSatisfy(
            operation -> {
              if (hasBodies(operation)) {
                assertThat(Samples.bodiesOf(Documents.api(vendor), operation))
                    .as(operation.getOperationId())
                    .isNotEmpty();
              }
              assertThat(operation.getResponses()).containsKey("default");
            });
  }

  /** Nothing is sent to remove a record, and nothing comes back. */
  private static boolean hasBodies(Operation operation) {
    return operation.getRequestBody() != null
        || operation.getResponses().entrySet().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .anyMatch(
                answer ->
                    answer.getValue().getContent() != null || answer.getValue().get$ref() != null);
  }

  @ParameterizedTest
  @MethodSource("vendors")
  void everySchemaIsDescribed(String vendor) {
    Documents.api(vendor)
        .getComponents()
        .getSchemas()
        .forEach(
            (name, schema) -> {
              assertThat(schema.getDescription()).as(name).isNotBlank();
              assertMembersAreDescribed(name, schema);
            });
  }

  private static void assertMembersAreDescribed(String name, Schema<?> schema) {
    Map<String, ? extends Schema<?>> members = membersOf(schema);
    members.forEach(
        (member, described) -> {
          if (described.get$ref() == null) {
            assertThat(described.getDescription()).as("%s.%s", name, member).isNotBlank();
          }
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the parser's model is raw
  private static Map<String, ? extends Schema<?>> membersOf(Schema<?> schema) {
    return schema.getProperties() == null ? Map.of() : (Map) schema.getProperties();
  }
}
