package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DirectoryAccessTest {
  @RegisterExtension
  static final Sandbox sandbox = Sandbox.builder().directory(d -> d.organizations(3)).build();

  private final FakeDirectory directory = sandbox.directory();

  private Wire wire(String token) {
    return new Wire(directory.url())
        .with("Authorization", "Bearer " + token)
        .with("X-Xurrent-Account", "widget");
  }

  private String token() {
    HttpResponse<String> answer =
        new Wire(directory.tokenUrl())
            .form(
                "client_id=directory-client-id&client_secret=directory-client-secret"
                    + "&grant_type=client_credentials");
    JsonObject body = Wire.object(answer);
    assertThat(body.get("expires_in").getAsInt()).isEqualTo(3600);
    return body.get("access_token").getAsString();
  }

  @Test
  void withoutOrWithAWrongTokenIsUnauthorized() {
    HttpResponse<String> answer = new Wire(directory.url()).get("/organizations");
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
    assertThat(wire("wrong").get("/organizations").statusCode()).isEqualTo(401);
  }

  @Test
  void accountIsNamedByTheNewOrTheOldHeader() {
    Wire old =
        new Wire(directory.url())
            .with("Authorization", "Bearer " + directory.personalToken())
            .with("X-4me-Account", directory.account());
    assertThat(old.get("/organizations").statusCode()).isEqualTo(200);
    Wire none =
        new Wire(directory.url()).with("Authorization", "Bearer " + directory.personalToken());
    assertThat(none.get("/organizations").statusCode()).isEqualTo(403);
    Wire other = none.with("X-Xurrent-Account", "another");
    assertThat(other.get("/organizations").statusCode()).isEqualTo(403);
  }

  @Test
  void issuedTokenOpensAndIsRememberedUntilItExpires() {
    String token = token();
    assertThat(wire(token).get("/organizations").statusCode()).isEqualTo(200);
    assertThat(directory.tokensIssued()).contains(token);
    directory.expireTokens();
    assertThat(wire(token).get("/organizations").statusCode()).isEqualTo(401);
    assertThat(wire(directory.personalToken()).get("/organizations").statusCode()).isEqualTo(200);
  }

  @Test
  void wrongSecretGetsNoToken() {
    HttpResponse<String> answer =
        new Wire(directory.tokenUrl())
            .form("client_id=directory-client-id&client_secret=x&grant_type=client_credentials");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Wire.object(answer).get("error").getAsString()).isEqualTo("invalid_client");
  }

  @Test
  void pingNeedsNoToken() {
    assertThat(new Wire(directory.url()).get("").body()).isEqualTo("{}");
  }

  @Test
  void secretsThatCameInAreKnown() {
    token();
    wire("spied").get("/organizations");
    assertThat(directory.secretsSeen()).contains("Bearer spied", "directory-client-secret");
  }

  @Test
  void responsesContainRateLimitAndRequestId() {
    HttpResponse<String> answer = wire(directory.personalToken()).get("/organizations/1001");
    assertThat(answer.headers().firstValue("X-RateLimit-Limit")).contains("3600");
    assertThat(answer.headers().map())
        .containsKeys("X-RateLimit-Remaining", "X-RateLimit-Reset", "X-Request-Id", "Date");
  }
}
