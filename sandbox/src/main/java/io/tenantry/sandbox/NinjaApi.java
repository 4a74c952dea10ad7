package io.tenantry.sandbox;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.NavigableMap;

/** NinjaOne's operations on organizations. Guarded by the lock of the fake that owns it. */
final class NinjaApi {
  private final NinjaStore store;
  private final NinjaForm form;
  private final NinjaLists lists;
  private final NinjaWrites writes;
  private final Routes<Long> routes = Routes.byNumber();

  NinjaApi(NinjaStore store, NinjaForm form, PageTricks tricks) {
    this.store = store;
    this.form = form;
    this.lists = new NinjaLists(tricks);
    this.writes = new NinjaWrites(store, form);
    organizations();
    locations();
    customFields();
  }

  /** Both path prefixes, {@code /v2} and {@code /api/v2}, lead to the same operations. */
  Answer answer(Ask ask) {
    return routes
        .answer(ask, ask.path().replaceFirst("^/api(?=/)", ""), wrongMethod())
        .orElseGet(() -> NinjaErrors.application(404, "Not found"));
  }

  private void organizations() {
    String one = "/v2/organization/{id}";
    routes.on("GET", "/v2/organizations", (ask, ids) -> list(ask, false));
    routes.on("GET", "/v2/organizations-detailed", (ask, ids) -> list(ask, true));
    routes.on("POST", "/v2/organizations", (ask, ids) -> create(ask));
    routes.on("GET", one, (ask, ids) -> Answer.json(200, found(ids.get(0)).detailed(form)));
    routes.on("PATCH", one, (ask, ids) -> update(ask, found(ids.get(0))));
    routes.on("PUT", one + "/policies", (ask, ids) -> map(ask, found(ids.get(0))));
  }

  private void locations() {
    String all = "/v2/organization/{id}/locations";
    routes.on("GET", "/v2/locations", (ask, ids) -> allLocations(ask));
    routes.on("GET", all, (ask, ids) -> locationsOf(found(ids.get(0))));
    routes.on("POST", all, (ask, ids) -> createLocation(ask, found(ids.get(0))));
    routes.on(
        "PATCH",
        all + "/{id}",
        (ask, ids) -> {
          NinjaRecord location = location(ids.get(0), ids.get(1));
          writes.updatePlace(location, ask.json());
          return changed(location.summary(form));
        });
  }

  private void customFields() {
    String organization = "/v2/organization/{id}/custom-fields";
    String location = "/v2/organization/{id}/location/{id}/custom-fields";
    routes.on("GET", organization, (ask, ids) -> fields(found(ids.get(0))));
    routes.on("PATCH", organization, (ask, ids) -> patchFields(ask, found(ids.get(0))));
    routes.on("GET", location, (ask, ids) -> fields(location(ids.get(0), ids.get(1))));
    routes.on("PATCH", location, (ask, ids) -> patchFields(ask, location(ids.get(0), ids.get(1))));
  }

  private Answer list(Ask ask, boolean detailed) {
    NavigableMap<Long, NinjaRecord> rows = store.organizations();
    return form == NinjaForm.DOCUMENTED
        ? lists.enveloped(ask, "organizations", rows, row -> shown(row, detailed))
        : lists.bare(ask, rows, row -> shown(row, detailed));
  }

  private JsonObject shown(NinjaRecord row, boolean detailed) {
    return detailed ? row.detailed(form) : row.summary(form);
  }

  private Answer create(Ask ask) {
    String template = ask.query().get("templateOrganizationId");
    NinjaRecord source = template == null ? null : template(template);
    return Answer.json(200, writes.create(ask.json(), source).detailed(form));
  }

  private NinjaRecord template(String id) {
    if (!id.matches("\\d{1,18}")) {
      throw NinjaErrors.refusal(400, "templateOrganizationId is not an integer");
    }
    return found(Long.parseLong(id));
  }

  private Answer update(Ask ask, NinjaRecord organization) {
    writes.update(organization, ask.json());
    return changed(organization.detailed(form));
  }

  private Answer map(Ask ask, NinjaRecord organization) {
    writes.map(organization, Json.parse(ask.body()));
    return form == NinjaForm.OBSERVED ? Answer.noContent() : Answer.json(200, new JsonArray());
  }

  private Answer allLocations(Ask ask) {
    return lists.bare(
        ask,
        store.locations(),
        location -> {
          JsonObject shown = location.summary(form);
          NinjaRecord owner = location.owner();
          shown.addProperty("organizationId", owner == null ? 0 : owner.id());
          return shown;
        });
  }

  private Answer locationsOf(NinjaRecord organization) {
    JsonArray all = new JsonArray();
    organization.locations.forEach(location -> all.add(location.summary(form)));
    return Answer.json(200, all);
  }

  private Answer createLocation(Ask ask, NinjaRecord organization) {
    return Answer.json(200, writes.createPlace(organization, ask.json()).summary(form));
  }

  private static Answer fields(NinjaRecord record) {
    return Answer.json(200, record.customFields);
  }

  private Answer patchFields(Ask ask, NinjaRecord record) {
    record.patchCustomFields(ask.json());
    return changed(record.customFields);
  }

  /** The specification types an answer to a change; tenants were seen to send none. */
  private Answer changed(JsonObject now) {
    return form == NinjaForm.OBSERVED ? Answer.noContent() : Answer.json(200, now);
  }

  private NinjaRecord found(long id) {
    NinjaRecord organization = store.find(id);
    if (organization == null) {
      throw NinjaErrors.refusal(404, "Organization not found");
    }
    return organization;
  }

  private NinjaRecord location(long organization, long id) {
    for (NinjaRecord location : found(organization).locations) {
      if (location.id() == id) {
        return location;
      }
    }
    throw NinjaErrors.refusal(404, "Location not found");
  }

  private static Answer wrongMethod() {
    return NinjaErrors.application(405, "HTTP 405 Method Not Allowed");
  }
}
