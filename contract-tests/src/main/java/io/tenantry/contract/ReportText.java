package io.tenantry.contract;

import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import java.util.List;
import java.util.stream.Stream;
import okio.ByteString;

/** Turns what the validator found into lines that a person can act on. */
final class ReportText {
  private static final int SHOWN_OF_A_BODY = 2_000;

  private ReportText() {}

  static List<String> lines(ValidationReport report, String side) {
    return report.getMessages().stream()
        .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
        .flatMap(message -> lines(message, side))
        .toList();
  }

  static AssertionError violation(
      String vendor, String operation, Exchange exchange, List<String> complaints) {
    StringBuilder text = new StringBuilder();
    text.append(exchange).append(" breaks the ").append(vendor).append(" document");
    text.append(" (").append(operation).append("):");
    complaints.forEach(complaint -> text.append("\n  - ").append(complaint));
    text.append("\nrequest body: ").append(shown(exchange.requestBody()));
    text.append("\nanswer body:  ").append(shown(exchange.responseBody()));
    return new AssertionError(text.toString());
  }

  private static Stream<String> lines(Message message, String side) {
    String line = side + place(message) + ": " + message.getMessage();
    Stream<String> nested =
        message.getNestedMessages().stream()
            .flatMap(inner -> lines(inner, side))
            .map(inner -> "  " + inner);
    return Stream.concat(Stream.of(line), nested);
  }

  private static String place(Message message) {
    String parameter =
        message
            .getContext()
            .flatMap(MessageContext::getParameter)
            .map(found -> " " + found.getIn() + " " + found.getName())
            .orElse("");
    String pointer =
        message
            .getContext()
            .flatMap(MessageContext::getPointers)
            .map(MessageContext.Pointers::getInstance)
            .orElse("");
    return pointer.isEmpty() ? parameter : parameter + " at " + pointer;
  }

  private static String shown(ByteString body) {
    if (body.size() == 0) {
      return "(none)";
    }
    String text = body.utf8();
    return text.length() <= SHOWN_OF_A_BODY ? text : text.substring(0, SHOWN_OF_A_BODY) + "…";
  }
}
