package io.tenantry.jumpcloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All tables of the vendor's list of provider endpoints: each parameter and property is in the
 * specification, with its type, and required where the vendor says so.
 */
class DocumentTablesTest {
  /** Deviations from the tables, with the reason. */
  private static final Map<String, String> DEVIATIONS =
      Map.of(
          "PATCH /integrations/connectwise/{UUID}/mappings company required",
          "the vendor's own example of a removal has no company; one of company and delete is",
          "PATCH /integrations/syncro/{UUID}/mappings company required",
          "the same",
          "PATCH /integrations/connectwise/{UUID}/mappings id required",
          "of the company: the vendor's API description allows null",
          "PATCH /integrations/connectwise/{UUID}/mappings name required",
          "the vendor's API description allows null",
          "PATCH /integrations/syncro/{UUID}/mappings id required",
          "of the company: the vendor's API description allows null",
          "PATCH /integrations/syncro/{UUID}/mappings name required",
          "the vendor's API description allows null",
          "PUT /providers/{provider_id}/integrations/syncro/alerts/{alert_UUID}/configuration userId number",
          "an integer in the responses of the vendor's API description");

  private static final OpenAPI SPEC = spec();

  private final Set<String> deviations = new TreeSet<>();

  private static OpenAPI spec() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    options.setResolveFully(true);
    return new OpenAPIV3Parser()
        .readLocation("io/tenantry/specs/jumpcloud/openapi.yaml", null, options)
        .getOpenAPI();
  }

  /** The rows of the tables, by operation: place, name, type, and whether it is required. */
  static Map<String, List<String[]>> tables() throws IOException {
    Map<String, List<String[]>> tables = new LinkedHashMap<>();
    List<String[]> rows = List.of();
    for (String line : lines()) {
      if (line.startsWith("  ")) {
        rows.add(line.strip().replace("(no name)", "email").split(" "));
      } else {
        rows = new ArrayList<>();
        tables.put(line, rows);
      }
    }
    return tables;
  }

  private static List<String> lines() throws IOException {
    try (InputStream in =
        DocumentTablesTest.class.getResourceAsStream("/documents/003-tables.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  static Set<String> operations() throws IOException {
    return tables().keySet();
  }

  @Test
  void tablesAreThoseOfFiftyOperations() throws IOException {
    assertThat(operations()).hasSize(50);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operations")
  void everyRowOfTheTablesIsInTheSpecification(String line) throws IOException {
    String[] parts = line.split(" ");
    PathItem path = SPEC.getPaths().get("/v2" + parts[1]);
    assertThat(path).as(line).isNotNull();
    Operation operation = path.readOperationsMap().get(PathItem.HttpMethod.valueOf(parts[0]));
    assertThat(operation).as(line).isNotNull();
    Deque<Schema<?>> open = new ArrayDeque<>();
    Set<String> seen = new HashSet<>();
    for (String[] row : tables().get(line)) {
      switch (row[0]) {
        case "path", "query" -> parameter(path, operation, row);
        case "body" -> {
          open.clear();
          open.push(body(operation));
          property(line, open, row, seen);
        }
        default -> property(line, open, row, seen);
      }
    }
    assertThat(DEVIATIONS.keySet()).containsAll(deviations);
  }

  private static void parameter(PathItem path, Operation operation, String[] row) {
    List<Parameter> all = new ArrayList<>();
    all.addAll(path.getParameters() == null ? List.of() : path.getParameters());
    all.addAll(operation.getParameters() == null ? List.of() : operation.getParameters());
    Parameter parameter =
        all.stream()
            .filter(each -> each.getName().equals(row[1]) && each.getIn().equals(row[0]))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no parameter " + row[1]));
    assertThat(parameter.getSchema().getType()).as(row[1]).isEqualTo(row[2]);
    assertThat(Boolean.TRUE.equals(parameter.getRequired()))
        .as(row[1])
        .isEqualTo(row[3].equals("required"));
  }

  private static Schema<?> body(Operation operation) {
    return operation.getRequestBody().getContent().get("application/json").getSchema();
  }

  /** Finds the property in the innermost object that has it and has not shown it yet. */
  private void property(String line, Deque<Schema<?>> open, String[] row, Set<String> seen) {
    while (true) {
      Schema<?> object = open.peek();
      assertThat(object).as(line + " " + row[1]).isNotNull();
      Map<String, ?> members = object.getProperties();
      if (members != null
          && members.containsKey(row[1])
          && seen.add(System.identityHashCode(object) + row[1])) {
        break;
      }
      open.pop();
    }
    Schema<?> object = open.element();
    Schema<?> member = (Schema<?>) object.getProperties().get(row[1]);
    String place = line + " " + row[1] + " ";
    if (!type(member).equals(row[2])) {
      deviations.add(place + row[2]);
    }
    boolean required = object.getRequired() != null && object.getRequired().contains(row[1]);
    if (row[3].equals("required") && !required) {
      deviations.add(place + "required");
    }
    if (row[2].equals("object") || row[2].equals("array")) {
      open.push(member.getItems() == null ? member : member.getItems());
    }
  }

  private static String type(Schema<?> schema) {
    return schema.getType() == null ? "object" : schema.getType();
  }
}
