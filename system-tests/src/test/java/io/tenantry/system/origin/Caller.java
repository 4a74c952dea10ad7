package io.tenantry.system.origin;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.ClientBuilder;
import io.tenantry.core.client.RawApi;
import io.tenantry.core.http.RetryPolicy;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.NewOrganization;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.NewServiceOrg;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/**
 * One client with one kind of credentials, as a user builds it.
 *
 * @param secrets all that must not reach another origin
 */
record Caller(String name, Set<String> secrets, Function<Setting, Calls> building) {
  static final String OWN = "own-s3cret-of-the-user";
  private static final String A = "s3cret-of-the-account";
  private static final Set<String> FIXED = Set.of(A, OWN, "widget-account");
  private static final Set<String> RENEWED =
      Set.of(A, OWN, "widget-account", Home.ISSUED, "c00kie-of-the-vendor");

  /** Where to, and with which settings of OkHttp. */
  record Setting(HttpUrl home, UnaryOperator<OkHttpClient.Builder> okHttp) {}

  /** What is called. */
  record Calls(Runnable read, Runnable write, RawApi raw) {}

  Calls at(HttpUrl home) {
    return at(home, http -> http);
  }

  Calls at(HttpUrl home, UnaryOperator<OkHttpClient.Builder> okHttp) {
    return building.apply(new Setting(home, okHttp));
  }

  @Override
  public String toString() {
    return name;
  }

  /** All clients, with all kinds of credentials. */
  static List<Caller> all() {
    return List.of(
        new Caller(
            "NinjaOne, client credentials",
            RENEWED,
            s -> ninja(s, ninja().clientCredentials("id", Secret.of(A)))),
        new Caller(
            "NinjaOne, access token", FIXED, s -> ninja(s, ninja().accessToken(Secret.of(A)))),
        new Caller("N-central", RENEWED, Caller::ncentral),
        new Caller("JumpCloud, API key", FIXED, s -> jumpCloud(s, jump().apiKey(Secret.of(A)))),
        new Caller(
            "JumpCloud, service account",
            RENEWED,
            s ->
                jumpCloud(
                    s,
                    jump()
                        .tokenUrl(s.home().resolve("/oauth2/token").toString())
                        .serviceAccount("id", Secret.of(A)))),
        new Caller(
            "directory, personal token",
            FIXED,
            s -> directory(s, directory().personalToken(Secret.of(A)))),
        new Caller(
            "directory, client credentials",
            RENEWED,
            s ->
                directory(
                    s,
                    directory()
                        .tokenUrl(s.home().resolve("/token").toString())
                        .clientCredentials("id", Secret.of(A)))));
  }

  private static <B extends ClientBuilder<B, C>, C> C built(Setting setting, B builder) {
    return builder
        .baseUrl(setting.home().resolve("/").toString())
        .okHttp(setting.okHttp())
        .retry(RetryPolicy.NONE)
        .header("X-Gateway-Key", OWN)
        .header("Cookie", "gateway=" + OWN)
        .build();
  }

  private static NinjaOneClient.Builder ninja() {
    return NinjaOneClient.builder();
  }

  private static Calls ninja(Setting setting, NinjaOneClient.Builder builder) {
    NinjaOneClient client = built(setting, builder);
    return new Calls(
        () -> client.organizations().list().stream().count(),
        () ->
            client
                .organizations()
                .create(io.tenantry.ninjaone.model.NewOrganization.builder().name("Acme").build()),
        client.raw());
  }

  private static Calls ncentral(Setting setting) {
    NCentralClient client = built(setting, NCentralClient.builder().userApiToken(Secret.of(A)));
    return new Calls(
        () -> client.serviceOrgs().list().stream().count(),
        () ->
            client
                .serviceOrgs()
                .create(
                    NewServiceOrg.builder()
                        .soName("Acme")
                        .contactFirstName("Jane")
                        .contactLastName("Doe")
                        .build()),
        client.raw());
  }

  private static JumpCloudClient.Builder jump() {
    return JumpCloudClient.builder();
  }

  private static Calls jumpCloud(Setting setting, JumpCloudClient.Builder builder) {
    JumpCloudClient client = built(setting, builder);
    ProviderId provider = ProviderId.of("5c3536e9e0a6840001872799");
    return new Calls(
        () -> client.organizations().list(provider).stream().count(),
        () ->
            client.organizations().create(provider, NewOrganization.builder().name("Acme").build()),
        client.raw());
  }

  private static OrgDirectoryClient.Builder directory() {
    return OrgDirectoryClient.builder().account("widget-account");
  }

  private static Calls directory(Setting setting, OrgDirectoryClient.Builder builder) {
    OrgDirectoryClient client = built(setting, builder);
    return new Calls(
        () -> client.organizations().list().stream().count(),
        () ->
            client
                .organizations()
                .create(
                    io.tenantry.orgdirectory.model.NewOrganization.builder().name("Acme").build()),
        client.raw());
  }
}
