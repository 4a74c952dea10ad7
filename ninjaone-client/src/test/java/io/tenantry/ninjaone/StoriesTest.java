package io.tenantry.ninjaone;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.Replies;
import io.tenantry.contract.Sent;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.ConflictException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.RawResponse;
import io.tenantry.core.json.JsonValue;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.Organization;
import io.tenantry.ninjaone.model.OrganizationId;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What users write, as they write it. */
class StoriesTest {
  @RegisterExtension final CheckedServer server = CheckedServer.of("ninjaone");

  /** The secret comes from a variable that every machine has. */
  @Test
  void firstFiveMinutes() {
    server.enqueue(
        Replies.json(200, "{\"access_token\":\"fresh\",\"expires_in\":3600}"),
        Replies.json(200, "[{\"id\":1,\"name\":\"Acme\"},{\"id\":2}]"),
        Replies.json(200, "[]"));
    List<String> printed = new ArrayList<>();
    try (NinjaOneClient ninja =
        NinjaOneClient.builder()
            .baseUrl(server.url("/").toString())
            .clientCredentials("client-id", Secret.fromEnvironment("PATH"))
            .build()) {
      for (Organization org : ninja.organizations().list()) {
        printed.add(org.id() + "  " + org.name().orElse("-"));
      }
    }
    assertThat(printed).containsExactly("1  Acme", "2  -");
  }

  @Test
  void somethingGoesWrong() {
    NinjaOneClient ninja = Ninja.at(server);
    server.enqueue(
        Replies.json(409, "{\"errorMessage\":\"Organization name must be unique\"}"),
        Replies.json(403, "{\"errorMessage\":\"Access denied\"}"));
    List<String> warned = new ArrayList<>();
    try {
      ninja.organizations().create(NewOrganization.builder().name("Acme").build());
    } catch (ConflictException e) {
      warned.add(e.getMessage());
    }
    try {
      ninja.organizations().create(NewOrganization.builder().name("Acme").build());
    } catch (ApiException e) {
      warned.add(e.getMessage());
    }
    assertThat(warned).hasSize(2);
    assertThat(warned.get(0))
        .startsWith("NinjaOne refused POST /api/v2/organizations: 409 Conflict, ");
    assertThat(warned.get(1))
        .startsWith("NinjaOne refused POST /api/v2/organizations: 403 Forbidden, ");
  }

  @Test
  void optionsForOneCall() {
    NinjaOneClient ninja = Ninja.at(server);
    OrganizationId id = OrganizationId.of(1);
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    CallOptions fast = CallOptions.none().deadline(Duration.ofSeconds(5)).failFast();
    assertThat(ninja.with(fast).organizations().get(id).id()).isEqualTo(id);
    assertThat(fast.toString()).contains("deadline=PT5S").contains("failFast=true");
  }

  @Test
  void rawCallGoesTheSameWay() throws InterruptedException {
    NinjaOneClient ninja = Ninja.at(server);
    server.enqueueBroken(Replies.json(200, "{\"rate\":1.10}"));
    RawResponse<JsonValue> raw =
        ninja.raw().get("/v2/locations", Map.of("pageSize", 10), JsonValue.class);
    assertThat(raw.body()).contains(JsonValue.parse("{\"rate\":1.10}"));
    Sent.to(server)
        .line("GET /api/v2/locations?pageSize=10")
        .header("Authorization", "Bearer token")
        .header("Accept", "application/json")
        .withoutBody();
  }

  @Test
  void ownHttpSettingsSeeNoCredentials() {
    List<String> logged = new ArrayList<>();
    server.enqueue(Replies.json(200, "{\"id\":1}"));
    try (NinjaOneClient ninja =
        NinjaOneClient.builder()
            .baseUrl(server.url("/").toString())
            .accessToken(Secret.of("token"))
            .okHttp(
                http ->
                    http.proxy(Proxy.NO_PROXY)
                        .addInterceptor(
                            chain -> {
                              logged.add(chain.request() + " " + chain.request().headers());
                              return chain.proceed(chain.request());
                            }))
            .build()) {
      ninja.organizations().get(OrganizationId.of(1));
    }
    assertThat(logged).hasSize(1);
    assertThat(logged.get(0)).contains("/api/v2/organization/1").doesNotContain("Bearer");
  }
}
