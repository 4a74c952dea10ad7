package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NinjaOneDocumentedTest {
  @RegisterExtension
  final Sandbox sandbox =
      Sandbox.builder().ninjaOne(n -> n.organizations(120).documentedForm()).build();

  private FakeNinjaOne fake() {
    return sandbox.ninjaOne();
  }

  @Test
  void listIsAnEnvelopeOfFiftyWithACursor() {
    JsonObject page = Wire.object(Wire.to(fake()).get("/api/v2/organizations"));
    assertThat(page.keySet()).containsExactly("organizations", "pageInfo");
    assertThat(page.getAsJsonArray("organizations")).hasSize(50);
    JsonObject info = page.getAsJsonObject("pageInfo");
    assertThat(info.keySet()).containsExactly("hasNextPage", "endCursor");
    assertThat(info.get("hasNextPage").getAsBoolean()).isTrue();
  }

  @Test
  void cursorsLeadThroughAllOrganizationsOnce() {
    Wire ninja = Wire.to(fake());
    List<String> names = new ArrayList<>();
    String query = "?pageSize=50";
    boolean more = true;
    while (more) {
      JsonObject page = Wire.object(ninja.get("/v2/organizations" + query));
      names.addAll(Wire.names(page.getAsJsonArray("organizations")));
      JsonObject info = page.getAsJsonObject("pageInfo");
      query = "?pageSize=50&after=" + info.get("endCursor").getAsString();
      more = info.get("hasNextPage").getAsBoolean();
    }
    assertThat(names)
        .isEqualTo(fake().organizations().stream().map(NinjaOrganization::name).toList());
  }

  @Test
  void organizationOfTheDocumentIsListedAsTheDocumentShowsIt() {
    Wire ninja = Wire.to(fake());
    String acme =
        """
        {
          "name": "Acme Corporation",
          "description": "Main client account",
          "nodeApprovalMode": "AUTOMATIC",
          "tags": ["premium", "24x7"],
          "fields": {
            "customField1": "value"
          }
        }
        """;
    JsonObject created = Wire.object(ninja.post("/api/v2/organizations", acme));
    JsonObject expected = JsonParser.parseString(acme).getAsJsonObject();
    expected.add("id", created.get("id"));
    String page = ninja.get("/api/v2/organizations?pageSize=1000").body();
    assertThat(
            JsonParser.parseString(page).getAsJsonObject().getAsJsonArray("organizations").asList())
        .contains(expected);
  }

  @Test
  void createRequestOfTheDocumentIsDone() {
    String request =
        """
        {
          "name": "New Client Inc",
          "description": "Description of the organization",
          "nodeApprovalMode": "AUTOMATIC",
          "tags": ["standard"],
          "fields": {
            "primaryContact": "John Smith",
            "contractType": "Managed"
          },
          "locations": [
            {
              "name": "Headquarters",
              "address": "123 Main St",
              "description": "Main office location"
            }
          ],
          "policies": {
            "nodeRoleId": 1,
            "policyId": 100
          }
        }
        """;
    HttpResponse<String> answer = Wire.to(fake()).post("/api/v2/organizations", request);
    assertThat(answer.statusCode()).isEqualTo(200);
    NinjaOrganization state = fake().organization(Wire.object(answer).get("id").getAsLong());
    assertThat(state.tags()).containsExactly("standard");
    assertThat(state.customFields())
        .isEqualTo(Map.of("primaryContact", "John Smith", "contractType", "Managed"));
    assertThat(state.policies()).isEqualTo(Map.of(1L, 100L));
    assertThat(state.locations().get(0).address()).isEqualTo("123 Main St");
  }

  @Test
  void policiesMayBeTheArrayOfTheStructureSection() {
    String policies =
        """
        {"name": "Array", "policies": [
          {"nodeRoleId": 1, "policyId": 100}, {"nodeRoleId": 2, "policyId": 101}]}
        """;
    JsonObject created = Wire.object(Wire.to(fake()).post("/v2/organizations", policies));
    assertThat(fake().organization(created.get("id").getAsLong()).policies())
        .isEqualTo(Map.of(1L, 100L, 2L, 101L));
  }

  @Test
  void responseToUpdateIsTheUpdatedRecord() {
    HttpResponse<String> answer =
        Wire.to(fake())
            .patch("/v2/organization/1", "{\"tags\":[\"basic\"],\"userData\":{\"a\":1}}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Wire.object(answer).get("tags").toString()).isEqualTo("[\"basic\"]");
    assertThat(Wire.object(answer).has("userData")).isFalse();
  }

  @Test
  void inventedCursorIsRefused() {
    assertThat(Wire.to(fake()).get("/v2/organizations?after=abc123").statusCode()).isEqualTo(400);
  }
}
