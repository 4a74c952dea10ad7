package io.tenantry.generator;

import io.tenantry.generator.source.ExtensionName;
import io.tenantry.generator.source.SpecProblem;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** `x-errors.remedies`: what to do about which refusal, as calls on the core's builder. */
final class RemedyText {
  private static final Map<String, String> BODIES = Map.of("empty", "EMPTY", "html", "HTML");

  private RemedyText() {}

  static String of(Object remedies, String where) {
    if (!(remedies instanceof List<?> list)) {
      throw SpecProblem.value(
          where, "document", "x-errors.remedies", "a list of mappings {status: …}", remedies);
    }
    return list.stream().map(each -> one(each, where)).collect(Collectors.joining());
  }

  private static String one(Object remedy, String where) {
    Extension e = Extension.of("x-errors.remedies", remedy, where, "document");
    e.required(ExtensionName.SOURCE.key());
    StringBuilder out = new StringBuilder(".remedy(ErrorRemedy.of(");
    out.append(Words.literal(sentence(e))).append(", ").append(statuses(e)).append(")");
    if (e.has("code")) {
      out.append(".code(").append(Words.literal(e.text("code"))).append(")");
    }
    if (e.has("message")) {
      out.append(".message(").append(Words.literal(pattern(e, "message"))).append(")");
    }
    if (e.has("path")) {
      out.append(".path(").append(Words.literal(pattern(e, "path"))).append(")");
    }
    if (e.has("header")) {
      out.append(".header(").append(Words.literal(e.text("header"))).append(")");
    }
    if (e.has("body")) {
      out.append(".body(ErrorRemedy.Body.").append(body(e)).append(")");
    }
    return out.append(isOfToken(e) ? ".ofToken())" : ")").toString();
  }

  private static String sentence(Extension remedy) {
    String text = remedy.required("remedy").strip().replaceAll("\\s+", " ");
    if (text.isEmpty() || text.endsWith(".")) {
      throw remedy.value("remedy", "sentences, the last without its full stop", text);
    }
    return text;
  }

  private static String statuses(Extension remedy) {
    remedy.required("status");
    for (String status : remedy.texts("status")) {
      if (!status.matches("[45]\\d\\d")) {
        throw remedy.value("status", "400 to 599, or a list of such statuses", status);
      }
    }
    return String.join(", ", remedy.texts("status"));
  }

  private static String body(Extension remedy) {
    String body = BODIES.get(remedy.text("body"));
    if (body == null) {
      throw remedy.value("body", "empty or html", remedy.text("body"));
    }
    return body;
  }

  private static boolean isOfToken(Extension remedy) {
    String token = remedy.has("token") ? remedy.text("token") : "false";
    if (!token.matches("true|false")) {
      throw remedy.value("token", "true or false", token);
    }
    return token.equals("true");
  }

  private static String pattern(Extension remedy, String key) {
    try {
      return Pattern.compile(remedy.text(key)).pattern();
    } catch (PatternSyntaxException e) {
      throw remedy.problem(
          key + " must be a regular expression, but: " + e.getDescription(), "correct it");
    }
  }
}
