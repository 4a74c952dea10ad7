package io.tenantry.sandbox.jumpcloud;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.PagingFaults;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.ValueOrder;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** JumpCloud's lists: {@code limit} and {@code skip}, filters, sorting, selected fields. */
final class Lists {
  private static final int DEFAULT_LIMIT = 10;
  private static final int LARGEST_LIMIT = 100;

  private final PagingFaults paging;
  private final JumpCloudForm form;

  Lists(PagingFaults paging, JumpCloudForm form) {
    this.paging = paging;
    this.form = form;
  }

  /**
   * The form of one list.
   *
   * @param member the documented name of the field that contains the rows
   * @param fields the fields that rows can be filtered and sorted by
   */
  record Kind(String member, Set<String> fields) {
    boolean knows(String field) {
      return fields.contains(field.equals("_id") ? "id" : field);
    }
  }

  Response list(Request request, Kind kind, Collection<JsonObject> all) {
    Map<String, String> query = request.query();
    int limit = paging.size(number(query, "limit", DEFAULT_LIMIT, LARGEST_LIMIT));
    int skip = number(query, "skip", 0, Integer.MAX_VALUE);
    List<JsonObject> rows = all.stream().filter(filter(query, kind)).toList();
    JsonArray page = new JsonArray();
    sorted(rows.stream(), query, kind)
        .skip(paging.repeatsCursor() ? 0 : skip)
        .limit(limit)
        .forEach(row -> page.add(shown(row, query)));
    return enveloped(page, kind, rows.size());
  }

  private Response enveloped(JsonArray page, Kind kind, int total) {
    String member =
        switch (form.envelope()) {
          case BY_LIST -> kind.member;
          case RESULTS -> "results";
          case RECORDS -> "records";
          case BARE -> "";
        };
    if (member.isEmpty()) {
      Response bare = Response.json(200, page);
      return form.total() ? bare.with("x-total-count", total) : bare;
    }
    JsonObject body = new JsonObject();
    body.add(member, page);
    if (form.total()) {
      body.addProperty("totalCount", total);
    }
    return Response.json(200, body);
  }

  /** Returns the row with the selected fields, or all; the id is always included. */
  JsonObject shown(JsonObject row, Map<String, String> query) {
    String fields = query.getOrDefault("fields", "");
    Set<String> wanted = fields.isBlank() ? row.keySet() : Set.of(fields.split(","));
    JsonObject shown = new JsonObject();
    row.entrySet()
        .forEach(
            e -> {
              if (e.getKey().equals("id")) {
                shown.add(form.idMember(), e.getValue());
              } else if (wanted.contains(e.getKey())) {
                shown.add(e.getKey(), e.getValue());
              }
            });
    return shown;
  }

  private static Predicate<JsonObject> filter(Map<String, String> query, Kind kind) {
    String text = query.getOrDefault("filter", "");
    return text.isEmpty() ? row -> true : FieldFilter.all(text, kind);
  }

  private static Stream<JsonObject> sorted(
      Stream<JsonObject> rows, Map<String, String> query, Kind kind) {
    String plain = query.getOrDefault("sort", "");
    String ignoringCase = query.getOrDefault("sortIgnoreCase", "");
    Comparator<JsonObject> order = null;
    for (String field : (plain.isEmpty() ? ignoringCase : plain).split(",")) {
      if (!field.isEmpty()) {
        Comparator<JsonObject> next = order(field, plain.isEmpty(), kind);
        order = order == null ? next : order.thenComparing(next);
      }
    }
    return order == null ? rows : rows.sorted(order);
  }

  private static Comparator<JsonObject> order(String field, boolean ignoreCase, Kind kind) {
    boolean descending = field.startsWith("-");
    String name = descending ? field.substring(1) : field;
    if (!kind.knows(name)) {
      throw Errors.invalid("invalidSort", "unknown field " + name);
    }
    String member = name.equals("_id") ? "id" : name;
    Comparator<JsonObject> order =
        ValueOrder.by(
            row -> {
              String value = Json.isSet(row, member) ? Json.plain(row.get(member)) : "";
              return ignoreCase ? value.toLowerCase(Locale.ROOT) : value;
            });
    return descending ? order.reversed() : order;
  }

  private static int number(Map<String, String> query, String name, int otherwise, int largest) {
    String text = query.get(name);
    int value = otherwise;
    try {
      value = text == null ? otherwise : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Errors.refusal(400, "request parameter \"" + name + "\" is not an integer");
    }
    if (value > largest) {
      throw Errors.refusal(
          400, "request parameter \"" + name + "\" exceeds maximum value of " + largest);
    }
    if (value < 0) {
      throw Errors.refusal(400, "request parameter \"" + name + "\" is negative");
    }
    return value;
  }
}
