package io.tenantry.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  /** Shares of a whole in percent, the largest first. */
  static String shares(String title, Map<String, Double> shares, double whole, int rows) {
    List<List<String>> table = new ArrayList<>();
    table.add(List.of(title, "%"));
    shares.entrySet().stream()
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(rows)
        .forEach(
            e -> table.add(List.of("`" + e.getKey() + "`", number(100 * e.getValue() / whole, 1))));
    return table(table);
  }

  /** A figure that is to reach its goal: "94.3 (goal 90.0: met)". */
  public static String atLeast(double value, double goal, int decimals) {
    return number(value, decimals)
        + " (goal "
        + number(goal, decimals)
        + (value >= goal ? ": met)" : ": missed)");
  }

  /** A figure against its goal: "0.68 (goal 0.75: met)". */
  public static String verdict(double value, double goal, int decimals) {
    return number(value, decimals)
        + " (goal "
        + number(goal, decimals)
        + (value <= goal ? ": met)" : ": missed)");
  }
}
