package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.AuthenticationException;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.ninjaone.model.OrganizationId;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixAndTokenTest {
  private static final OrganizationId ID = OrganizationId.of(1);
  private static final String GRANT =
      "{\"access_token\":\"fresh\",\"expires_in\":3600,\"scope\":\"monitoring\",\"token_type\":\"Bearer\"}";

  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  private NinjaOneClient.Builder application() {
    return Ninja.builder(server).clientCredentials("my-app", Secret.of("my-secret"));
  }

  @Test
  void clientCredentialsAreExchangedOnceForManyCalls() throws InterruptedException {
    server.enqueue(
        Replies.json(200, GRANT), Replies.json(200, "{\"id\":1}"), Replies.json(200, "{\"id\":1}"));
    NinjaOneClient ninja = application().build();
    ninja.organizations().get(ID);
    ninja.organizations().get(ID);
    Sent.to(server)
        .line("POST /ws/oauth/token")
        .form("grant_type=client_credentials&client_id=my-app&client_secret=my-secret")
        .without("Authorization");
    Sent.to(server).line("GET /api/v2/organization/1").header("Authorization", "Bearer fresh");
    Sent.to(server).line("GET /api/v2/organization/1").header("Authorization", "Bearer fresh");
  }

  @Test
  void credentialsGivenLastAreUsed() throws InterruptedException {
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    application().accessToken(Secret.of("mine")).build().organizations().get(ID);
    Sent.to(server).line("GET /api/v2/organization/1").header("Authorization", "Bearer mine");
  }

  @Test
  void scopesGoAlong() throws InterruptedException {
    server.enqueue(Replies.json(200, GRANT), Replies.json(200, "{\"id\":1}"));
    application().scope("monitoring management").build().organizations().get(ID);
    Sent.to(server)
        .line("POST /ws/oauth/token")
        .form(
            "grant_type=client_credentials&client_id=my-app&client_secret=my-secret"
                + "&scope=monitoring+management");
  }

  @Test
  void olderTokenPathIsUsedWhereTheNewerIsMissing() throws InterruptedException {
    server.enqueueBroken(Replies.html(404));
    server.enqueue(Replies.json(200, GRANT), Replies.json(200, "{\"id\":1}"));
    application().build().organizations().get(ID);
    String form = "grant_type=client_credentials&client_id=my-app&client_secret=my-secret";
    Sent.to(server).line("POST /ws/oauth/token").form(form);
    Sent.to(server).line("POST /oauth/token").form(form);
    Sent.to(server).line("GET /api/v2/organization/1").header("Authorization", "Bearer fresh");
  }

  @Test
  void unknownClientIsReportedWithVendorMessage() {
    server.enqueue(
        Replies.json(
            404, "{\"resultCode\":\"Client app not exist\",\"incidentId\":\"WEB_MGMT_SERVICE-1\"}"),
        Replies.html(404));
    assertThatThrownBy(() -> application().build().organizations().get(ID))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("Client app not exist")
        .hasMessageContaining("WEB_MGMT_SERVICE-1")
        .hasMessageNotContaining("my-secret");
  }

  @Test
  void refusedTokenIsRenewedOnceThenReportedWithVendorMessage() {
    String refusal =
        "{\"error\":\"insufficient_privileges\",\"error_description\":\"Scope\",\"error_code\":11}";
    server.enqueue(
        Replies.json(200, GRANT.replace("fresh", "stale")),
        Replies.json(401, refusal),
        Replies.json(200, GRANT),
        Replies.json(401, refusal));
    assertThatThrownBy(() -> application().build().organizations().get(ID))
        .isInstanceOf(AuthenticationException.class)
        .hasMessageContaining("insufficient_privileges");
    assertThat(server.requestCount()).isEqualTo(4);
  }

  @Test
  void shorterPrefixIsUsedWhereItIsWanted() throws InterruptedException {
    server.enqueue(Replies.json(200, GRANT), Replies.json(200, "[]"));
    application().withoutApiPrefix().build().organizations().list().toList();
    Sent.to(server).line("POST /ws/oauth/token");
    Sent.to(server).line("GET /v2/organizations?pageSize=1000");
  }

  @ParameterizedTest
  @CsvSource({"/", "/api", "/api/"})
  void baseUrlMayEndInThePrefix(String end) throws InterruptedException {
    server.enqueue(Replies.json(200, GRANT), Replies.json(200, "{\"id\":1}"));
    application().baseUrl(server.url(end).toString()).build().organizations().get(ID);
    Sent.to(server).line("POST /ws/oauth/token");
    Sent.to(server).line("GET /api/v2/organization/1");
  }

  @Test
  void clientWithoutAnAddressOrCredentialsIsRefusedWhenBuilding() {
    assertThatThrownBy(() -> NinjaOneClient.builder().build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(
            "NinjaOne: baseUrl is missing. Call region(NinjaOneRegion.EU), or baseUrl(");
    assertThatThrownBy(() -> NinjaOneClient.builder().region(NinjaOneRegion.EU).build())
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("credentials are missing");
  }

  @ParameterizedTest
  @CsvSource({
    "US,  app.ninjarmm.com", "US2, us2.ninjarmm.com", "EU,  eu.ninjarmm.com",
    "CA,  ca.ninjarmm.com", "OC,  oc.ninjarmm.com", "FED, fed.ninjarmm.com",
    "JP,  jp.ninjarmm.com",
  })
  void regionSaysWhereCallsAndTokensGo(NinjaOneRegion region, String host) {
    List<String> asked = new ArrayList<>();
    try (NinjaOneClient ninja =
        NinjaOneClient.builder()
            .region(region)
            .clientCredentials("my-app", Secret.of("my-secret"))
            .okHttp(http -> http.addInterceptor(chain -> answered(chain.request(), asked)))
            .build()) {
      ninja.organizations().get(ID);
    }
    assertThat(asked)
        .containsExactly(
            "POST https://" + host + "/ws/oauth/token",
            "GET https://" + host + "/api/v2/organization/1");
  }

  private static Response answered(Request request, List<String> asked) {
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
