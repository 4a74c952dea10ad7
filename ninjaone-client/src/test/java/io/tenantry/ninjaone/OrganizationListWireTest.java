package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.ninjaone.model.NodeRoleId;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.OrganizationsListOptions;
import io.tenantry.ninjaone.model.PolicyId;
import io.tenantry.ninjaone.model.PolicyMapping;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OrganizationListWireTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  @Test
  void listRequestsPagesOfOneThousand() throws InterruptedException {
    server.enqueue(Replies.json(200, "[]"));
    assertThat(organizations().list().toList()).isEmpty();
    wanted("GET /api/v2/organizations?pageSize=1000").withoutBody();
  }

  @Test
  void listTakesAPageSizeAndAFilter() throws InterruptedException {
    server.enqueue(Replies.json(200, "[]"));
    OrganizationsListOptions options =
        OrganizationsListOptions.builder().pageSize(50).organizationFilter("org = 1+2").build();
    organizations().list(options).toList();
    wanted("GET /api/v2/organizations?pageSize=50&of=org%20%3D%201%2B2").withoutBody();
  }

  @Test
  void detailedListHasItsOwnPathAndIsPagedByLastId() throws InterruptedException {
    server.enqueue(
        Replies.json(200, "[{\"id\":1,\"policies\":[{\"nodeRoleId\":1,\"policyId\":100}]}]"),
        Replies.json(200, "[]"));
    List<OrganizationDetailed> read = organizations().listDetailed().toList();
    assertThat(read).hasSize(1);
    assertThat(read.get(0).policies()).containsExactly(mapping(1, 100));
    wanted("GET /api/v2/organizations-detailed?pageSize=1000").withoutBody();
    wanted("GET /api/v2/organizations-detailed?pageSize=1000&after=1").withoutBody();
  }

  private static PolicyMapping mapping(long role, long policy) {
    return PolicyMapping.builder()
        .nodeRoleId(NodeRoleId.of(role))
        .policyId(PolicyId.of(policy))
        .build();
  }

  private Organizations organizations() {
    return Ninja.at(server).organizations();
  }

  private Sent wanted(String line) throws InterruptedException {
    return Sent.to(server)
        .line(line)
        .header("Authorization", "Bearer token")
        .header("Accept", "application/json");
  }
}
