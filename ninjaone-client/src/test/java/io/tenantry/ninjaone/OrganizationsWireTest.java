package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ninjaone.model.NewLocation;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.NodeApprovalMode;
import io.tenantry.ninjaone.model.NodeRoleId;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.OrganizationPatch;
import io.tenantry.ninjaone.model.OrganizationsCreateOptions;
import io.tenantry.ninjaone.model.PolicyId;
import io.tenantry.ninjaone.model.PolicyMapping;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrganizationsWireTest {
  private static final OrganizationId ID = OrganizationId.of(1);

  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  static List<MockResponse> changed() {
    return List.of(Replies.empty(204), Replies.json(200, "{}"));
  }

  static List<MockResponse> mapped() {
    return List.of(Replies.empty(204), Replies.json(200, "[201, 202]"));
  }

  @Test
  void getSaysOrganizationWhereTheListSaysOrganizations() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    assertThat(organizations().get(ID).id()).isEqualTo(ID);
    wanted("GET /api/v2/organization/1").withoutBody();
  }

  @Test
  void createSendsTheDocumentsBodyWithItsPolicyInAList()
      throws InterruptedException, JsonProcessingException {
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    assertThat(organizations().create(newClient()).id()).isEqualTo(ID);
    wanted("POST /api/v2/organizations")
        .json(
            """
            {"name": "New Client Inc", "description": "Description of the organization",
             "nodeApprovalMode": "AUTOMATIC", "tags": ["standard"],
             "fields": {"primaryContact": "John Smith", "contractType": "Managed"},
             "locations": [{"name": "Headquarters", "address": "123 Main St",
                            "description": "Main office location"}],
             "policies": [{"nodeRoleId": 1, "policyId": 100}]}
            """);
  }

  private static NewOrganization newClient() {
    return NewOrganization.builder()
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
        .build();
  }

  @Test
  void createNeedsOnlyANameAndCopiesFromATemplate() throws InterruptedException {
    server.enqueue(Replies.json(201, "{\"id\":1}"));
    OrganizationsCreateOptions template =
        OrganizationsCreateOptions.builder().templateOrganizationId(OrganizationId.of(7)).build();
    organizations().create(NewOrganization.builder().name("Acme").build(), template);
    wanted("POST /api/v2/organizations?templateOrganizationId=7").jsonText("{\"name\":\"Acme\"}");
  }

  @Test
  void createSendsUserDataDigitByDigit() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    JsonObject data =
        JsonValue.parse("{\"dir\":9007199254740993,\"rate\":1.10,\"x\":{\"n\":null}}").asObject();
    organizations().create(NewOrganization.builder().name("Acme").userData(data).build());
    wanted("POST /api/v2/organizations")
        .jsonText(
            "{\"name\":\"Acme\",\"userData\":{\"dir\":9007199254740993,\"rate\":1.10,\"x\":{\"n\":null}}}");
  }

  @ParameterizedTest
  @MethodSource("changed")
  void updateSendsWhatChanges(MockResponse answer)
      throws InterruptedException, JsonProcessingException {
    server.enqueue(answer);
    organizations()
        .update(
            ID,
            OrganizationPatch.builder()
                .name("Acme")
                .description("")
                .nodeApprovalMode(NodeApprovalMode.REJECT)
                .tags(List.of("premium", "24x7"))
                .fields(JsonObject.builder().add("contractType", "Managed").build())
                .userData(JsonObject.builder().add("directoryId", 50).build())
                .build());
    wantedOfAnyType("PATCH /api/v2/organization/1")
        .json(
            """
            {"name": "Acme", "description": "", "nodeApprovalMode": "REJECT",
             "tags": ["premium", "24x7"], "fields": {"contractType": "Managed"},
             "userData": {"directoryId": 50}}
            """);
  }

  @Test
  void updateSendsEmptyListsAndObjectsAndNothingElse() throws InterruptedException {
    server.enqueue(Replies.empty(204));
    OrganizationPatch emptied =
        OrganizationPatch.builder().tags(List.of()).userData(JsonObject.empty()).build();
    organizations().update(ID, emptied);
    wantedOfAnyType("PATCH /api/v2/organization/1").jsonText("{\"tags\":[],\"userData\":{}}");
  }

  @ParameterizedTest
  @MethodSource("mapped")
  void policyMappingsAreAList(MockResponse answer) throws InterruptedException {
    server.enqueue(answer);
    organizations().setPolicyMappings(ID, List.of(mapping(1, 100), mapping(2, 101)));
    wantedOfAnyType("PUT /api/v2/organization/1/policies")
        .jsonText("[{\"nodeRoleId\":1,\"policyId\":100},{\"nodeRoleId\":2,\"policyId\":101}]");
  }

  @Test
  void customFieldsAreReadAsTheyStand() throws InterruptedException {
    String fields =
        "{\"contractEnd\":1735603200000,\"seats\":9007199254740993,\"rate\":1.10,\"x\":{\"n\":null}}";
    server.enqueue(Replies.json(200, fields));
    assertThat(organizations().getCustomFields(ID).json()).isEqualTo(fields);
    wanted("GET /api/v2/organization/1/custom-fields").withoutBody();
  }

  @ParameterizedTest
  @MethodSource("changed")
  void customFieldsAreSetAndCleared(MockResponse answer) throws InterruptedException {
    server.enqueue(answer);
    JsonObject fields =
        JsonObject.builder().add("billingCode", "ACME-001").add("gone", JsonValue.NULL).build();
    organizations().updateCustomFields(ID, fields);
    wantedOfAnyType("PATCH /api/v2/organization/1/custom-fields")
        .jsonText("{\"billingCode\":\"ACME-001\",\"gone\":null}");
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
    return wanted(line, "application/json");
  }

  /** The document declares no body of the response, so the client takes whatever comes. */
  private Sent wantedOfAnyType(String line) throws InterruptedException {
    return wanted(line, "*/*");
  }

  private Sent wanted(String line, String accept) throws InterruptedException {
    return Sent.to(server)
        .line(line)
        .header("Authorization", "Bearer token")
        .header("Accept", accept);
  }
}
