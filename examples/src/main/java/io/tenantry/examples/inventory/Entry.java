package io.tenantry.examples.inventory;

import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import java.util.List;

/**
 * One page of one tenant, and the position of the next page, both in one line of the journal, so
 * that one is never there without the other.
 *
 * @param first whether the page is the first: rows of the tenant that came before don't count
 * @param last whether the tenant's list ends with it
 */
record Entry(String tenant, List<Row> rows, String checkpoint, boolean first, boolean last) {
  static Entry read(String line) {
    JsonObject json = JsonValue.parse(line).asObject();
    return new Entry(
        member(json, "tenant").asString(),
        member(json, "rows").asList().stream().map(Row::read).toList(),
        member(json, "checkpoint").asString(),
        member(json, "first").asBoolean(),
        member(json, "last").asBoolean());
  }

  private static JsonValue member(JsonObject json, String name) {
    return json.get(name).orElse(JsonValue.NULL);
  }

  String line() {
    return JsonObject.builder()
        .add("tenant", tenant)
        .add("first", first)
        .add("last", last)
        .add("checkpoint", checkpoint)
        .add("rows", JsonValue.of(rows.stream().map(Row::json).toList()))
        .build()
        .json();
  }
}
