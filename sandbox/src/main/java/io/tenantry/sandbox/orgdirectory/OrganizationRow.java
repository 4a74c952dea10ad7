package io.tenantry.sandbox.orgdirectory;

import com.google.gson.JsonObject;
import io.tenantry.sandbox.server.Json;

/** An organization: its JSON, and where it is registered. */
record OrganizationRow(JsonObject json, Registration registration, boolean internal) {
  enum Registration {
    DIRECTORY_ACCOUNT,
    THIS_ACCOUNT,
    TRUSTED_ACCOUNT
  }

  /** The API user that every token of the fake acts for. */
  static final long API_USER = 6;

  /** Returns whether one of the eight predefined filters includes it. */
  boolean is(String state) {
    return switch (state) {
      case "disabled" -> Json.isSet(json, "disabled") && json.get("disabled").getAsBoolean();
      case "enabled" -> !is("disabled");
      case "internal" -> internal;
      case "external" -> !internal;
      case "trusted" -> registration == Registration.TRUSTED_ACCOUNT;
      case "directory" -> registration == Registration.DIRECTORY_ACCOUNT;
      case "support_domain" -> registration == Registration.THIS_ACCOUNT;
      case "managed_by_me" -> refers("manager") || refers("substitute");
      default -> throw new IllegalArgumentException("unknown state '" + state + "'");
    };
  }

  private boolean refers(String member) {
    return Json.isSet(json, member)
        && json.getAsJsonObject(member).get("id").getAsLong() == API_USER;
  }
}
