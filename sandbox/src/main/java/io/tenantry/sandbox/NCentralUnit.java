package io.tenantry.sandbox;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A service organization, customer or site in N-central's state. Guarded by the fake's lock. */
final class NCentralUnit {
  private final long id;
  private final NCentralLevel level;
  private final @Nullable NCentralUnit parent;
  private String name;

  /** The texts that came with it: contact, address, external id. */
  final JsonObject details = new JsonObject();

  final List<NCentralUnit> children = new ArrayList<>();

  NCentralUnit(long id, NCentralLevel level, @Nullable NCentralUnit parent, String name) {
    this.id = id;
    this.level = level;
    this.parent = parent;
    this.name = name;
  }

  long id() {
    return id;
  }

  NCentralLevel level() {
    return level;
  }

  @Nullable NCentralUnit parent() {
    return parent;
  }

  long parentId() {
    return parent == null ? 0 : parent.id;
  }

  String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  /** The unit of this level that this one is, or is under; null if there is none. */
  @Nullable NCentralUnit at(NCentralLevel wanted) {
    if (level == wanted) {
      return this;
    }
    return parent == null ? null : parent.at(wanted);
  }

  NCentralServiceOrg serviceOrg() {
    return new NCentralServiceOrg(id, name, Json.text(details, "externalId"), texts());
  }

  NCentralCustomer customer() {
    return new NCentralCustomer(
        id,
        name,
        parentId(),
        Json.text(details, "externalId"),
        texts(),
        children.stream().map(NCentralUnit::site).toList());
  }

  NCentralSite site() {
    return new NCentralSite(id, name, parentId(), Json.text(details, "externalId"), texts());
  }

  private Map<String, String> texts() {
    return Json.texts(details);
  }
}
