package io.tenantry.contract;

import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okio.ByteString;

/** Turns what the validator found into lines that a person can act on. */
final class ReportText {
  // the validator says it again in front of its message
  private static final Pattern PATH = Pattern.compile("^\\[Path '[^']*'\\] ");
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
    return new AssertionError(
        headline(vendor, operation, exchange, complaints)
            + "\nrequest body: "
            + shown(exchange.requestBody())
            + "\nanswer body:  "
            + shown(exchange.responseBody()));
  }

  /** Without bodies: those of a token's exchange are secrets. */
  static AssertionError tokenViolation(String vendor, Exchange exchange, List<String> complaints) {
    return new AssertionError(headline(vendor, Contract.TOKEN, exchange, complaints));
  }

  private static String headline(
      String vendor, String operation, Exchange exchange, List<String> complaints) {
    String first = "%s breaks the %s document (%s):".formatted(exchange, vendor, operation);
    return first + "\n  - " + String.join("\n  - ", complaints);
  }

  private static Stream<String> lines(Message message, String side) {
    String line =
        side + place(message) + ": " + PATH.matcher(message.getMessage()).replaceFirst("");
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
