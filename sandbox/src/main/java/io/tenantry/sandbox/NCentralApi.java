package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import java.util.Collection;

/** N-central's operations. Guarded by the lock of the fake that owns it. */
final class NCentralApi {
  private final NCentralStore store;
  private final NCentralAnswers answers;
  private final NCentralLists lists;
  private final NCentralWrites writes;
  private final Routes<Long> routes = Routes.byNumber();

  NCentralApi(NCentralStore store, NCentralSetup setup, PageTricks tricks) {
    this.store = store;
    this.answers = new NCentralAnswers(setup.form);
    this.lists = new NCentralLists(tricks, setup.form);
    this.writes = new NCentralWrites(store, setup);
    routes.on("GET", "/api/auth/validate", (ask, ids) -> valid());
    units(NCentralLevel.SO, "/api/service-orgs");
    units(NCentralLevel.CUSTOMER, "/api/customers");
    units(NCentralLevel.SITE, "/api/sites");
    routes.on("POST", "/api/service-orgs", (ask, ids) -> createServiceOrg(ask));
    children(NCentralLevel.SO, "/api/service-orgs/{id}/customers");
    children(NCentralLevel.CUSTOMER, "/api/customers/{id}/sites");
    orgUnits();
    devices();
  }

  Answer answer(Ask ask) {
    return routes
        .answer(ask, ask.path(), NCentralErrors.answer(405, "method not allowed"))
        .orElseGet(() -> NCentralErrors.answer(404, "no such resource"));
  }

  private void units(NCentralLevel level, String path) {
    routes.on("GET", path, (ask, ids) -> list(ask, store.units(level)));
    routes.on("GET", path + "/{id}", (ask, ids) -> answers.one(found(level, ids.get(0))));
  }

  private void children(NCentralLevel parent, String path) {
    NCentralLevel child = NCentralLevel.values()[parent.ordinal() + 1];
    routes.on("GET", path, (ask, ids) -> list(ask, found(parent, ids.get(0)).children));
    routes.on("POST", path, (ask, ids) -> create(ask, child, found(parent, ids.get(0))));
  }

  private void orgUnits() {
    String one = "/api/org-units/{id}";
    routes.on("GET", "/api/org-units", (ask, ids) -> orgUnits(ask, store.units()));
    routes.on("GET", one, (ask, ids) -> Answer.json(200, answers.orgUnit(foundUnit(ids.get(0)))));
    routes.on(
        "GET", one + "/children", (ask, ids) -> orgUnits(ask, foundUnit(ids.get(0)).children));
    routes.on(
        "GET",
        one + "/devices",
        (ask, ids) -> devices(ask, store.devicesUnder(foundUnit(ids.get(0)))));
  }

  private void devices() {
    routes.on("GET", "/api/devices", (ask, ids) -> devices(ask, store.devices()));
    routes.on("GET", "/api/devices/{id}", (ask, ids) -> device(ids.get(0)));
  }

  private Answer list(Ask ask, Collection<NCentralUnit> units) {
    return lists.units(ask, units, answers::row);
  }

  private Answer orgUnits(Ask ask, Collection<NCentralUnit> units) {
    return lists.units(ask, units, answers::orgUnit);
  }

  private Answer devices(Ask ask, Collection<NCentralDevice> devices) {
    return lists.devices(ask, devices, answers::device);
  }

  private Answer createServiceOrg(Ask ask) {
    return create(ask, NCentralLevel.SO, store.system());
  }

  private Answer create(Ask ask, NCentralLevel level, NCentralUnit parent) {
    return answers.created(writes.create(level, parent, ask.json()));
  }

  private Answer device(long id) {
    NCentralDevice device = store.device(id);
    if (device == null) {
      throw NCentralErrors.refusal(404, "Device not found");
    }
    JsonObject body = new JsonObject();
    body.add("data", answers.device(device));
    body.add("_links", new JsonObject());
    return Answer.json(200, body);
  }

  private static Answer valid() {
    JsonObject body = new JsonObject();
    body.addProperty("message", "The token is valid.");
    return Answer.json(200, body);
  }

  private NCentralUnit found(NCentralLevel level, long id) {
    NCentralUnit unit = store.find(level, id);
    if (unit == null) {
      throw NCentralErrors.refusal(404, level.title + " not found");
    }
    return unit;
  }

  private NCentralUnit foundUnit(long id) {
    NCentralUnit unit = store.find(id);
    if (unit == null) {
      throw NCentralErrors.refusal(404, "Organization unit not found");
    }
    return unit;
  }
}
