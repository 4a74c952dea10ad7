package io.tenantry.sandbox.ncentral;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.PagingFaults;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.ValueOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * N-central's lists: pages by number, with the total of all rows, even if a filter selects some.
 */
final class Lists {
  private static final int DEFAULT_SIZE = 50;
  private static final int LARGEST_SIZE = 1000;
  private static final int EVERYTHING = -1;
  private static final Set<String> ASCENDING = Set.of("asc", "ascending", "natural");
  private static final Set<String> DESCENDING = Set.of("desc", "descending", "reverse");

  private final PagingFaults paging;
  private final NCentralForm form;

  Lists(PagingFaults paging, NCentralForm form) {
    this.paging = paging;
    this.form = form;
  }

  /** Returns a list of units. Without page fields, its envelope contains only the total. */
  <T> Response units(Request request, Collection<T> rows, Function<T, JsonObject> shown) {
    Page page = page(request, rows, shown);
    JsonObject body = new JsonObject();
    body.add("data", page.rows);
    body.addProperty("totalItems", page.total);
    if (form.listsPages()) {
      body.addProperty("pageNumber", page.number);
      body.addProperty("pageSize", page.size);
    }
    return Response.json(200, body);
  }

  /** Returns a list of devices, whose envelope has more page fields than that of units. */
  <T> Response devices(Request request, Collection<T> rows, Function<T, JsonObject> shown) {
    Page page = page(request, rows, shown);
    JsonObject body = new JsonObject();
    body.add("data", page.rows);
    if (form.listsPages() || form.every()) {
      body.addProperty("pageNumber", page.number);
      body.addProperty("pageSize", page.size);
      body.addProperty("itemCount", page.rows.size());
      body.addProperty("totalPages", (page.total + page.size - 1) / page.size);
      body.add("_links", new JsonObject());
    }
    body.addProperty("totalItems", page.total);
    return Response.json(200, body);
  }

  private record Page(JsonArray rows, int number, int size, int total) {}

  private <T> Page page(Request request, Collection<T> all, Function<T, JsonObject> shown) {
    Map<String, String> query = request.query();
    int number = number(query, "pageNumber", 1);
    int asked = number(query, "pageSize", DEFAULT_SIZE);
    if (number < 1 || asked == 0 || asked < EVERYTHING || asked > LARGEST_SIZE) {
      throw Errors.refusal(
          400, "pageNumber starts at 1, pageSize is -1 or from 1 to " + LARGEST_SIZE);
    }
    int size = paging.size(asked == EVERYTHING ? Math.max(1, all.size()) : asked);
    Stream<JsonObject> rows = all.stream().map(shown);
    if (query.containsKey("select")) {
      rows = rows.filter(new SelectFilter(query.getOrDefault("select", "")));
    }
    if (query.containsKey("sortBy")) {
      rows = rows.sorted(order(query));
    }
    long before = paging.repeatsCursor() ? 0 : (number - 1L) * size;
    JsonArray page = new JsonArray();
    rows.skip(before).limit(size).forEach(page::add);
    return new Page(page, number, size, all.size());
  }

  private static Comparator<JsonObject> order(Map<String, String> query) {
    String field = query.getOrDefault("sortBy", "");
    String direction = query.getOrDefault("sortOrder", "ASC").toLowerCase(Locale.ROOT);
    if (!ASCENDING.contains(direction) && !DESCENDING.contains(direction)) {
      throw Errors.refusal(400, "sortOrder is ASC or DESC");
    }
    Comparator<JsonObject> order = ValueOrder.by(row -> field(row, field));
    return DESCENDING.contains(direction) ? order.reversed() : order;
  }

  private static String field(JsonObject row, String field) {
    if (!row.has(field)) {
      throw Errors.refusal(400, "Field not found: " + field);
    }
    return Json.isSet(row, field) ? Json.plain(row.get(field)) : "";
  }

  private static int number(Map<String, String> query, String parameter, int otherwise) {
    String text = query.get(parameter);
    try {
      return text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Errors.refusal(400, parameter + " is not an integer");
    }
  }
}
