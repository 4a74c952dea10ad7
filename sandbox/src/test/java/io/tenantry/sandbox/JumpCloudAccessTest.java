package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JumpCloudAccessTest {
  private static final String GRANT = "grant_type=client_credentials&scope=api";

  @RegisterExtension final Sandbox sandbox = Sandbox.builder().build();

  private FakeJumpCloud fake() {
    return sandbox.jumpCloud();
  }

  private Wire provider() {
    return new Wire(fake().url() + "/providers/" + fake().providerId());
  }

  private HttpResponse<String> token(String id, String secret, String form) {
    byte[] pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
    return new Wire(fake().tokenUrl())
        .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
        .form(form);
  }

  @Test
  void keyOrServiceAccountOpensTheProvider() {
    String opened = Wire.to(fake()).get("").body();
    assertThat(opened).contains("\"type\":\"MSP\"", "\"disallowOrgCreation\":false");
    HttpResponse<String> granted = token(fake().clientId(), fake().clientSecret(), GRANT);
    String token = Wire.object(granted).get("access_token").getAsString();
    assertThat(provider().with("Authorization", "Bearer " + token).get("").body())
        .isEqualTo(opened);
    assertThat(provider().with("x-api-key", token).get("").statusCode()).isEqualTo(401);
    fake().expireTokens();
    assertThat(provider().with("Authorization", "Bearer " + token).get("").statusCode())
        .isEqualTo(401);
  }

  @Test
  void serviceAccountNeedsBasicTheGrantAndTheScope() {
    String id = fake().clientId();
    String secret = fake().clientSecret();
    String form = GRANT + "&client_id=" + id + "&client_secret=" + secret;
    assertThat(new Wire(fake().tokenUrl()).form(form).statusCode()).isEqualTo(401);
    assertThat(token(id, "wrong", GRANT).body()).contains("invalid_client");
    assertThat(token(id, secret, "grant_type=password&scope=api").body())
        .contains("unsupported_grant_type");
    assertThat(token(id, secret, "grant_type=client_credentials").body()).contains("invalid_scope");
  }

  @Test
  void strangersAreRefusedInTheFormOfTheRoute() {
    assertThat(provider().get("/organizations").body())
        .isEqualTo("{\"code\":401,\"message\":\"Unauthorized\"}");
    assertThat(provider().get("/administrators").body())
        .isEqualTo("{\"message\":\"Unauthorized\"}");
  }

  @Test
  void organizationHeaderIsForbiddenHere() {
    assertThat(Wire.to(fake()).with("x-org-id", "1").get("/organizations").statusCode())
        .isEqualTo(403);
  }

  @Test
  void otherProvidersAndPathsAreUnknown() {
    Wire jumpCloud = new Wire(fake().url()).with("x-api-key", fake().apiKey());
    assertThat(jumpCloud.get("/providers/none/organizations").statusCode()).isEqualTo(404);
    assertThat(jumpCloud.get("/nothing").statusCode()).isEqualTo(404);
    assertThat(Wire.to(fake()).delete("/organizations").statusCode()).isEqualTo(405);
  }

  @Test
  void secretsThatCameInAreKnown() {
    Wire.to(fake()).get("");
    token(fake().clientId(), fake().clientSecret(), GRANT);
    assertThat(fake().secretsSeen()).contains(fake().apiKey(), fake().clientSecret());
  }
}
