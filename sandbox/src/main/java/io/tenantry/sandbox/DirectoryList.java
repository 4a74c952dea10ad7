package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers the directory's lists: filtered, sorted, and paged by {@code Link}. */
final class DirectoryList {
  private final DirectoryStore store;
  private final PageTricks tricks;
  private final Supplier<String> origin;
  private int serial;

  DirectoryList(DirectoryStore store, PageTricks tricks, Supplier<String> origin) {
    this.store = store;
    this.tricks = tricks;
    this.origin = origin;
  }

  /** The list under {@code /organizations}, or under one of its predefined filters. */
  Answer answer(Ask ask, @Nullable String predefined) {
    DirectoryQuery query = DirectoryQuery.of(ask.query());
    List<JsonObject> rows = new ArrayList<>();
    for (DirectoryRow row : store.rows()) {
      boolean in = predefined == null || row.is(predefined);
      if (in && query.states().stream().allMatch(row::is) && query.filter().test(row.json())) {
        rows.add(row.json());
      }
    }
    rows.sort(query.order());
    int size = tricks.size(query.perPage());
    int from = start(rows, query, size);
    boolean empty = tricks.nextIsEmpty();
    int to = empty ? from : Math.min(rows.size(), from + size);
    JsonArray page = new JsonArray();
    rows.subList(from, to).forEach(row -> page.add(store.shown(row, query.fields())));
    Answer answer = counted(Answer.json(200, page), rows.size(), from, size);
    String links = links(ask, query, rows, from, to, predefined);
    return links.isEmpty() ? answer : answer.with("Link", links);
  }

  private static int start(List<JsonObject> rows, DirectoryQuery query, int size) {
    JsonObject before = query.before();
    if (before != null) {
      return Math.max(0, behind(rows, query, before, 0) - size);
    }
    JsonObject after = query.after();
    return after == null ? 0 : behind(rows, query, after, 1);
  }

  /** How many rows stand before the cursor's, or up to and including it. */
  private static int behind(List<JsonObject> rows, DirectoryQuery query, JsonObject at, int bias) {
    int low = 0;
    int high = rows.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (query.order().compare(rows.get(middle), at) < bias) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static Answer counted(Answer answer, int total, int from, int size) {
    return answer
        .with("X-Pagination-Per-Page", size)
        .with("X-Pagination-Current-Page", from / size + 1)
        .with("X-Pagination-Total-Pages", (total + size - 1) / size)
        .with("X-Pagination-Total-Entries", total);
  }

  private String links(
      Ask ask,
      DirectoryQuery query,
      List<JsonObject> rows,
      int from,
      int to,
      @Nullable String predefined) {
    if (from == 0 && to == rows.size()) {
      return "";
    }
    List<String> links = new ArrayList<>();
    links.add(link(ask, predefined, "first", null, ""));
    if (from > 0 && from < rows.size()) {
      String cursor = query.cursor(rows.get(from), ++serial);
      links.add(link(ask, predefined, "prev", "search_before", cursor));
    }
    if (to < rows.size()) {
      String cursor = query.cursor(to == 0 ? null : rows.get(to - 1), ++serial);
      String here = ask.query().get("search_after");
      String next = tricks.repeatsCursor() && here != null ? here : cursor;
      links.add(link(ask, predefined, "next", "search_after", next));
    }
    return String.join(", ", links);
  }

  /**
   * The request's own URL with another cursor. Commas stay as they are, as the vendor leaves them.
   */
  private String link(
      Ask ask, @Nullable String predefined, String rel, @Nullable String name, String cursor) {
    Map<String, String> query = ask.query();
    query.keySet().removeAll(List.of("search_after", "search_before"));
    if (predefined != null) {
      query.put("predefined_filter", predefined);
    }
    if (name != null) {
      query.put(name, cursor);
    }
    List<String> pairs = new ArrayList<>();
    query.forEach((key, value) -> pairs.add(encoded(key) + "=" + encoded(value)));
    String url = origin.get() + ask.path() + (pairs.isEmpty() ? "" : "?");
    return "<" + url + String.join("&", pairs) + ">; rel=\"" + rel + "\"";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }
}
