package io.tenantry.sandbox.jumpcloud;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JumpCloud's state: rows as JSON, by id. Guarded by the vendor's lock. */
final class Store {
  static final String PROVIDER_ID = "5c3536e9e0a6840001872799";

  final Map<String, JsonObject> organizations = new LinkedHashMap<>();
  final Map<String, JsonObject> administrators = new LinkedHashMap<>();
  final Map<String, JsonObject> invoices = new LinkedHashMap<>();
  final List<JsonObject> integrations = new ArrayList<>();
  final List<JsonObject> cases = new ArrayList<>();
  private long serial;

  /** Adds a row that has only an id. */
  JsonObject put(Map<String, JsonObject> rows) {
    String id = "5c3536e9e0a6%012x".formatted(++serial);
    JsonObject row = new JsonObject();
    row.addProperty("id", id);
    rows.put(id, row);
    return row;
  }

  JsonObject addOrganization(String name) {
    JsonObject organization = put(organizations);
    organization.addProperty("name", name);
    return organization;
  }

  JsonObject organization(String id) {
    JsonObject organization = organizations.get(id);
    if (organization == null) {
      throw new IllegalArgumentException("the fake JumpCloud has no organization " + id);
    }
    return organization;
  }

  static String id(JsonObject row) {
    return row.get("id").getAsString();
  }
}
