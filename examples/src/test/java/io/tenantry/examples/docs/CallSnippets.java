package io.tenantry.examples.docs;

import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.error.ApiException;
import io.tenantry.core.http.CallOptions;
import io.tenantry.core.http.Operation;
import io.tenantry.core.http.RawResponse;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableItems;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.NinjaOneRegion;
import io.tenantry.ninjaone.model.OrganizationDetailed;
import io.tenantry.ninjaone.model.OrganizationId;
import io.tenantry.ninjaone.model.PolicyMapping;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.model.NewOrganization;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The snippets of docs/calls.md after the first, word for word. */
abstract class CallSnippets {
  abstract void gauge(String operation, Map<String, ?> headers);

  abstract void count(String operation, int status);

  abstract void report(Object event);

  abstract void lookForAcme();

  abstract void tryLater(NewOrganization acme, ApiException failure);

  void raw(NinjaOneClient ninja) {
    RawResponse<JsonValue> raw =
        ninja.raw().get("/v2/some-new-endpoint", Map.of("pageSize", 10), JsonValue.class);
    report(raw);
  }

  void responses(NinjaOneClient ninja) {
    NinjaOneClient watched =
        ninja.with(
            CallOptions.none()
                .listener(response -> gauge(response.operation().id(), response.headers())));
    report(watched);
  }

  void drift(SecretSource secret) {
    NinjaOneClient.builder()
        .region(NinjaOneRegion.EU)
        .clientCredentials("client-id", secret)
        .onDrift(event -> report(event))
        .build();
  }

  void unreadable(NinjaOneClient ninja, OrganizationId id, PolicyMapping added) {
    OrganizationDetailed acme = ninja.organizations().get(id);
    for (UnreadableItems.Item item : acme.unreadableItems()) {
      report(item.path() + ": " + item.value());
    }
    List<PolicyMapping> mappings = new ArrayList<>(acme.policies());
    mappings.add(added);
    ninja.with(CallOptions.none().keepUnreadable()).organizations().setPolicyMappings(id, mappings);
  }

  void okHttp(Proxy corporateProxy, SecretSource secret) {
    NinjaOneClient.builder()
        .region(NinjaOneRegion.EU)
        .clientCredentials("client-id", secret)
        .okHttp(
            http ->
                http.proxy(corporateProxy)
                    .readTimeout(Duration.ofSeconds(20))
                    .addInterceptor(
                        chain -> {
                          Operation operation = chain.request().tag(Operation.class);
                          okhttp3.Response response = chain.proceed(chain.request());
                          count(operation == null ? "token" : operation.id(), response.code());
                          return response;
                        }))
        .build();
  }

  void failure(OrgDirectoryClient directory, NewOrganization acme) {
    try {
      directory.organizations().create(acme);
    } catch (ApiException e) {
      if (e.mayHaveTakenEffect()) {
        lookForAcme(); // it may exist now: look before creating it again
      } else {
        tryLater(acme, e);
      }
    }
  }
}
