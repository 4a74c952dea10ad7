package io.tenantry.sandbox.jumpcloud;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.jumpcloud.Lists.Kind;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.PagingFaults;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.Routes;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import okio.ByteString;

/** JumpCloud's operations on a provider. Guarded by the vendor's lock. */
final class Operations {
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

  private final Store store;
  private final JumpCloudForm form;
  private final ProviderRights rights;
  private final Lists lists;
  private final Writes writes;
  private final Routes<String> routes = Routes.byText();

  Operations(Store store, JumpCloudForm form, ProviderRights rights, PagingFaults paging) {
    this.store = store;
    this.form = form;
    this.rights = rights;
    this.lists = new Lists(paging, form);
    this.writes = new Writes(store, rights);
    on("GET", "", (request, id) -> Response.json(200, lists.shown(provider(), request.query())));
    list("/organizations", ORGANIZATIONS, store.organizations.values());
    list("/administrators", ADMINISTRATORS, store.administrators.values());
    list("/cases", CASES, store.cases);
    list("/integrations", INTEGRATIONS, store.integrations);
    list("/invoices", INVOICES, store.invoices.values());
    on("GET", "/invoices/{id}", (request, id) -> pdf(found(store.invoices, id)));
    writes();
  }

  private void writes() {
    on(
        "POST",
        "/organizations",
        (request, id) -> written(201, writes.createOrganization(request.json())));
    on(
        "PUT",
        "/organizations/{id}",
        (request, id) -> {
          JsonObject organization = found(store.organizations, id);
          return written(200, writes.updateOrganization(organization, request.json()));
        });
    on(
        "POST",
        "/administrators",
        (request, id) -> written(200, writes.createAdministrator(request.json())));
    on(
        "DELETE",
        "/administrators/{id}",
        (request, id) -> {
          found(store.administrators, id);
          store.administrators.remove(id);
          return written(204, new JsonObject());
        });
  }

  Response respond(Request request) {
    return routes
        .dispatch(request, request.path(), Errors.response(405, "Method Not Allowed"))
        .orElseGet(() -> Errors.response(404, "Not Found"));
  }

  /** The handler receives the last id of the path. The provider's id is checked before. */
  private void on(String method, String path, BiFunction<Request, String, Response> handler) {
    routes.on(
        method,
        PROVIDER + path,
        (request, ids) -> {
          if (!ids.get(0).equals(Store.PROVIDER_ID)) {
            throw Errors.refusal(404, "Provider not found");
          }
          return handler.apply(request, ids.get(ids.size() - 1));
        });
  }

  private void list(String path, Kind kind, Collection<JsonObject> rows) {
    on("GET", path, (request, id) -> lists.list(request, kind, rows));
  }

  private Response written(int documented, JsonObject row) {
    int status = form.writeStatus() == 0 ? documented : form.writeStatus();
    return status == 204 ? Response.noContent() : Response.json(status, lists.shown(row, Map.of()));
  }

  private JsonObject provider() {
    JsonObject provider =
        Json.object(
            """
            {"name": "Sandbox MSP", "type": "MSP",
             "settings": {"allowMfaOverride": true, "requireAdminMFA": false},
             "contact": {"name": "Sandbox MSP", "email": "contact@example.com"}}
            """);
    provider.addProperty("id", Store.PROVIDER_ID);
    provider.addProperty("disallowOrgCreation", !rights.createOrganizations());
    return provider;
  }

  private static Response pdf(JsonObject invoice) {
    return Response.bytes(200, "application/pdf", invoicePdf(Store.id(invoice)));
  }

  /** Returns the start of a PDF: bytes that are not valid UTF-8 text. */
  static ByteString invoicePdf(String id) {
    return ByteString.encodeString(
        "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n% invoice " + id + "\n%%EOF\n",
        StandardCharsets.ISO_8859_1);
  }

  private static JsonObject found(Map<String, JsonObject> rows, String id) {
    JsonObject row = rows.get(id);
    if (row == null) {
      throw Errors.refusal(404, "Not Found");
    }
    return row;
  }
}
