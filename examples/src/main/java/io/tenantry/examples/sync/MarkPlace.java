package io.tenantry.examples.sync;

import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.OrganizationPatch;
import java.util.Optional;

/** Where NinjaOne keeps the directory's id of an organization. */
enum MarkPlace {
  /** Among the custom fields on the organization, as the vendor's documentation describes it. */
  FIELDS {
    @Override
    JsonObject of(OrganizationDetailed organization) {
      return organization.fields();
    }

    @Override
    void put(OrganizationPatch.Builder patch, JsonObject members) {
      patch.fields(members);
    }

    @Override
    void put(NewOrganization.Builder organization, JsonObject members) {
      organization.fields(members);
    }
  },

  /** In the organization's {@code userData}, which real tenants have instead. */
  USER_DATA {
    @Override
    JsonObject of(OrganizationDetailed organization) {
      return organization.userData();
    }

    @Override
    void put(OrganizationPatch.Builder patch, JsonObject members) {
      patch.userData(members);
    }

    @Override
    void put(NewOrganization.Builder organization, JsonObject members) {
      organization.userData(members);
    }
  };

  private static final String NAME = "directoryId";

  abstract JsonObject of(OrganizationDetailed organization);

  abstract void put(OrganizationPatch.Builder patch, JsonObject members);

  abstract void put(NewOrganization.Builder organization, JsonObject members);

  /** The mark that an organization carries; a number and a text are read alike. */
  final Optional<String> read(OrganizationDetailed organization) {
    return of(organization)
        .get(NAME)
        .filter(value -> !value.isNull())
        .map(value -> value.kind() == JsonValue.Kind.STRING ? value.asString() : value.json())
        .filter(text -> !text.isBlank());
  }

  final void mark(NewOrganization.Builder organization, String directoryId) {
    put(organization, JsonObject.builder().add(NAME, directoryId).build());
  }

  /** Adds the mark to what is there: a vendor may replace the whole with what it is sent. */
  final void mark(
      OrganizationPatch.Builder patch, OrganizationDetailed present, String directoryId) {
    put(patch, of(present).with(NAME, JsonValue.of(directoryId)));
  }
}
