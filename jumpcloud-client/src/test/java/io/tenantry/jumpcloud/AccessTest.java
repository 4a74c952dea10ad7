package io.tenantry.jumpcloud;

import static io.tenantry.jumpcloud.JumpCloud.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.json.JsonValue;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who calls, and where. */
class AccessTest {
  private static final String PROVIDER_JSON = "{\"id\":\"5c3536e9e0a6840001872799\"}";
  private static final String PROVIDER_LINE = "GET /api/v2/providers/5c3536e9e0a6840001872799";

  @RegisterExtension final CheckedServer server = CheckedServer.of("jumpcloud");
  @StartStop private final MockWebServer elsewhere = new MockWebServer();

  @Test
  void serviceAccountTradesItsSecretForAToken() throws InterruptedException {
    server.enqueue(
        Replies.json(
            200, "{\"access_token\":\"t1\",\"token_type\":\"bearer\",\"expires_in\":3600}"),
        Replies.json(200, PROVIDER_JSON),
        Replies.json(200, PROVIDER_JSON));
    JumpCloudClient client = serviceAccount().build();
    client.providers().get(PROVIDER);
    client.providers().get(PROVIDER);
    Sent.to(server)
        .line("POST /oauth2/token")
        .header("Authorization", "Basic YWNjb3VudDpzM2NyZXQ=")
        .form("grant_type=client_credentials&scope=api")
        .without("x-api-key");
    for (int i = 0; i < 2; i++) {
      Sent.to(server).line(PROVIDER_LINE).header("Authorization", "Bearer t1").without("x-api-key");
    }
  }

  @Test
  void refusedTokenIsRenewedOnce() throws InterruptedException {
    server.enqueue(
        Replies.json(200, "{\"access_token\":\"t1\",\"expires_in\":3600}"),
        Replies.json(401, "{\"message\":\"Unauthorized\"}"),
        Replies.json(200, "{\"access_token\":\"t2\",\"expires_in\":3600}"),
        Replies.json(200, PROVIDER_JSON));
    assertThat(serviceAccount().build().providers().get(PROVIDER).id()).isEqualTo(PROVIDER);
    Sent.to(server).line("POST /oauth2/token");
    Sent.to(server).header("Authorization", "Bearer t1");
    Sent.to(server).line("POST /oauth2/token");
    Sent.to(server).line(PROVIDER_LINE).header("Authorization", "Bearer t2");
  }

  @Test
  void keyStaysWithItsOrigin() throws InterruptedException {
    server.enqueueBroken(
        new MockResponse.Builder()
            .code(302)
            .addHeader("Location", elsewhere.url("/api/v2/providers/1").toString())
            .build());
    assertThatThrownBy(() -> JumpCloud.at(server).providers().get(PROVIDER))
        .isInstanceOf(ApiException.class)
        .satisfies(e -> assertThat(e.toString()).doesNotContain("the-key"));
    Sent.to(server).header("x-api-key", "the-key");
    assertThat(elsewhere.getRequestCount()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "US, https://console.jumpcloud.com, https://admin-oauth.id.jumpcloud.com/oauth2/token",
    "EU, https://console.eu.jumpcloud.com, https://admin-oauth.id.eu.jumpcloud.com/oauth2/token",
    "IN, https://console.in.jumpcloud.com, https://admin-oauth.id.in.jumpcloud.com/oauth2/token"
  })
  void everyRegionHasItsAddresses(JumpCloudRegion region, String url, String tokenUrl) {
    assertThat(region.url()).isEqualTo(url);
    assertThat(region.tokenUrl()).isEqualTo(tokenUrl);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api", "/api/", "/api/v2", "/api/v2/"})
  void baseUrlMayNamePrefixAndVersion(String path) throws InterruptedException {
    server.enqueue(Replies.json(200, PROVIDER_JSON));
    JumpCloud.builder(server)
        .baseUrl(server.url(path).toString())
        .build()
        .providers()
        .get(PROVIDER);
    Sent.to(server).line(PROVIDER_LINE);
  }

  @Test
  void rawCallsReachBothVersionsAndCarryTheOrganizationOnDemand() {
    elsewhere.enqueue(Replies.json(200, "{\"provider\":\"5c35\"}"));
    elsewhere.enqueue(Replies.json(200, "[]"));
    JumpCloudClient client =
        JumpCloudClient.builder()
            .baseUrl(elsewhere.url("/").toString())
            .apiKey(Secret.of("the-key"))
            .build();
    JsonValue self =
        client
            .raw()
            .get("/users/getSelf", Map.of("fields", "provider"), JsonValue.class)
            .body()
            .orElseThrow();
    assertThat(self.get("provider").orElseThrow().asString()).isEqualTo("5c35");
    client
        .with(CallOptions.none().header("x-org-id", "5c36"))
        .raw()
        .get("/v2/usergroups", Map.of(), JsonValue.class);
    client.close();
    assertThat(taken().getTarget()).isEqualTo("/api/users/getSelf?fields=provider");
    var second = taken();
    assertThat(second.getTarget()).isEqualTo("/api/v2/usergroups");
    assertThat(second.getHeaders().get("x-org-id")).isEqualTo("5c36");
    assertThat(second.getHeaders().get("x-api-key")).isEqualTo("the-key");
  }

  private mockwebserver3.RecordedRequest taken() {
    try {
      return elsewhere.takeRequest();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Test
  void whatIsMissingIsNamedWhenTheClientIsBuilt() {
    Secret secret = Secret.of("s");
    refused(JumpCloudClient.builder().apiKey(secret), "region(JumpCloudRegion.US)");
    refused(JumpCloudClient.builder().region(JumpCloudRegion.US), "credentials are missing");
    refused(
        JumpCloudClient.builder().baseUrl("https://example.com").serviceAccount("id", secret),
        "tokenUrl(");
    refused(
        JumpCloudClient.builder().baseUrl("http://example.com").apiKey(secret),
        "must use https, but was http://");
  }

  private static void refused(JumpCloudClient.Builder builder, String why) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(why);
  }

  private JumpCloudClient.Builder serviceAccount() {
    return JumpCloud.builder(server)
        .serviceAccount("account", Secret.of("s3cret"))
        .tokenUrl(server.url("/oauth2/token").toString());
  }
}
