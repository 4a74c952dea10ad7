package io.tenantry.sandbox.ncentral;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.PagingFaults;
import io.tenantry.sandbox.server.Request;
import io.tenantry.sandbox.server.Response;
import io.tenantry.sandbox.server.Routes;
import java.util.Collection;

/** N-central's operations. Guarded by the vendor's lock. */
final class Operations {
  private final Store store;
  private final ResponseRows rows;
  private final Lists lists;
  private final Writes writes;
  private final Routes<Long> routes = Routes.byNumber();

  Operations(Store store, NCentralForm form, boolean uniqueNames, PagingFaults paging) {
    this.store = store;
    this.rows = new ResponseRows(form);
    this.lists = new Lists(paging, form);
    this.writes = new Writes(store, form.contactRequired(), uniqueNames);
    routes.on("GET", "/api/auth/validate", (request, ids) -> valid());
    units(UnitLevel.SO, "/api/service-orgs");
    units(UnitLevel.CUSTOMER, "/api/customers");
    units(UnitLevel.SITE, "/api/sites");
    routes.on("POST", "/api/service-orgs", (request, ids) -> createServiceOrg(request));
    children(UnitLevel.SO, "/api/service-orgs/{id}/customers");
    children(UnitLevel.CUSTOMER, "/api/customers/{id}/sites");
    orgUnits();
    devices();
  }

  Response respond(Request request) {
    return routes
        .dispatch(request, request.path(), Errors.response(405, "method not allowed"))
        .orElseGet(() -> Errors.response(404, "no such resource"));
  }

  private void units(UnitLevel level, String path) {
    routes.on("GET", path, (request, ids) -> list(request, store.units(level)));
    routes.on("GET", path + "/{id}", (request, ids) -> rows.one(found(level, ids.get(0))));
  }

  private void children(UnitLevel parent, String path) {
    UnitLevel child = UnitLevel.values()[parent.ordinal() + 1];
    routes.on("GET", path, (request, ids) -> list(request, found(parent, ids.get(0)).children));
    routes.on("POST", path, (request, ids) -> create(request, child, found(parent, ids.get(0))));
  }

  private void orgUnits() {
    String one = "/api/org-units/{id}";
    routes.on("GET", "/api/org-units", (request, ids) -> orgUnits(request, store.units()));
    routes.on(
        "GET", one, (request, ids) -> Response.json(200, rows.orgUnit(foundUnit(ids.get(0)))));
    routes.on(
        "GET",
        one + "/children",
        (request, ids) -> orgUnits(request, foundUnit(ids.get(0)).children));
    routes.on(
        "GET",
        one + "/devices",
        (request, ids) -> devices(request, store.devicesUnder(foundUnit(ids.get(0)))));
  }

  private void devices() {
    routes.on("GET", "/api/devices", (request, ids) -> devices(request, store.devices()));
    routes.on("GET", "/api/devices/{id}", (request, ids) -> device(ids.get(0)));
  }

  private Response list(Request request, Collection<NCentralUnit> units) {
    return lists.units(request, units, rows::row);
  }

  private Response orgUnits(Request request, Collection<NCentralUnit> units) {
    return lists.units(request, units, rows::orgUnit);
  }

  private Response devices(Request request, Collection<Device> devices) {
    return lists.devices(request, devices, rows::device);
  }

  private Response createServiceOrg(Request request) {
    return create(request, UnitLevel.SO, store.system());
  }

  private Response create(Request request, UnitLevel level, NCentralUnit parent) {
    return rows.created(writes.create(level, parent, request.json()));
  }

  private Response device(long id) {
    Device device = store.device(id);
    if (device == null) {
      throw Errors.refusal(404, "Device not found");
    }
    JsonObject body = new JsonObject();
    body.add("data", rows.device(device));
    body.add("_links", new JsonObject());
    return Response.json(200, body);
  }

  private static Response valid() {
    JsonObject body = new JsonObject();
    body.addProperty("message", "The token is valid.");
    return Response.json(200, body);
  }

  private NCentralUnit found(UnitLevel level, long id) {
    NCentralUnit unit = store.find(level, id);
    if (unit == null) {
      throw Errors.refusal(404, level.title + " not found");
    }
    return unit;
  }

  private NCentralUnit foundUnit(long id) {
    NCentralUnit unit = store.find(id);
    if (unit == null) {
      throw Errors.refusal(404, "Organization unit not found");
    }
    return unit;
  }
}
