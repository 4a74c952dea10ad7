package io.tenantry.benchmarks.tenants;

import io.tenantry.benchmarks.wire.Http;
import io.tenantry.benchmarks.wire.MemorySockets;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.OrganizationId;
import java.util.ArrayList;
import java.util.List;

/** NinjaOne clients on one transport, each with credentials and a token of its own. */
final class TenantFleet implements AutoCloseable {
  private static final byte[] TOKEN =
      Http.ok(
          "{\"access_token\":\"abcdefghijklmnopqrstuvwxyz0123456789\",\"token_type\":\"Bearer\","
              + "\"expires_in\":3600}");
  private static final byte[] ONE = Http.ok("{\"id\":1,\"name\":\"Widget\"}");
  private static final byte[] LIST = Http.ok("[{\"id\":1,\"name\":\"Widget\"}]");

  private static final byte[] END = Http.ok("[]");

  private final Transport transport;
  private final List<NinjaOneClient> tenants = new ArrayList<>();

  TenantFleet() {
    MemorySockets sockets = new MemorySockets(TenantFleet::answer);
    transport = Transport.builder().okHttp(b -> b.socketFactory(sockets)).build();
  }

  /** Adds tenants, each of which lists, reads and creates. */
  void add(int count) {
    for (int i = 0; i < count; i++) {
      NinjaOneClient tenant = client(tenants.size());
      call(tenant);
      tenants.add(tenant);
    }
  }

  int size() {
    return tenants.size();
  }

  private NinjaOneClient client(int number) {
    return NinjaOneClient.builder()
        .transport(transport)
        .baseUrl("http://localhost")
        .label("tenant-" + number)
        .clientCredentials("client-" + number, Secret.of("secret-" + number))
        .build();
  }

  private static void call(NinjaOneClient tenant) {
    long listed = tenant.organizations().list().stream().count();
    tenant.organizations().get(OrganizationId.of(1));
    tenant.organizations().create(NewOrganization.builder().name("Widget").build());
    if (listed != 1) {
      throw new IllegalStateException("The list has one organization, but " + listed + " came");
    }
  }

  private static byte[] answer(String requestLine) {
    if (requestLine.contains("/oauth/token")) {
      return TOKEN;
    }
    if (requestLine.contains("after=")) {
      return END;
    }
    return requestLine.startsWith("GET") && requestLine.contains("/organizations?") ? LIST : ONE;
  }

  @Override
  public void close() {
    tenants.forEach(NinjaOneClient::close);
    transport.close();
  }
}
