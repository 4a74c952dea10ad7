package io.tenantry.system.tenants;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.NewOrganization;
import io.tenantry.orgdirectory.model.OrganizationId;
import io.tenantry.system.calls.PromptSockets;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** Directories of many tenants behind one address, as a vendor's region has them. */
final class Tenants {
  private static final String ONE = "{\"id\":1,\"name\":\"Widget\"}";

  private Tenants() {}

  /** Answers reads, lists and writes of any tenant. */
  static class Answering extends Dispatcher {
    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
      boolean list = request.getMethod().equals("GET") && request.getTarget().contains("?");
      return new MockResponse.Builder().code(200).body(list ? "[" + ONE + "]" : ONE).build();
    }

    static String tenant(RecordedRequest request) {
      return request.getHeaders().get("X-Xurrent-Account");
    }
  }

  /** A server that does not wait before it sends; not started. */
  static MockWebServer server() {
    MockWebServer server = new MockWebServer();
    server.setServerSocketFactory(new PromptSockets());
    return server;
  }

  /** A client as users have it, limits included: 20 calls in two seconds. */
  static OrgDirectoryClient client(MockWebServer server, Transport transport, String name) {
    return OrgDirectoryClient.builder()
        .transport(transport)
        .baseUrl(server.url("/v1").toString())
        .label(name)
        .account(name)
        .personalToken(Secret.of("token-of-" + name))
        .build();
  }

  /** A list, a read and a write. */
  static void useThreeWays(OrgDirectoryClient tenant) {
    tenant.organizations().list().toList();
    tenant.organizations().get(OrganizationId.of(1));
    tenant.organizations().create(NewOrganization.builder().name("Widget").build());
  }
}
