package io.tenantry.specs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The documents as their users find them: on the class path, joined. */
final class Documents {
  static final List<String> VENDORS = List.of("orgdirectory", "ninjaone", "ncentral", "jumpcloud");

  private static final Map<String, SwaggerParseResult> PARSED =
      VENDORS.stream().collect(Collectors.toMap(Function.identity(), Documents::parse));

  private Documents() {}

  static SwaggerParseResult parsed(String vendor) {
    return PARSED.get(vendor);
  }

  static OpenAPI api(String vendor) {
    return parsed(vendor).getOpenAPI();
  }

  static Stream<Operation> operations(String vendor) {
    return api(vendor).getPaths().values().stream().flatMap(path -> path.readOperations().stream());
  }

  private static SwaggerParseResult parse(String vendor) {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    String place = "io/tenantry/specs/" + vendor + "/openapi.yaml";
    return new OpenAPIV3Parser().readLocation(place, null, options);
  }
}
