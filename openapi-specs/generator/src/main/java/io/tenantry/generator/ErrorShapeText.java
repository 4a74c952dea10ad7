package io.tenantry.generator;

import io.tenantry.generator.source.ExtensionName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** `x-errors`: where the vendor's error responses hold what, as calls on the core's builder. */
final class ErrorShapeText {
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z]\\w*)>");
  private static final Set<String> GROUPS = Set.of("text", "code", "id");

  private ErrorShapeText() {}

  static String of(Spec spec) {
    Object errors = spec.extension(ExtensionName.ERRORS);
    if (errors == null) {
      return "";
    }
    Extension e =
        Extension.of(ExtensionName.ERRORS.key(), errors, spec.files().document(), "document");
    StringBuilder out = new StringBuilder();
    call(out, "message", e.listed("message"));
    if (e.has("messagePattern")) {
      call(out, "messagePattern", List.of(pattern(e)));
    }
    call(out, "code", e.listed("code"));
    call(out, "genericCodes", e.listed("genericCodes"));
    call(out, "fields", e.listed("fields"));
    Extension requestId = e.nested("requestId");
    if (requestId != null) {
      call(out, "requestIdHeaders", requestId.listed("headers"));
      call(out, "requestIdMembers", requestId.listed("members"));
    }
    Extension inSuccess = e.nested("inSuccess");
    if (inSuccess != null) {
      call(out, "inSuccess", inSuccess.listed("members"));
      call(out, "statusInSuccess", inSuccess.texts("status"));
    }
    out.append(throttling(e));
    if (e.has("remedies")) {
      out.append(RemedyText.of(e.value("remedies"), spec.files().document()));
    }
    return out.toString();
  }

  private static String throttling(Extension errors) {
    StringBuilder out = new StringBuilder();
    Extension delay = errors.nested("retryAfter");
    if (delay != null) {
      call(out, "retryAfter", delay.listed("members"));
      Extension quota = delay.nested("quota");
      if (quota != null) {
        out.append(".quota(new QuotaHeaders(%s, %s, %s))".formatted(names(quota)));
      }
    }
    Extension throttled = errors.nested("throttled");
    if (throttled != null) {
      throttled.required(ExtensionName.SOURCE.key());
      out.append(".throttled(").append(throttled.count("status")).append(", ");
      out.append(Words.literal(compiled(throttled, "message"))).append(")");
    }
    return out.toString();
  }

  private static Object[] names(Extension quota) {
    return Stream.of("limit", "remaining", "reset")
        .map(quota::required)
        .map(Words::literal)
        .toArray();
  }

  private static String compiled(Extension errors, String key) {
    try {
      return Pattern.compile(errors.required(key)).pattern();
    } catch (PatternSyntaxException e) {
      throw errors.problem(
          key + " must be a regular expression, but: " + e.getDescription(), "correct it");
    }
  }

  /** Compiled here, so that a mistake ends the build and not the first call. */
  private static String pattern(Extension errors) {
    String pattern = errors.text("messagePattern");
    if (!pattern.contains("(?<text>")) {
      throw errors.problem("has a messagePattern without the group 'text'", "add (?<text>…)");
    }
    Matcher groups = GROUP.matcher(pattern);
    while (groups.find()) {
      if (!GROUPS.contains(groups.group(1))) {
        throw errors.problem(
            "has a messagePattern with the group '" + groups.group(1) + "', which nothing reads",
            "use " + String.join(", ", new TreeSet<>(GROUPS)) + ", or (?:…)");
      }
    }
    return compiled(errors, "messagePattern");
  }

  private static void call(StringBuilder out, String method, List<String> values) {
    if (!values.isEmpty()) {
      out.append(".").append(method).append("(");
      out.append(String.join(", ", values.stream().map(Words::literal).toList())).append(")");
    }
  }
}
