package io.tenantry.orgdirectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.orgdirectory.model.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountAndTokenTest {
  private static final String GRANT =
      "{\"access_token\":\"fresh\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

  @RegisterExtension final CheckedServer server = CheckedServer.of("orgdirectory");

  private OrgDirectoryClient.Builder application() {
    return Directory.builder(server)
        .tokenUrl(server.url("/token").toString())
        .clientCredentials("my-app", Secret.of("my-secret"));
  }

  @Test
  void clientCredentialsAreExchangedOnceForManyCalls() throws InterruptedException {
    server.enqueue(
        Replies.json(200, GRANT), Replies.json(200, "{\"id\":1}"), Replies.json(200, "{\"id\":2}"));
    OrgDirectoryClient directory = application().build();
    directory.organizations().get(OrganizationId.of(1));
    directory.organizations().get(OrganizationId.of(2));
    Sent.to(server)
        .line("POST /token")
        .form("grant_type=client_credentials&client_id=my-app&client_secret=my-secret")
        .without("Authorization");
    Sent.to(server).line("GET /v1/organizations/1").header("Authorization", "Bearer fresh");
    Sent.to(server).line("GET /v1/organizations/2").header("Authorization", "Bearer fresh");
  }

  @Test
  void credentialsGivenLastAreUsed() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    OrgDirectoryClient directory = application().personalToken(Secret.of("mine")).build();
    directory.organizations().get(OrganizationId.of(1));
    Sent.to(server).line("GET /v1/organizations/1").header("Authorization", "Bearer mine");
  }

  @Test
  void refusedTokenIsRenewedOnce() throws InterruptedException {
    server.enqueue(
        Replies.json(200, GRANT.replace("fresh", "stale")),
        Replies.json(401, "{\"message\":\"Unauthorized\"}"),
        Replies.json(200, GRANT),
        Replies.json(200, "{\"id\":1}"));
    application().build().organizations().get(OrganizationId.of(1));
    Sent.to(server).line("POST /token");
    Sent.to(server).line("GET /v1/organizations/1").header("Authorization", "Bearer stale");
    Sent.to(server).line("POST /token");
    Sent.to(server).line("GET /v1/organizations/1").header("Authorization", "Bearer fresh");
  }

  @Test
  void refusedClientIsAnErrorWithoutItsSecret() {
    server.enqueue(
        Replies.json(
            400, "{\"error\":\"invalid_client\",\"error_description\":\"Unknown my-secret\"}"));
    assertThatThrownBy(() -> application().build().organizations().get(OrganizationId.of(1)))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("invalid_client")
        .hasMessageNotContaining("my-secret");
  }

  @Test
  void refusedPersonalTokenIsNotSentAgain() {
    server.enqueue(Replies.json(401, "{\"message\":\"Unauthorized\"}"));
    assertThatThrownBy(() -> Directory.at(server).organizations().get(OrganizationId.of(1)))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("Unauthorized");
    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void sourceIsAHeader() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    Directory.builder(server).source("sync").build().organizations().get(OrganizationId.of(1));
    Sent.to(server).header("X-Xurrent-Source", "sync").header("X-Xurrent-Account", "widget");
  }

  @Test
  void withoutASourceNoneIsSent() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    Directory.at(server).organizations().get(OrganizationId.of(1));
    Sent.to(server).without("X-Xurrent-Source");
  }

  @Test
  void privateInstallationIsRefusedBesideARegion() {
    OrgDirectoryClient.Builder moved =
        OrgDirectoryClient.builder()
            .region(OrgDirectoryRegion.GLOBAL)
            .clientCredentials("my-app", Secret.of("my-secret"))
            .account("widget")
            .baseUrl("https://directory.example/v1");

    assertThatThrownBy(moved::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("region(…) and baseUrl(…) must not be combined");
  }

  @Test
  void clientCredentialsWithoutATokenUrlAreRefusedWhenBuilding() {
    assertThatThrownBy(
            () ->
                Directory.builder(server)
                    .clientCredentials("my-app", Secret.of("my-secret"))
                    .build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("tokenUrl");
  }

  @ParameterizedTest
  @CsvSource({
    "GLOBAL,            api.xurrent.com,      oauth.xurrent.com",
    "AUSTRALIA,         api.au.xurrent.com,   oauth.au.xurrent.com",
    "UNITED_KINGDOM,    api.uk.xurrent.com,   oauth.uk.xurrent.com",
    "SWITZERLAND,       api.ch.xurrent.com,   oauth.ch.xurrent.com",
    "UNITED_STATES,     api.us.xurrent.com,   oauth.us.xurrent.com",
    "GLOBAL_QA,         api.xurrent.qa,       oauth.xurrent.qa",
    "AUSTRALIA_QA,      api.au.xurrent.qa,    oauth.au.xurrent.qa",
    "UNITED_KINGDOM_QA, api.uk.xurrent.qa,    oauth.uk.xurrent.qa",
    "SWITZERLAND_QA,    api.ch.xurrent.qa,    oauth.ch.xurrent.qa",
    "UNITED_STATES_QA,  api.us.xurrent.qa,    oauth.us.xurrent.qa",
    "DEMO,              api.xurrent-demo.com, oauth.xurrent-demo.com",
  })
  void regionSaysWhereCallsAndTokensGo(OrgDirectoryRegion region, String api, String oauth) {
    List<String> asked = new ArrayList<>();
    try (OrgDirectoryClient directory =
        OrgDirectoryClient.builder()
            .region(region)
            .account("widget")
            .clientCredentials("my-app", Secret.of("my-secret"))
            .okHttp(http -> http.addInterceptor(chain -> answered(chain.request(), asked)))
            .build()) {
      directory.organizations().get(OrganizationId.of(1));
    }
    assertThat(asked)
        .containsExactly(
            "POST https://" + oauth + "/token", "GET https://" + api + "/v1/organizations/1");
  }

  private static Response answered(okhttp3.Request request, List<String> asked) {
    asked.add(request.method() + " " + request.url());
    String body = request.method().equals("POST") ? GRANT : "{\"id\":1}";
    return new Response.Builder()
        .request(request)
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(body, MediaType.get("application/json")))
        .build();
  }
}
