package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.JumpCloudLists.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import okio.ByteString;

/** JumpCloud's operations on a provider. Guarded by the lock of the fake that owns it. */
final class JumpCloudApi {
  private static final String PROVIDER = "/api/v2/providers/{id}";
  private static final Kind ORGANIZATIONS =
      new Kind("results", Set.of("id", "name", "maxSystemUsers"));
  private static final Kind ADMINISTRATORS =
      new Kind(
          "results",
          Set.of(
              "id",
              "email",
              "firstname",
              "lastname",
              "role",
              "roleName",
              "apiKeyAllowed",
              "apiKeySet",
              "enableMultiFactor",
              "registered",
              "suspended",
              "organizationAccessTotal"));
  private static final Kind CASES =
      new Kind(
          "results",
          Set.of(
              "caseNumber",
              "label",
              "status",
              "date",
              "subject",
              "description",
              "reporter",
              "reporterEmail",
              "organization",
              "os",
              "caseSubmissionProductType"));
  private static final Kind INTEGRATIONS = new Kind("records", Set.of("integrationId", "type"));
  private static final Kind INVOICES =
      new Kind(
          "records",
          Set.of(
              "id",
              "dueDate",
              "status",
              "amountBilled",
              "amountPaid",
              "amountRemaining",
              "currency"));

  private final JumpCloudStore store;
  private final JumpCloudSetup setup;
  private final JumpCloudLists lists;
  private final JumpCloudWrites writes;
  private final Routes<String> routes = Routes.byText();

  JumpCloudApi(JumpCloudStore store, JumpCloudSetup setup, PageTricks tricks) {
    this.store = store;
    this.setup = setup;
    this.lists = new JumpCloudLists(tricks, setup.form);
    this.writes = new JumpCloudWrites(store, setup);
    on("GET", "", (ask, id) -> Answer.json(200, lists.shown(provider(), ask.query())));
    list("/organizations", ORGANIZATIONS, store.organizations.values());
    list("/administrators", ADMINISTRATORS, store.administrators.values());
    list("/cases", CASES, store.cases);
    list("/integrations", INTEGRATIONS, store.integrations);
    list("/invoices", INVOICES, store.invoices.values());
    on("GET", "/invoices/{id}", (ask, id) -> pdf(found(store.invoices, id)));
    writes();
  }

  private void writes() {
    on("POST", "/organizations", (ask, id) -> written(201, writes.createOrganization(ask.json())));
    on(
        "PUT",
        "/organizations/{id}",
        (ask, id) -> {
          JsonObject organization = found(store.organizations, id);
          return written(200, writes.updateOrganization(organization, ask.json()));
        });
    on(
        "POST",
        "/administrators",
        (ask, id) -> written(200, writes.createAdministrator(ask.json())));
    on(
        "DELETE",
        "/administrators/{id}",
        (ask, id) -> {
          found(store.administrators, id);
          store.administrators.remove(id);
          return written(204, new JsonObject());
        });
  }

  Answer answer(Ask ask) {
    return routes
        .answer(ask, ask.path(), JumpCloudErrors.answer(405, "Method Not Allowed"))
        .orElseGet(() -> JumpCloudErrors.answer(404, "Not Found"));
  }

  /** A handler gets the last id of the path; the provider's has been checked by then. */
  private void on(String method, String path, BiFunction<Ask, String, Answer> handler) {
    routes.on(
        method,
        PROVIDER + path,
        (ask, ids) -> {
          if (!ids.get(0).equals(JumpCloudStore.PROVIDER_ID)) {
            throw JumpCloudErrors.refusal(404, "Provider not found");
          }
          return handler.apply(ask, ids.get(ids.size() - 1));
        });
  }

  private void list(String path, Kind kind, Collection<JsonObject> rows) {
    on("GET", path, (ask, id) -> lists.list(ask, kind, rows));
  }

  private Answer written(int documented, JsonObject row) {
    int status = setup.form.writeStatus() == 0 ? documented : setup.form.writeStatus();
    return status == 204 ? Answer.noContent() : Answer.json(status, lists.shown(row, Map.of()));
  }

  private JsonObject provider() {
    JsonObject provider =
        Json.object(
            """
            {"name": "Sandbox MSP", "type": "MSP",
             "settings": {"allowMfaOverride": true, "requireAdminMFA": false},
             "contact": {"name": "Sandbox MSP", "email": "contact@example.com"}}
            """);
    provider.addProperty("id", JumpCloudStore.PROVIDER_ID);
    provider.addProperty("disallowOrgCreation", setup.creationDisabled);
    return provider;
  }

  private static Answer pdf(JsonObject invoice) {
    return Answer.bytes(200, "application/pdf", invoicePdf(JumpCloudStore.id(invoice)));
  }

  /** Not a page that could be read, but bytes that no text can be: what a PDF begins with. */
  static ByteString invoicePdf(String id) {
    return ByteString.encodeString(
        "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n% invoice " + id + "\n%%EOF\n",
        StandardCharsets.ISO_8859_1);
  }

  private static JsonObject found(Map<String, JsonObject> rows, String id) {
    JsonObject row = rows.get(id);
    if (row == null) {
      throw JumpCloudErrors.refusal(404, "Not Found");
    }
    return row;
  }
}
