package io.tenantry.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Level;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with an exchange. Requests are held to the letter, members and parameters that the
 * document doesn't know included. Responses may have undocumented fields.
 */
final class Rules {
  private static final String MORE_PARAMETERS = "validation.request.parameter.query.unexpected";
  private static final String MORE_MEMBERS = "validation.schema.additionalProperties";
  private static final String UNDESCRIBED_BODY = "validation.response.body.unexpected";
  private static final String NO_BODY = "validation.response.body.missing";

  private final OpenApiInteractionValidator requests;
  private final OpenApiInteractionValidator answers;

  Rules(OpenAPI api) {
    // vendors ignore query parameters they don't know: a wrong name gives a wrong result, no error
    requests = validator(api, LevelResolver.create().withLevel(MORE_PARAMETERS, Level.ERROR));
    // a response that is documented as empty may have a body
    answers =
        validator(
            api,
            LevelResolver.create()
                .withLevel(MORE_MEMBERS, Level.IGNORE)
                .withLevel(UNDESCRIBED_BODY, Level.IGNORE));
  }

  private static OpenApiInteractionValidator validator(OpenAPI api, LevelResolver.Builder levels) {
    return OpenApiInteractionValidator.createFor(api)
        .withBasePathOverride("/")
        .withLevelResolver(levels.build())
        .build();
  }

  List<String> requestComplaints(Exchange exchange, String path) {
    List<String> complaints =
        new ArrayList<>(
            ReportText.lines(requests.validateRequest(Wire.request(exchange, path)), "request"));
    if (exchange.requestBody().size() > 0
        && exchange.requestHeaders().get("Content-Type") == null) {
      complaints.add("request: a body without Content-Type");
    }
    return complaints;
  }

  List<String> answerComplaints(Exchange exchange, String path) {
    ValidationReport report =
        answers.validateResponse(
            path, Wire.request(exchange, path).getMethod(), Wire.response(exchange));
    boolean failure = exchange.status() >= 400;
    return report.getMessages().stream()
        // gateways fail without a word
        .filter(message -> !(failure && message.getKey().equals(NO_BODY)))
        .flatMap(
            message -> ReportText.lines(ValidationReport.singleton(message), "response").stream())
        .toList();
  }
}
