package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Customer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Long lists, folded into parts that a person can find something in. */
final class Rows {
  private static final int FEW = 12;
  private static final int PART = 250;

  private Rows() {}

  /** A list that is unfolded while it is short. */
  static <T> void folded(
      Html html, String title, List<T> items, Function<T, Customer> of, Consumer<T> row) {
    if (items.isEmpty()) {
      return;
    }
    html.openDetails("details", items.size() <= FEW).open("summary");
    html.element("b", title).text(" ").open("span.count").number(items.size()).close("span");
    html.close("summary");
    if (items.size() <= PART) {
      list(html, items, row);
    } else {
      parts(html, items, of, row);
    }
    html.close("details");
  }

  private static <T> void parts(
      Html html, List<T> items, Function<T, Customer> of, Consumer<T> row) {
    for (int from = 0; from < items.size(); from += PART) {
      List<T> part = items.subList(from, Math.min(from + PART, items.size()));
      html.open("details.part").open("summary");
      html.element("span.count", "%s–%s".formatted(number(from + 1), number(from + part.size())));
      html.text(" ").open("span.range").name(of.apply(part.get(0)).name()).text(" … ");
      html.name(of.apply(part.get(part.size() - 1)).name()).close("span").close("summary");
      list(html, part, row);
      html.close("details");
    }
  }

  private static <T> void list(Html html, List<T> items, Consumer<T> row) {
    html.open("ul.rows");
    for (T item : items) {
      html.open("li");
      row.accept(item);
      html.close("li");
    }
    html.close("ul");
  }

  /** Name and id, as every row begins. */
  static void title(Html html, Customer customer) {
    html.open("span.who").name(customer.name()).text(" ");
    html.element("span.id", "directory " + customer.id()).close("span");
  }

  private static String number(int number) {
    return Html.counted(number);
  }
}
