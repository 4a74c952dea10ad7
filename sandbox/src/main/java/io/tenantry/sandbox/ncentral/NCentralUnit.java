package io.tenantry.sandbox.ncentral;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A service organization, customer or site. Guarded by the vendor's lock. */
public final class NCentralUnit {
  private final long id;
  private final UnitLevel level;
  private final @Nullable NCentralUnit parent;
  private String name;

  /** The fields sent on create: contact, address, external id. */
  final JsonObject details = new JsonObject();

  final List<NCentralUnit> children = new ArrayList<>();

  NCentralUnit(long id, UnitLevel level, @Nullable NCentralUnit parent, String name) {
    this.id = id;
    this.level = level;
    this.parent = parent;
    this.name = name;
  }

  public long id() {
    return id;
  }

  UnitLevel level() {
    return level;
  }

  @Nullable NCentralUnit parent() {
    return parent;
  }

  public long parentId() {
    return parent == null ? 0 : parent.id;
  }

  public String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  /** Returns this unit or the unit above it that has this level; null if there is none. */
  @Nullable NCentralUnit at(UnitLevel wanted) {
    if (level == wanted) {
      return this;
    }
    return parent == null ? null : parent.at(wanted);
  }

  public @Nullable String externalId() {
    return Json.text(details, "externalId");
  }

  /** Returns the fields sent on create, by name. */
  public Map<String, String> details() {
    return Json.texts(details);
  }

  /** Returns a view of each unit directly below this one. */
  public <T> List<T> children(Function<NCentralUnit, T> view) {
    return children.stream().map(view).toList();
  }
}
