package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why organizations need a person, without what differs from one to the next: so that a thousand
 * alike are one group.
 *
 * @param text what they have in common
 */
record Reason(String vendor, Kind kind, String text) {
  private static final Pattern ATTEMPTS = Pattern.compile(" \\([^()]*\\battempts?\\b[^()]*\\)");
  private static final Pattern PATH_ID = Pattern.compile("(?<=/)[\\w-]*\\d[\\w-]*(?=[/:, ]|$)");
  private static final Pattern VERSION = Pattern.compile("v\\d+");
  private static final Pattern RECORD_ID =
      Pattern.compile("(?<=[\\p{L}\\d] |, )\\d[\\w-]*(?=[,: ]|$)(?! new\\b| organizations\\b)");
  private static final Pattern NAMED_RECORD = Pattern.compile("\"[^\"]*\" \\([\\w-]+\\)");
  private static final Pattern STATUS = Pattern.compile(": ([1-5]\\d\\d)\\b");

  static Reason of(String vendor, Outcome outcome) {
    String plain = ATTEMPTS.matcher(outcome.detail()).replaceAll("");
    String unnamed = NAMED_RECORD.matcher(plain).replaceAll("…");
    String paths = PATH_ID.matcher(unnamed).replaceAll(Reason::unlessVersion);
    String text = RECORD_ID.matcher(paths).replaceAll("…").replaceAll("…(, …)+", "…");
    Kind kind =
        outcome.failed() || outcome.kind() == Kind.AMBIGUOUS ? outcome.kind() : Kind.BY_HAND;
    return new Reason(vendor, kind, text);
  }

  /** The HTTP status, if a vendor refused. */
  Optional<Integer> status() {
    Matcher matcher = STATUS.matcher(text);
    return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
  }

  private static String unlessVersion(MatchResult part) {
    return VERSION.matcher(part.group()).matches() ? part.group() : "…";
  }
}
