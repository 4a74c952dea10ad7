package io.tenantry.sandbox;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The directory's operations on organizations. Guarded by the lock of the fake that owns it. */
final class DirectoryApi {
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

  private final DirectoryStore store;
  private final Routes<Long> routes = Routes.byNumber();

  DirectoryApi(DirectoryStore store, DirectoryList list) {
    this.store = store;
    routes.on("GET", "/v1/organizations", (ask, ids) -> list.answer(ask, null));
    for (String filter : PREDEFINED) {
      routes.on("GET", "/v1/organizations/" + filter, (ask, ids) -> list.answer(ask, filter));
    }
    routes.on("GET", "/v1/organizations/{id}", (ask, ids) -> shown(200, found(ids.get(0)).json()));
    routes.on("POST", "/v1/organizations", (ask, ids) -> create(ask));
    routes.on("PATCH", "/v1/organizations/{id}", (ask, ids) -> update(ask, ids.get(0)));
    routes.on("PUT", "/v1/organizations/{id}", (ask, ids) -> update(ask, ids.get(0)));
  }

  Answer answer(Ask ask) {
    String path = ask.path().replaceFirst("\\.json$", "").replaceFirst("(?<=.)/$", "");
    try {
      return routes
          .answer(ask, path, message(405, "Method Not Allowed"))
          .orElseGet(() -> message(404, "Not Found"));
    } catch (IllegalArgumentException e) {
      return message(400, String.valueOf(e.getMessage()));
    }
  }

  static Answer message(int status, String text) {
    JsonObject body = new JsonObject();
    body.addProperty("message", text);
    if (status == 429) {
      body.addProperty("documentation_url", "https://developer.xurrent.com/v1/#rate-limiting");
    }
    return Answer.json(status, body);
  }

  private DirectoryRow found(long id) {
    DirectoryRow row = store.find(id);
    if (row == null) {
      throw new Refusal(message(404, "Not Found"));
    }
    return row;
  }

  private Answer shown(int status, JsonObject row) {
    return Answer.json(status, store.shown(row, List.of()));
  }

  private Answer create(Ask ask) {
    JsonObject blank = DirectoryStore.blank(store.nextId(), "", Times.after(null));
    blank.add("name", JsonNull.INSTANCE);
    blank.addProperty("source", defaultSource(ask));
    JsonObject created = new DirectoryWrites(store).apply(ask.json(), blank);
    store.put(new DirectoryRow(created, DirectoryRow.Registration.THIS_ACCOUNT, false));
    return shown(201, created);
  }

  private Answer update(Ask ask, long id) {
    DirectoryRow row = found(id);
    JsonObject after = new DirectoryWrites(store).apply(ask.json(), row.json());
    if (!after.toString().equals(row.json().toString())) { // equal trees may differ in long numbers
      after.addProperty("updated_at", Times.after(Json.text(row.json(), "updated_at")));
      store.put(new DirectoryRow(after, row.registration(), row.internal()));
    }
    return shown(200, after);
  }

  /** The document lets a record's source default to a header, and to the program's own name. */
  private static String defaultSource(Ask ask) {
    @Nullable String source = ask.header("X-Xurrent-Source");
    source = source == null ? ask.header("X-4me-Source") : source;
    source = source == null ? ask.header("User-Agent") : source;
    source = source == null || source.isBlank() ? "Xurrent API" : source;
    return source.substring(0, Math.min(LONGEST_SOURCE, source.length()));
  }
}
