package io.tenantry.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class NCentralTenantsTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void eachTenantHasAStateOfItsOwn() throws Exception {
    try (NCentralTenants tenants = NCentralTenants.of(3, (n, i) -> n.organizations(i)).start()) {
      for (int i = 0; i < tenants.size(); i++) {
        FakeNCentral tenant = tenants.get(i);

        assertThat(get(tenant, "/api/customers", token(tenant, tenant.jwt())))
            .startsWith("200 ")
            .contains("\"totalItems\":" + i);
        assertThat(tenant.requests()).hasSize(2);
      }
    }
  }

  @Test
  void secretsOfOneTenantAreRefusedByTheNext() throws Exception {
    try (NCentralTenants tenants = NCentralTenants.of(2, (n, i) -> {}).start()) {
      FakeNCentral first = tenants.get(0);
      FakeNCentral second = tenants.get(1);
      String token = token(first, first.jwt());

      assertThat(get(second, "/api/customers", token)).startsWith("401 ");
      assertThat(authenticate(second, first.jwt())).startsWith("401 ");
      assertThat(get(first, "/api/customers", token)).startsWith("200 ");
    }
  }

  @Test
  void pathOfUnknownTenantIsNotFound() throws Exception {
    try (NCentralTenants tenants = NCentralTenants.of(1, (n, i) -> {}).start()) {
      String origin = tenants.get(0).url().replace("/tenant-0", "/tenant-1");

      assertThat(send(HttpRequest.newBuilder(URI.create(origin + "/api/customers")).GET()))
          .startsWith("404 ");
    }
  }

  @Test
  void noTenantIsNoEstate() {
    assertThatThrownBy(() -> NCentralTenants.of(0, (n, i) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be positive, but was 0");
  }

  private String token(FakeNCentral tenant, String jwt) throws Exception {
    String answer = authenticate(tenant, jwt);
    String token = answer.replaceAll("(?s).*\"access\":\\{\"token\":\"([^\"]+)\".*", "$1");
    assertThat(token).startsWith("ncentral-token-tenant-");
    return token;
  }

  private String authenticate(FakeNCentral tenant, String jwt) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(tenant.url() + "/api/auth/authenticate"))
            .header("Authorization", "Bearer " + jwt)
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private String get(FakeNCentral tenant, String path, String token) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(tenant.url() + path))
            .header("Authorization", "Bearer " + token)
            .GET());
  }

  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var answer = http.send(request.build(), BodyHandlers.ofString());
    return answer.statusCode() + " " + answer.body();
  }
}
