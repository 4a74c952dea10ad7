package io.tenantry.sandbox.ncentral;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * N-central's {@code select}: a filter on rows, {@code soId==50;customerName=="X Y"}. Like real
 * servers, it fails with 500 on operators other than {@code ==} and {@code !=}.
 */
final class SelectFilter implements Predicate<JsonObject> {
  private static final Pattern PARTS = Pattern.compile("((?:\"[^\"]*\"|[^;\"])+)(?:;|$)");
  private static final Pattern COMPARISON = Pattern.compile("(\\w+)([=!]=)(.*)");

  private final String expression;

  SelectFilter(String expression) {
    this.expression = expression;
  }

  @Override
  public boolean test(JsonObject row) {
    Matcher parts = PARTS.matcher(expression);
    while (parts.find()) {
      if (!holds(parts.group(1), row)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(String part, JsonObject row) {
    Matcher comparison = COMPARISON.matcher(part);
    if (!comparison.matches()) {
      throw Errors.refusal(500, "NullPointerException: " + part);
    }
    String field = comparison.group(1);
    if (!row.has(field)) {
      throw Errors.refusal(400, "Field not found: " + field);
    }
    String wanted = comparison.group(3).replaceAll("^\"(.*)\"$", "$1");
    boolean equal = wanted.equals(Json.plain(row.get(field)));
    return equal == comparison.group(2).equals("==");
  }
}
