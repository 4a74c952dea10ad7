package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.Routes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory's operations on organizations. Guarded by the vendor's lock. */
final class Operations {
  private static final List<String> PREDEFINED =
      List.of(
          "disabled",
          "enabled",
          "external",
          "internal",
          "trusted",
          "directory",
          "support_domain",
          "managed_by_me");
  private static final int LONGEST_SOURCE = 30;

  private final Store store;
  private final Routes<Long> routes = Routes.byNumber();

  Operations(Store store, OrganizationList list) {
    this.store = store;
    routes.on("GET", "/v1/organizations", (request, ids) -> list.respond(request, null));
    for (String filter : PREDEFINED) {
      routes.on(
          "GET", "/v1/organizations/" + filter, (request, ids) -> list.respond(request, filter));
    }
    routes.on(
        "GET", "/v1/organizations/{id}", (request, ids) -> shown(200, found(ids.get(0)).json()));
    routes.on("POST", "/v1/organizations", (request, ids) -> create(request));
    routes.on("PATCH", "/v1/organizations/{id}", (request, ids) -> update(request, ids.get(0)));
    routes.on("PUT", "/v1/organizations/{id}", (request, ids) -> update(request, ids.get(0)));
  }

  Response respond(Request request) {
    String path = request.path().replaceFirst("\\.json$", "").replaceFirst("(?<=.)/$", "");
    try {
      return routes
          .dispatch(request, path, Errors.response(405, "Method Not Allowed"))
          .orElseGet(() -> Errors.response(404, "Not Found"));
    } catch (IllegalArgumentException e) {
      return Errors.response(400, String.valueOf(e.getMessage()));
    }
  }

  private OrganizationRow found(long id) {
    OrganizationRow row = store.find(id);
    if (row == null) {
      throw Errors.refusal(404, "Not Found");
    }
    return row;
  }

  private Response shown(int status, JsonObject row) {
    return Response.json(status, store.shown(row, List.of()));
  }

  private Response create(Request request) {
    JsonObject blank = Store.blank(store.nextId(), "", Timestamps.after(null));
    blank.add("name", JsonNull.INSTANCE);
    blank.addProperty("source", defaultSource(request));
    JsonObject created = new Writes(store).apply(request.json(), blank);
    store.put(new OrganizationRow(created, OrganizationRow.Registration.THIS_ACCOUNT, false));
    return shown(201, created);
  }

  private Response update(Request request, long id) {
    OrganizationRow row = found(id);
    JsonObject after = new Writes(store).apply(request.json(), row.json());
    if (!after.toString().equals(row.json().toString())) { // equal trees may differ in long numbers
      after.addProperty("updated_at", Timestamps.after(Json.text(row.json(), "updated_at")));
      store.put(new OrganizationRow(after, row.registration(), row.internal()));
    }
    return shown(200, after);
  }

  /** By the vendor's documentation, the source defaults to a header, or to the user agent. */
  private static String defaultSource(Request request) {
    @Nullable String source = request.header("X-Xurrent-Source");
    source = source == null ? request.header("X-4me-Source") : source;
    source = source == null ? request.header("User-Agent") : source;
    source = source == null || source.isBlank() ? "Xurrent API" : source;
    return source.substring(0, Math.min(LONGEST_SOURCE, source.length()));
  }
}
