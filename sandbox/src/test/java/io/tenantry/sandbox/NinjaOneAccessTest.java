package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NinjaOneAccessTest {
  private static final String GRANT =
      "grant_type=client_credentials&client_id=ninjaone-client-id"
          + "&client_secret=ninjaone-client-secret";

  @RegisterExtension final Sandbox sandbox = Sandbox.builder().build();

  private HttpResponse<String> token(String path, String form) {
    return new Wire(sandbox.ninjaOne().origin() + path).form(form);
  }

  private Wire bearer(HttpResponse<String> granted) {
    String token = Wire.object(granted).get("access_token").getAsString();
    return new Wire(sandbox.ninjaOne().url()).with("Authorization", "Bearer " + token);
  }

  private static void isAuthError(HttpResponse<String> answer, int status, String error) {
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonObject body = Wire.object(answer);
    assertThat(body.keySet()).containsExactly("error", "error_description", "error_code");
    assertThat(body.get("error").getAsString()).isEqualTo(error);
  }

  @Test
  void headerMissingOrInvalidIs400AndTokenUnknownIs401() {
    String url = sandbox.ninjaOne().url();
    isAuthError(new Wire(url).get("/v2/organizations"), 400, "missing_header");
    isAuthError(
        new Wire(url).with("Authorization", "NJ x").get("/v2/organizations"),
        400,
        "invalid_header");
    isAuthError(
        new Wire(url).with("Authorization", "Bearer x").get("/v2/organizations"),
        401,
        "not_authenticated");
  }

  @Test
  void tokenComesFromTheNewPathAndTheOldOneIsGone() {
    HttpResponse<String> granted = token("/ws/oauth/token", GRANT);
    assertThat(Wire.object(granted).keySet())
        .containsExactly("access_token", "token_type", "expires_in", "scope");
    assertThat(bearer(granted).get("/v2/organizations").statusCode()).isEqualTo(200);
    assertThat(token("/oauth/token", GRANT).statusCode()).isEqualTo(404);
  }

  @Test
  void oldTokenPathIsASwitch() {
    try (Sandbox old = Sandbox.builder().ninjaOne(NinjaOneSetup::oldTokenPath).build().start()) {
      String origin = old.ninjaOne().origin();
      assertThat(new Wire(origin + "/oauth/token").form(GRANT).statusCode()).isEqualTo(200);
      assertThat(new Wire(origin + "/ws/oauth/token").form(GRANT).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void clientMayAuthenticateByBasic() {
    byte[] pair = "ninjaone-client-id:ninjaone-client-secret".getBytes(StandardCharsets.UTF_8);
    HttpResponse<String> granted =
        new Wire(sandbox.ninjaOne().tokenUrl())
            .with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair))
            .form("grant_type=client_credentials");
    assertThat(granted.statusCode()).isEqualTo(200);
  }

  @Test
  void unknownClientIs404AndWrongSecretIs400() {
    HttpResponse<String> unknown =
        token("/ws/oauth/token", GRANT.replace("ninjaone-client-id", "nobody"));
    assertThat(unknown.statusCode()).isEqualTo(404);
    assertThat(Wire.object(unknown).get("resultCode").getAsString())
        .isEqualTo("Client app not exist");
    assertThat(token("/ws/oauth/token", GRANT + "x").statusCode()).isEqualTo(400);
  }

  @Test
  void scopeThatIsMissingIs401() {
    Wire reader = bearer(token("/ws/oauth/token", GRANT + "&scope=monitoring"));
    assertThat(reader.get("/v2/organizations").statusCode()).isEqualTo(200);
    isAuthError(
        reader.post("/v2/organizations", "{\"name\":\"x\"}"), 401, "insufficient_privileges");
  }

  @Test
  void tokenIsGoodForSoManyRequests() {
    sandbox.ninjaOne().expireTokenAfter(2);
    Wire ninja = Wire.to(sandbox.ninjaOne());
    assertThat(ninja.get("/v2/organizations").statusCode()).isEqualTo(200);
    assertThat(ninja.get("/v2/organizations").statusCode()).isEqualTo(200);
    assertThat(ninja.get("/v2/organizations").statusCode()).isEqualTo(401);
  }

  @Test
  void unknownPathIs404AndWrongMethodIs405() {
    Wire ninja = Wire.to(sandbox.ninjaOne());
    assertThat(ninja.get("/v2/organization").statusCode()).isEqualTo(404);
    assertThat(ninja.put("/v2/organizations", "{}").statusCode()).isEqualTo(405);
  }
}
