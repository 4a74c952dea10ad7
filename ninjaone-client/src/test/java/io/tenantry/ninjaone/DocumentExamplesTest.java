package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.NinjaOneJson;
import io.tenantry.ninjaone.model.NodeApprovalMode;
import io.tenantry.ninjaone.model.NodeRoleId;
import io.tenantry.ninjaone.model.Organization;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.OrganizationsListOptions;
import io.tenantry.ninjaone.model.PolicyId;
import io.tenantry.ninjaone.model.PolicyMapping;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every example that document 002 prints, in strict mode: nothing in them is unknown. */
class DocumentExamplesTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  @Test
  void listIsReadWholeAndLeadsOnByItsCursor() throws InterruptedException {
    server.enqueue(
        Replies.json(200, Ninja.document("002-list-organizations")),
        Replies.json(200, "{\"organizations\":[],\"pageInfo\":{\"hasNextPage\":false}}"));
    assertThat(strict().organizations().list().toList())
        .containsExactly(
            Organization.builder()
                .id(OrganizationId.of(1))
                .name("Acme Corporation")
                .description("Main client account")
                .nodeApprovalMode(NodeApprovalMode.AUTOMATIC)
                .addTags("premium", "24x7")
                .fields(JsonObject.builder().add("customField1", "value").build())
                .build());
    Sent.to(server).line("GET /api/v2/organizations?pageSize=1000");
    Sent.to(server).line("GET /api/v2/organizations?pageSize=1000&after=abc123");
  }

  @Test
  void requestLinesOfTheSectionOnPagingAreSent() throws InterruptedException {
    String first = Ninja.document("002-list-organizations").replace("abc123", "cursor123");
    String last =
        first
            .replace("true", "false")
            .replace("cursor123", "cursor124")
            .replace("\"id\": 1", "\"id\": 2");
    server.enqueue(Replies.json(200, first), Replies.json(200, last));
    OrganizationsListOptions options = OrganizationsListOptions.builder().pageSize(50).build();
    assertThat(strict().organizations().list(options).toList()).hasSize(2);
    Sent.to(server).line("GET /api/v2/organizations?pageSize=50");
    Sent.to(server).line("GET /api/v2/organizations?pageSize=50&after=cursor123");
    assertThat(server.requestCount()).isEqualTo(2);
  }

  /** Its single policy is read as a list of one. */
  @Test
  void bodyOfCreateIsReadWhole() throws IOException {
    NewOrganization read =
        NinjaOneJson.adapter(NewOrganization.class)
            .fromJson(Ninja.document("002-create-organization"));
    assertThat(read)
        .isEqualTo(
            NewOrganization.builder()
                .name("New Client Inc")
                .description("Description of the organization")
                .nodeApprovalMode(NodeApprovalMode.AUTOMATIC)
                .addTags("standard")
                .fields(
                    JsonObject.builder()
                        .add("primaryContact", "John Smith")
                        .add("contractType", "Managed")
                        .build())
                .addLocations(
                    NewLocation.builder()
                        .name("Headquarters")
                        .address("123 Main St")
                        .description("Main office location")
                        .build())
                .addPolicies(mapping(1, 100))
                .build());
  }

  @Test
  void bodyOfCreateCanBeSentAsItIsPrinted() throws InterruptedException, JsonProcessingException {
    String printed = Ninja.document("002-create-organization");
    server.enqueue(
        Replies.json(200, "{\"id\":1,\"policies\":{\"nodeRoleId\":1,\"policyId\":100}}"));
    OrganizationDetailed created =
        strict()
            .raw()
            .post(
                "/v2/organizations", Map.of(), JsonValue.parse(printed), OrganizationDetailed.class)
            .body()
            .orElseThrow();
    assertThat(created.policies()).containsExactly(mapping(1, 100));
    Sent.to(server).line("POST /api/v2/organizations").json(printed);
  }

  @Test
  void policyMappingsAreReadWhole() {
    assertThat(organizationWith("002-policy-mappings").policies())
        .containsExactly(mapping(1, 100), mapping(2, 101));
  }

  @Test
  void customFieldsAreReadWhole() {
    assertThat(organizationWith("002-custom-fields").fields())
        .isEqualTo(
            JsonObject.builder()
                .add("contractStart", "2024-01-01")
                .add("contractEnd", "2024-12-31")
                .add("primaryContact", "Jane Doe")
                .add("billingCode", "ACME-001")
                .build());
  }

  @Test
  void tagsAreReadWhole() {
    assertThat(organizationWith("002-tags").tags())
        .containsExactly("premium", "healthcare", "24x7-support");
  }

  private OrganizationDetailed organizationWith(String document) {
    server.enqueue(Replies.json(200, Ninja.documentWithId(document)));
    return strict().organizations().get(OrganizationId.of(1));
  }

  private static PolicyMapping mapping(long role, long policy) {
    return PolicyMapping.builder()
        .nodeRoleId(NodeRoleId.of(role))
        .policyId(PolicyId.of(policy))
        .build();
  }

  private NinjaOneClient strict() {
    return Ninja.at(server).with(CallOptions.none().strict());
  }
}
