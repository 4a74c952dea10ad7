package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JumpCloudWriteTest {
  @RegisterExtension
  final Sandbox sandbox = Sandbox.builder().jumpCloud(j -> j.organizations(5)).build();

  private Wire jumpCloud = new Wire("");

  @BeforeEach
  void connect() {
    jumpCloud = Wire.to(sandbox.jumpCloud());
  }

  private FakeJumpCloud fake() {
    return sandbox.jumpCloud();
  }

  @Test
  void organizationIsCreatedAndUpdated() {
    HttpResponse<String> answer =
        jumpCloud.post("/organizations", "{\"name\":\"New\",\"maxSystemUsers\":5}");
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonObject created = Wire.object(answer);
    assertThat(created.keySet()).containsExactly("id", "name", "maxSystemUsers");
    String id = created.get("id").getAsString();
    HttpResponse<String> updated = jumpCloud.put("/organizations/" + id, "{\"name\":\"Newer\"}");
    assertThat(updated.statusCode()).isEqualTo(200);
    assertThat(fake().organization(id)).isEqualTo(new JumpCloudOrganization(id, "Newer", 5));
    assertThat(jumpCloud.put("/organizations/none", "{}").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"name\":\"\"}",
        "{\"name\":\" \"}",
        "{\"name\":\"x\",\"id\":\"1\"}",
        "{\"name\":\"x\",\"maxSystemUsers\":\"many\"}",
        "[]",
        "not json",
      })
  void invalidCreateIsRefusedAndChangesNothing(String body) {
    HttpResponse<String> refused = jumpCloud.post("/organizations", body);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Wire.object(refused).keySet()).contains("code", "message", "details");
    assertThat(fake().organizations()).hasSize(5);
  }

  @Test
  void namesNeedNotBeUnique() {
    String taken = fake().add("Twin");
    assertThat(jumpCloud.post("/organizations", "{\"name\":\"Twin\"}").statusCode()).isEqualTo(201);
    fake().rename(taken, "Single");
    assertThat(fake().organizations())
        .extracting(JumpCloudOrganization::name)
        .containsOnlyOnce("Twin", "Single");
  }

  @Test
  void administratorIsCreatedWithARoleAndDeleted() {
    String body = "{\"email\":\"new@example.com\",\"roleName\":\"Help Desk\"}";
    HttpResponse<String> answer = jumpCloud.post("/administrators", body);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(jumpCloud.post("/administrators", body).statusCode()).isEqualTo(409);
    String id = Wire.object(answer).get("id").getAsString();
    assertThat(fake().administrators())
        .contains(new JumpCloudAdministrator(id, "new@example.com", null, "Help Desk"));
    HttpResponse<String> deleted = jumpCloud.delete("/administrators/" + id);
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(jumpCloud.delete("/administrators/" + id).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"'{\"roleName\":\"x\"}'", "'{\"email\":\"a@example.com\"}'"})
  void administratorNeedsEmailAndRole(String body) {
    assertThat(jumpCloud.post("/administrators", body).statusCode()).isEqualTo(400);
    assertThat(fake().administrators()).hasSize(2);
  }

  private static HttpResponse<String> created(Consumer<JumpCloudSetup> setup, String body) {
    try (Sandbox sandbox = Sandbox.builder().jumpCloud(setup).build().start()) {
      return Wire.to(sandbox.jumpCloud()).post("/organizations", body);
    }
  }

  @Test
  void successIs200Or201OrAnEmpty204() {
    for (int status : new int[] {200, 201, 204}) {
      HttpResponse<String> answer =
          created(j -> j.respondToWritesWith(status), "{\"name\":\"New\"}");
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body().isEmpty()).isEqualTo(status == 204);
    }
    assertThatThrownBy(() -> created(j -> j.respondToWritesWith(302), "{}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void creationAndUserLimitsMayBeDenied() {
    assertThat(created(JumpCloudSetup::creationDisabled, "{\"name\":\"x\"}").statusCode())
        .isEqualTo(403);
    String limited = "{\"name\":\"x\",\"maxSystemUsers\":1}";
    assertThat(created(JumpCloudSetup::withoutBillingScope, limited).body())
        .contains("organizations.billing");
  }
}
