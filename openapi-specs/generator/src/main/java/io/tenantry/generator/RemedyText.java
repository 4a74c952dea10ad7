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
      throw new SpecProblem(
          where, "document", "x-errors.remedies is no list", "write each as '- status: …'");
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
      throw remedy.problem(
          "has the remedy '" + text + "'", "write sentences, the last without its full stop");
    }
    return text;
  }

  private static String statuses(Extension remedy) {
    remedy.required("status");
    for (String status : remedy.texts("status")) {
      if (!status.matches("[45]\\d\\d")) {
        throw remedy.problem(
            "has the status '" + status + "'", "write 400 to 599, or a list of them");
      }
    }
    return String.join(", ", remedy.texts("status"));
  }

  private static String body(Extension remedy) {
    String body = BODIES.get(remedy.text("body"));
    if (body == null) {
      throw remedy.problem("has the body '" + remedy.text("body") + "'", "use empty or html");
    }
    return body;
  }

  private static boolean isOfToken(Extension remedy) {
    String token = remedy.has("token") ? remedy.text("token") : "false";
    if (!token.matches("true|false")) {
      throw remedy.problem("has token: '" + token + "'", "write true or false");
    }
    return token.equals("true");
  }

  private static String pattern(Extension remedy, String key) {
    try {
      return Pattern.compile(remedy.text(key)).pattern();
    } catch (PatternSyntaxException e) {
      throw remedy.problem(
          "has a " + key + " that is no pattern: " + e.getDescription(), "correct it");
    }
  }
}
