package io.tenantry.system.errors;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.core.http.Transport;
import io.tenantry.system.calls.EveryOperation;
import io.tenantry.system.calls.Invocation;
import io.tenantry.system.calls.Stage;
import io.tenantry.system.calls.Tenant;
import java.util.Map;

/** The one operation of each vendor that these tests call. */
final class Calls {
  private static final Map<Tenant, String> READS =
      Map.of(
          Tenant.NCENTRAL, "customers.get",
          Tenant.NINJAONE, "organizations.get",
          Tenant.JUMPCLOUD, "invoices.pdf",
          Tenant.DIRECTORY, "organizations.get");
  private static final Map<Tenant, String> PATHS =
      Map.of(
          Tenant.NCENTRAL, "/api/customers/67890",
          Tenant.NINJAONE, "/api/v2/organization/1",
          Tenant.JUMPCLOUD,
              "/api/v2/providers/5c3536e9e0a6840001872799/invoices/5c3536e9e0a6840001872890",
          Tenant.DIRECTORY, "/v1/organizations/1234");
  private static final Map<Tenant, String> NAMES =
      Map.of(
          Tenant.NCENTRAL, "N-central",
          Tenant.NINJAONE, "NinjaOne",
          Tenant.JUMPCLOUD, "JumpCloud",
          Tenant.DIRECTORY, "Organization directory");

  private Calls() {}

  static String operation(Tenant tenant) {
    return READS.get(tenant);
  }

  static String path(Tenant tenant) {
    return PATHS.get(tenant);
  }

  static String name(Tenant tenant) {
    return NAMES.get(tenant);
  }

  /** What a read throws that is tried once, or twice if its token is refused. */
  static Throwable failure(Tenant tenant, Stage stage) {
    return failure(tenant, stage, RetryPolicy.NONE);
  }

  /** What a read throws; waits take no time but count. */
  static Throwable failure(Tenant tenant, Stage stage, RetryPolicy retry) {
    Transport transport = Transport.builder().timing(new NoWaiting()).build();
    Object client = tenant.at(stage.url()).transport(transport).retry(retry).label("acme").build();
    return catchThrowable(() -> read(tenant).on(client));
  }

  private static Invocation read(Tenant tenant) {
    return EveryOperation.of(tenant).stream()
        .filter(call -> call.operation().id().equals(operation(tenant)))
        .findFirst()
        .orElseThrow();
  }
}
