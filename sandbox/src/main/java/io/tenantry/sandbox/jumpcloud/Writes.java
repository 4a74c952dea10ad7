package io.tenantry.sandbox.jumpcloud;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;
import java.util.List;
import java.util.Set;

/** Applies write requests. Each is validated completely before it changes anything. */
final class Writes {
  private static final Set<String> CREATE = Set.of("name", "maxSystemUsers");
  private static final List<String> ADMINISTRATOR =
      List.of(
          "email",
          "firstname",
          "lastname",
          "role",
          "roleName",
          "apiKeyAllowed",
          "enableMultiFactor");

  private final Store store;
  private final ProviderRights rights;

  Writes(Store store, ProviderRights rights) {
    this.store = store;
    this.rights = rights;
  }

  JsonObject createOrganization(JsonObject body) {
    if (!rights.createOrganizations()) {
      throw Errors.refusal(403, "organization creation is disabled for the provider");
    }
    if (!CREATE.containsAll(body.keySet())) {
      throw Errors.invalid("invalidRequest", "only name and maxSystemUsers are allowed");
    }
    checkUsers(body);
    checkName(body);
    return written(store.addOrganization(""), body);
  }

  /** Fields that are not in the body keep their values. */
  JsonObject updateOrganization(JsonObject organization, JsonObject body) {
    checkUsers(body);
    if (body.has("name")) {
      checkName(body);
    }
    return written(organization, body);
  }

  JsonObject createAdministrator(JsonObject body) {
    String email = Json.text(body, "email");
    if (email == null || email.isBlank()) {
      throw Errors.invalid("invalidEmail", "email is required");
    }
    if (!Json.isSet(body, "role") && !Json.isSet(body, "roleName")) {
      throw Errors.invalid("invalidRole", "role or roleName is required");
    }
    if (store.administrators.values().stream()
        .anyMatch(other -> email.equalsIgnoreCase(Json.text(other, "email")))) {
      throw Errors.refusal(409, "an administrator with this email exists");
    }
    JsonObject administrator = store.put(store.administrators);
    for (String member : ADMINISTRATOR) {
      if (Json.isSet(body, member)) {
        administrator.add(member, body.get(member));
      }
    }
    administrator.addProperty("registered", false);
    return administrator;
  }

  private static JsonObject written(JsonObject organization, JsonObject body) {
    for (String member : CREATE) {
      if (Json.isSet(body, member)) {
        organization.add(member, body.get(member));
      }
    }
    return organization;
  }

  private static void checkName(JsonObject body) {
    String name = Json.text(body, "name");
    if (name == null || name.isBlank()) {
      throw Errors.invalid("invalidName", "name is required");
    }
  }

  private void checkUsers(JsonObject body) {
    if (!Json.isSet(body, "maxSystemUsers")) {
      return;
    }
    JsonElement users = body.get("maxSystemUsers");
    if (!Json.plain(users).matches("\\d{1,9}")) {
      throw Errors.invalid("invalidMaxSystemUsers", "maxSystemUsers must be an integer");
    }
    if (!rights.billing()) {
      throw Errors.invalid(
          "invalidMaxSystemUsers", "maxSystemUsers needs the scope organizations.billing");
    }
  }
}
