package io.tenantry.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** Pieces of Markdown. */
public final class Text {
  private Text() {}

  /** A table: the first row is its head. */
  public static String table(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        text.append("|").append(" --- |".repeat(rows.get(0).size())).append("\n");
      }
    }
    return text.append("\n").toString();
  }

  public static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** A figure against its goal: "0.68 (goal 0.75: met)". */
  public static String verdict(double value, double goal, int decimals) {
    return number(value, decimals)
        + " (goal "
        + number(goal, decimals)
        + (value <= goal ? ": met)" : ": missed)");
  }
}
