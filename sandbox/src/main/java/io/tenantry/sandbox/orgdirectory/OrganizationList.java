package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.PagingFaults;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The directory's lists: filtered, sorted, and paged by {@code Link}. */
final class OrganizationList {
  private final Store store;
  private final PagingFaults paging;
  private final Supplier<String> origin;
  private int serial;

  OrganizationList(Store store, PagingFaults paging, Supplier<String> origin) {
    this.store = store;
    this.paging = paging;
    this.origin = origin;
  }

  /** Returns a page of the list {@code /organizations}, or of one of its predefined filters. */
  Response respond(Request request, @Nullable String predefined) {
    ListQuery query = ListQuery.of(request.query());
    List<JsonObject> rows = new ArrayList<>();
    for (OrganizationRow row : store.rows()) {
      boolean in = predefined == null || row.is(predefined);
      if (in && query.states().stream().allMatch(row::is) && query.filter().test(row.json())) {
        rows.add(row.json());
      }
    }
    rows.sort(query.order());
    int size = paging.size(query.perPage());
    int from = start(rows, query, size);
    boolean empty = paging.nextIsEmpty();
    int to = empty ? from : Math.min(rows.size(), from + size);
    JsonArray page = new JsonArray();
    rows.subList(from, to).forEach(row -> page.add(store.shown(row, query.fields())));
    Response response = counted(Response.json(200, page), rows.size(), from, size);
    String links = links(request, query, rows, from, to, predefined);
    return links.isEmpty() ? response : response.with("Link", links);
  }

  private static int start(List<JsonObject> rows, ListQuery query, int size) {
    JsonObject before = query.before();
    if (before != null) {
      return Math.max(0, behind(rows, query, before, 0) - size);
    }
    JsonObject after = query.after();
    return after == null ? 0 : behind(rows, query, after, 1);
  }

  /** Returns the number of rows before the cursor's, or up to and including it. */
  private static int behind(List<JsonObject> rows, ListQuery query, JsonObject at, int bias) {
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

  private static Response counted(Response response, int total, int from, int size) {
    return response
        .with("X-Pagination-Per-Page", size)
        .with("X-Pagination-Current-Page", from / size + 1)
        .with("X-Pagination-Total-Pages", (total + size - 1) / size)
        .with("X-Pagination-Total-Entries", total);
  }

  private String links(
      Request request,
      ListQuery query,
      List<JsonObject> rows,
      int from,
      int to,
      @Nullable String predefined) {
    if (from == 0 && to == rows.size()) {
      return "";
    }
    List<String> links = new ArrayList<>();
    links.add(link(request, predefined, "first", null, ""));
    if (from > 0 && from < rows.size()) {
      String cursor = query.cursor(rows.get(from), ++serial);
      links.add(link(request, predefined, "prev", "search_before", cursor));
    }
    if (to < rows.size()) {
      String cursor = query.cursor(to == 0 ? null : rows.get(to - 1), ++serial);
      String here = request.query().get("search_after");
      String next = paging.repeatsCursor() && here != null ? here : cursor;
      links.add(link(request, predefined, "next", "search_after", next));
    }
    return String.join(", ", links);
  }

  /** The request's own URL with another cursor. Like the vendor, it does not encode commas. */
  private String link(
      Request request,
      @Nullable String predefined,
      String rel,
      @Nullable String name,
      String cursor) {
    Map<String, String> query = request.query();
    query.keySet().removeAll(List.of("search_after", "search_before"));
    if (predefined != null) {
      query.put("predefined_filter", predefined);
    }
    if (name != null) {
      query.put(name, cursor);
    }
    List<String> pairs = new ArrayList<>();
    query.forEach((key, value) -> pairs.add(encoded(key) + "=" + encoded(value)));
    String url = origin.get() + request.path() + (pairs.isEmpty() ? "" : "?");
    return "<" + url + String.join("&", pairs) + ">; rel=\"" + rel + "\"";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2C", ",");
  }
}
