package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** JumpCloud's lists: {@code limit} and {@code skip}, filters, sorting, chosen fields. */
final class JumpCloudLists {
  private static final int DEFAULT_LIMIT = 10;
  private static final int LARGEST_LIMIT = 100;

  private final PageTricks tricks;
  private final JumpCloudForm form;

  JumpCloudLists(PageTricks tricks, JumpCloudForm form) {
    this.tricks = tricks;
    this.form = form;
  }

  /**
   * Where a list has its rows.
   *
   * @param member the member that holds them, by its document
   * @param fields what its rows may be filtered and sorted by
   */
  record Kind(String member, Set<String> fields) {
    boolean knows(String field) {
      return fields.contains(field.equals("_id") ? "id" : field);
    }
  }

  Answer list(Ask ask, Kind kind, Collection<JsonObject> all) {
    Map<String, String> query = ask.query();
    int limit = tricks.size(number(query, "limit", DEFAULT_LIMIT, LARGEST_LIMIT));
    int skip = number(query, "skip", 0, Integer.MAX_VALUE);
    List<JsonObject> rows = all.stream().filter(filter(query, kind)).toList();
    JsonArray page = new JsonArray();
    sorted(rows.stream(), query, kind)
        .skip(tricks.repeatsCursor() ? 0 : skip)
        .limit(limit)
        .forEach(row -> page.add(shown(row, query)));
    return enveloped(page, kind, rows.size());
  }

  private Answer enveloped(JsonArray page, Kind kind, int total) {
    String member =
        switch (form.envelope()) {
          case BY_LIST -> kind.member;
          case RESULTS -> "results";
          case RECORDS -> "records";
          case BARE -> "";
        };
    if (member.isEmpty()) {
      Answer bare = Answer.json(200, page);
      return form.total() ? bare.with("x-total-count", total) : bare;
    }
    JsonObject body = new JsonObject();
    body.add(member, page);
    if (form.total()) {
      body.addProperty("totalCount", total);
    }
    return Answer.json(200, body);
  }

  /** With the fields that are asked for, or all; the id is always among them. */
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
    return text.isEmpty() ? row -> true : JumpCloudFilter.all(text, kind);
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
      throw JumpCloudErrors.invalid("invalidSort", "unknown field " + name);
    }
    String member = name.equals("_id") ? "id" : name;
    Comparator<JsonObject> order =
        Values.by(
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
      throw JumpCloudErrors.refusal(400, "request parameter \"" + name + "\" is not an integer");
    }
    if (value > largest) {
      throw JumpCloudErrors.refusal(
          400, "request parameter \"" + name + "\" exceeds maximum value of " + largest);
    }
    if (value < 0) {
      throw JumpCloudErrors.refusal(400, "request parameter \"" + name + "\" is negative");
    }
    return value;
  }
}
