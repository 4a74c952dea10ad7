package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NinjaOneObservedTest {
  @RegisterExtension
  final Sandbox sandbox =
      Sandbox.builder().ninjaOne(n -> n.organizations(120).observedForm()).build();

  private Wire ninja = new Wire("");

  @BeforeEach
  void connect() {
    ninja = Wire.to(sandbox.ninjaOne());
  }

  private NinjaOrganization state(long id) {
    return sandbox.ninjaOne().organization(id);
  }

  @Test
  void listIsBareAndWholeUnlessAPageSizeIsGiven() {
    assertThat(Wire.array(ninja.get("/v2/organizations"))).hasSize(120);
    var page = Wire.array(ninja.get("/v2/organizations?pageSize=100&after=10"));
    assertThat(page).hasSize(100);
    assertThat(page.get(0).getAsJsonObject().get("id").getAsLong()).isEqualTo(11);
    assertThat(Wire.array(ninja.get("/v2/organizations?after=120"))).isEmpty();
  }

  @Test
  void unknownQueryNamesAreIgnored() {
    assertThat(Wire.array(ninja.get("/v2/organizations?page=3&nonsense=x"))).hasSize(120);
  }

  @Test
  void tagsAndFieldsHaveNoEffectAndUserDataHas() {
    String body =
        "{\"name\":\"U\",\"tags\":[\"t\"],\"fields\":{\"a\":1},\"userData\":{\"dir\":\"44\"}}";
    JsonObject created = Wire.object(ninja.post("/v2/organizations", body));
    assertThat(created.keySet()).containsExactly("id", "name", "userData", "locations", "policies");
    NinjaOrganization now = state(created.get("id").getAsLong());
    assertThat(now.userData()).isEqualTo(Map.of("dir", "44"));
    assertThat(now.tags()).isEmpty();
    assertThat(now.customFields()).isEmpty();
  }

  @Test
  void responseToUpdateIsEmpty() {
    HttpResponse<String> answer = ninja.patch("/v2/organization/3", "{\"description\":\"new\"}");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(state(3).description()).isEqualTo("new");
    ninja.patch("/v2/organization/3", "{\"description\":null}");
    assertThat(state(3).description()).isNull();
  }

  @Test
  void policiesAreReplacedByPut() {
    String mappings = "[{\"nodeRoleId\":4,\"policyId\":7}]";
    assertThat(ninja.put("/v2/organization/4/policies", mappings).statusCode()).isEqualTo(204);
    assertThat(state(4).policies()).isEqualTo(Map.of(4L, 7L));
    HttpResponse<String> refused = ninja.put("/v2/organization/4/policies", "{}");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Wire.object(refused).get("errorMessage").isJsonObject()).isTrue();
  }

  @Test
  void locationsAreCreatedListedAndChanged() {
    String body = "{\"name\":\"Depot\",\"address\":\"Kai 1\"}";
    JsonObject created = Wire.object(ninja.post("/v2/organization/1/locations", body));
    long id = created.get("id").getAsLong();
    String one = "/v2/organization/1/locations";
    assertThat(Wire.names(Wire.array(ninja.get(one)))).contains("Depot");
    assertThat(ninja.patch(one + "/" + id, "{\"name\":\"Dock\"}").statusCode()).isEqualTo(204);
    assertThat(state(1).locations()).extracting(NinjaLocation::name).containsExactly("Dock");
    assertThat(ninja.patch(one + "/999999", "{}").statusCode()).isEqualTo(404);
  }

  @Test
  void allLocationsAreListedWithTheirOrganizationAfterTheLastId() {
    var page = Wire.array(ninja.get("/v2/locations?pageSize=2&after=1"));
    assertThat(page).hasSize(2);
    assertThat(page.get(0).getAsJsonObject().get("id").getAsLong()).isEqualTo(2);
    assertThat(page.get(0).getAsJsonObject().has("organizationId")).isTrue();
  }

  @Test
  void customFieldsAreChangedByNameAndClearedByNull() {
    String path = "/v2/organization/2/custom-fields";
    ninja.patch(path, "{\"a\":\"1\",\"b\":{\"deep\":9007199254740993}}");
    assertThat(ninja.patch(path, "{\"a\":null}").statusCode()).isEqualTo(204);
    assertThat(ninja.get(path).body()).isEqualTo("{\"b\":{\"deep\":9007199254740993}}");
    long location = state(2).locations().get(0).id();
    String place = "/v2/organization/2/location/" + location + "/custom-fields";
    ninja.patch(place, "{\"floor\":3}");
    assertThat(ninja.get(place).body()).isEqualTo("{\"floor\":3}");
  }

  @Test
  void templateGivesItsPoliciesAndItsMode() {
    String path = "/v2/organizations?templateOrganizationId=4";
    long id = Wire.object(ninja.post(path, "{\"name\":\"Copy\"}")).get("id").getAsLong();
    assertThat(state(id).policies()).isEqualTo(state(4).policies()).isNotEmpty();
    assertThat(state(id).nodeApprovalMode()).isEqualTo(state(4).nodeApprovalMode());
  }

  @Test
  void nameThatIsTakenLetterByLetterIsAConflict() {
    ninja.post("/v2/organizations", "{\"name\":\"Acme\"}");
    HttpResponse<String> answer = ninja.post("/v2/organizations", "{\"name\":\"Acme\"}");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Wire.object(answer).get("errorMessage").getAsString())
        .isEqualTo("Organization name must be unique");
    assertThat(ninja.post("/v2/organizations", "{\"name\":\"ACME\"}").statusCode()).isEqualTo(200);
    assertThat(ninja.patch("/v2/organization/5", "{\"name\":\"Acme\"}").statusCode())
        .isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}",
        "{\"name\":\"\"}",
        "{\"name\":\"x\",\"nodeApprovalMode\":\"SOMETIMES\"}",
        "{\"name\":\"x\",\"policies\":{\"nodeRoleId\":1,\"policyId\":2}}",
        "{\"name\":\"x\",\"policies\":[{\"nodeRoleId\":1}]}",
        "{\"name\":\"x\",\"locations\":[{}]}",
        "{\"name\":\"x\",\"locations\":[{\"name\":\"y\",\"userData\":1}]}",
        "{\"name\":\"x\",\"userData\":[]}",
        "not json",
      })
  void invalidCreateIsRefusedAndChangesNothing(String body) {
    HttpResponse<String> answer = ninja.post("/v2/organizations", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Wire.object(answer).keySet())
        .containsExactly("resultCode", "errorMessage", "incidentId");
    assertThat(sandbox.ninjaOne().organizations()).hasSize(120);
  }
}
