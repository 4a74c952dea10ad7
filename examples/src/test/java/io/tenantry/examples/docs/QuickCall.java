package io.tenantry.examples.docs;

import io.tenantry.core.http.CallOptions;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.OrganizationId;
import java.time.Duration;

final class QuickCall {
  static OrganizationDetailed organization(NinjaOneClient ninja, OrganizationId id) {
    CallOptions quick = CallOptions.none().deadline(Duration.ofSeconds(5)).failFast();
    return ninja.with(quick).organizations().get(id);
  }
}
