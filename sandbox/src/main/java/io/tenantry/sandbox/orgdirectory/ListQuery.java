package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a list request. An invalid parameter is an {@link IllegalArgumentException}.
 */
record ListQuery(
    Set<String> states,
    Predicate<JsonObject> filter,
    List<OrganizationField> sortedBy,
    Comparator<JsonObject> order,
    List<String> fields,
    int perPage,
    @Nullable JsonObject after,
    @Nullable JsonObject before) {

  private static final Set<String> OWN =
      Set.of(
          "per_page",
          "page",
          "fields",
          "sort",
          "state",
          "search_after",
          "search_before",
          "predefined_filter");

  static ListQuery of(Map<String, String> query) {
    String sort = query.getOrDefault("sort", "name");
    List<OrganizationField> keys = new ArrayList<>();
    Comparator<JsonObject> order =
        order(sort, keys).thenComparing(OrganizationField.ID.ascending());
    return new ListQuery(
        query.containsKey("state") ? Set.of(query.get("state").split(",")) : Set.of(),
        filter(query),
        List.copyOf(keys),
        order,
        fields(query.get("fields")),
        perPage(query.getOrDefault("per_page", "20")),
        position(query.get("search_after")),
        position(query.get("search_before")));
  }

  private static Predicate<JsonObject> filter(Map<String, String> query) {
    Predicate<JsonObject> all = organization -> true;
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      if (!OWN.contains(parameter.getKey())) {
        boolean bang = parameter.getKey().endsWith("!");
        String name = parameter.getKey().replaceFirst("!$", "");
        OrganizationField field =
            OrganizationField.filteredBy(name)
                .orElseThrow(() -> refused("filtering not allowed on field", name));
        all = all.and(FieldFilter.of(field, (bang ? "!" : "") + parameter.getValue()));
      }
    }
    return all;
  }

  private static Comparator<JsonObject> order(String sort, List<OrganizationField> keys) {
    Comparator<JsonObject> order = (a, b) -> 0;
    for (String key : sort.split(",")) {
      boolean descending = key.startsWith("-");
      String name = descending ? key.substring(1) : key;
      OrganizationField field =
          OrganizationField.sortedBy(name)
              .orElseThrow(() -> refused("sorting not allowed on field", name));
      keys.add(field);
      Comparator<JsonObject> next = field.ascending();
      order = order.thenComparing(descending ? next.reversed() : next);
    }
    return order;
  }

  private static List<String> fields(@Nullable String fields) {
    if (fields == null) {
      return OrganizationField.LISTED;
    }
    List<String> chosen = new ArrayList<>(List.of("id"));
    for (String field : fields.split(",")) {
      if (!OrganizationField.SELECTABLE.contains(field)) {
        throw refused("unknown field", field);
      }
      if (!chosen.contains(field)) {
        chosen.add(field);
      }
    }
    return chosen;
  }

  private static int perPage(String text) {
    int size = Integer.parseInt(text);
    if (size < 1 || size > 100) {
      throw new IllegalArgumentException("per_page must be between 1 and 100");
    }
    return size;
  }

  /** Returns a cursor to the position after (or before) this row; null means the start. */
  String cursor(@Nullable JsonObject row, int serial) {
    JsonObject cursor = new JsonObject();
    cursor.addProperty("n", serial);
    if (row != null) {
      JsonObject keys = new JsonObject();
      keys.add("id", row.get("id"));
      for (OrganizationField key : sortedBy) {
        keys.add(key.member(), row.has(key.member()) ? row.get(key.member()) : JsonNull.INSTANCE);
      }
      cursor.add("row", keys);
    }
    byte[] bytes = cursor.toString().getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Returns the row that a cursor names; null for the start, or without a cursor. */
  private static @Nullable JsonObject position(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(cursor);
      return Json.object(new String(bytes, StandardCharsets.UTF_8)).getAsJsonObject("row");
    } catch (IllegalArgumentException | ClassCastException | Json.Malformed e) {
      throw new IllegalArgumentException("invalid cursor", e);
    }
  }

  private static IllegalArgumentException refused(String what, String name) {
    return new IllegalArgumentException(what + " '" + name + "'");
  }
}
