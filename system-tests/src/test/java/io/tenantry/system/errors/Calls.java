package io.tenantry.system.errors;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.tenantry.contract.NoWaiting;
import io.tenantry.core.client.Transport;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.system.calls.EveryOperation;
import io.tenantry.system.calls.Invocation;
import io.tenantry.system.calls.Stage;
import io.tenantry.system.calls.Tenant;
import java.util.Map;

/** The one operation of each vendor that these tests call. */
final class Calls {
  private record Read(String vendor, String operation, String path) {}

  private static final Map<String, Read> READS =
      Map.of(
          "ncentral", new Read("N-central", "customers.get", "/api/customers/67890"),
          "ninjaone", new Read("NinjaOne", "organizations.get", "/api/v2/organization/1"),
          "jumpcloud",
              new Read(
                  "JumpCloud",
                  "invoices.pdf",
                  "/api/v2/providers/5c3536e9e0a6840001872799/invoices/5c3536e9e0a6840001872820"),
          "orgdirectory",
              new Read("Organization directory", "organizations.get", "/v1/organizations/50"));

  private Calls() {}

  static String operation(Tenant tenant) {
    return READS.get(tenant.vendor()).operation();
  }

  static String path(Tenant tenant) {
    return READS.get(tenant.vendor()).path();
  }

  static String name(Tenant tenant) {
    return READS.get(tenant.vendor()).vendor();
  }

  /** What a read throws that is tried once, or twice if its token is refused. */
  static Throwable failure(Tenant tenant, Stage stage) {
    return failure(tenant, stage, RetryPolicy.NONE);
  }

  /** What a read throws; waits take no time but count. */
  static Throwable failure(Tenant tenant, Stage stage, RetryPolicy retry) {
    Transport transport = Transport.builder().timeSource(new NoWaiting()).build();
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
