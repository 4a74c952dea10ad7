package io.tenantry.sandbox.ninjaone;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import io.tenantry.sandbox.server.PagingFaults;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.Routes;
import java.util.NavigableMap;

/** NinjaOne's operations on organizations. Guarded by the vendor's lock. */
final class Operations {
  private final Store store;
  private final NinjaOneForm form;
  private final Lists lists;
  private final Writes writes;
  private final Routes<Long> routes = Routes.byNumber();

  Operations(Store store, NinjaOneForm form, PagingFaults paging) {
    this.store = store;
    this.form = form;
    this.lists = new Lists(paging);
    this.writes = new Writes(store, form);
    organizations();
    locations();
    customFields();
  }

  /** The path prefixes {@code /v2} and {@code /api/v2} have the same operations. */
  Response respond(Request request) {
    return routes
        .dispatch(request, request.path().replaceFirst("^/api(?=/)", ""), wrongMethod())
        .orElseGet(() -> Errors.application(404, "Not found"));
  }

  private void organizations() {
    String one = "/v2/organization/{id}";
    routes.on("GET", "/v2/organizations", (request, ids) -> list(request, false));
    routes.on("GET", "/v2/organizations-detailed", (request, ids) -> list(request, true));
    routes.on("POST", "/v2/organizations", (request, ids) -> create(request));
    routes.on("GET", one, (request, ids) -> Response.json(200, found(ids.get(0)).detailed(form)));
    routes.on("PATCH", one, (request, ids) -> update(request, found(ids.get(0))));
    routes.on("PUT", one + "/policies", (request, ids) -> map(request, found(ids.get(0))));
  }

  private void locations() {
    String all = "/v2/organization/{id}/locations";
    routes.on("GET", "/v2/locations", (request, ids) -> allLocations(request));
    routes.on("GET", all, (request, ids) -> locationsOf(found(ids.get(0))));
    routes.on("POST", all, (request, ids) -> createLocation(request, found(ids.get(0))));
    routes.on(
        "PATCH",
        all + "/{id}",
        (request, ids) -> {
          NinjaOneRecord location = location(ids.get(0), ids.get(1));
          writes.updatePlace(location, request.json());
          return changed(location.summary(form));
        });
  }

  private void customFields() {
    String organization = "/v2/organization/{id}/custom-fields";
    String location = "/v2/organization/{id}/location/{id}/custom-fields";
    routes.on("GET", organization, (request, ids) -> fields(found(ids.get(0))));
    routes.on("PATCH", organization, (request, ids) -> patchFields(request, found(ids.get(0))));
    routes.on("GET", location, (request, ids) -> fields(location(ids.get(0), ids.get(1))));
    routes.on(
        "PATCH",
        location,
        (request, ids) -> patchFields(request, location(ids.get(0), ids.get(1))));
  }

  private Response list(Request request, boolean detailed) {
    NavigableMap<Long, NinjaOneRecord> rows = store.organizations();
    return form == NinjaOneForm.DOCUMENTED
        ? lists.enveloped(request, "organizations", rows, row -> shown(row, detailed))
        : lists.bare(request, rows, row -> shown(row, detailed));
  }

  private JsonObject shown(NinjaOneRecord row, boolean detailed) {
    return detailed ? row.detailed(form) : row.summary(form);
  }

  private Response create(Request request) {
    String template = request.query().get("templateOrganizationId");
    NinjaOneRecord source = template == null ? null : template(template);
    return Response.json(200, writes.create(request.json(), source).detailed(form));
  }

  private NinjaOneRecord template(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw Errors.refusal(400, "templateOrganizationId is not an integer");
    }
    return found(Long.parseLong(id));
  }

  private Response update(Request request, NinjaOneRecord organization) {
    writes.update(organization, request.json());
    return changed(organization.detailed(form));
  }

  private Response map(Request request, NinjaOneRecord organization) {
    writes.map(organization, Json.parse(request.body()));
    return form == NinjaOneForm.OBSERVED
        ? Response.noContent()
        : Response.json(200, new JsonArray());
  }

  private Response allLocations(Request request) {
    return lists.bare(
        request,
        store.locations(),
        location -> {
          JsonObject shown = location.summary(form);
          NinjaOneRecord owner = location.owner();
          shown.addProperty("organizationId", owner == null ? 0 : owner.id());
          return shown;
        });
  }

  private Response locationsOf(NinjaOneRecord organization) {
    JsonArray all = new JsonArray();
    organization.locations.forEach(location -> all.add(location.summary(form)));
    return Response.json(200, all);
  }

  private Response createLocation(Request request, NinjaOneRecord organization) {
    return Response.json(200, writes.createPlace(organization, request.json()).summary(form));
  }

  private static Response fields(NinjaOneRecord record) {
    return Response.json(200, record.customFields);
  }

  private Response patchFields(Request request, NinjaOneRecord record) {
    record.patchCustomFields(request.json());
    return changed(record.customFields);
  }

  /** The documentation shows a response body for a change; tenants send none. */
  private Response changed(JsonObject now) {
    return form == NinjaOneForm.OBSERVED ? Response.noContent() : Response.json(200, now);
  }

  private NinjaOneRecord found(long id) {
    NinjaOneRecord organization = store.find(id);
    if (organization == null) {
      throw Errors.refusal(404, "Organization not found");
    }
    return organization;
  }

  private NinjaOneRecord location(long organization, long id) {
    for (NinjaOneRecord location : found(organization).locations) {
      if (location.id() == id) {
        return location;
      }
    }
    throw Errors.refusal(404, "Location not found");
  }

  private static Response wrongMethod() {
    return Errors.application(405, "HTTP 405 Method Not Allowed");
  }
}
