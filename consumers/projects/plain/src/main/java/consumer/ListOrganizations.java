package consumer;

import io.tenantry.core.auth.Secret;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeJumpCloud;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Sandbox;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;

/** Counts the organizations of four fake vendors, and the places where OkHttp is found. */
public final class ListOrganizations {
  private ListOrganizations() {}

  public static void main(String[] arguments) throws IOException {
    try (Sandbox sandbox =
        Sandbox.builder()
            .directory(d -> d.organizations(120))
            .ninjaOne(n -> n.organizations(1_050))
            .nCentral(n -> n.organizations(1_050))
            .jumpCloud(j -> j.organizations(250))
            .build()) {
      sandbox.start();
      countDirectory(sandbox.directory());
      countNinjaOne(sandbox.ninjaOne());
      countNCentral(sandbox.nCentral());
      countJumpCloud(sandbox.jumpCloud());
    }
    ClassLoader here = ListOrganizations.class.getClassLoader();
    List<URL> places = Collections.list(here.getResources("okhttp3/OkHttpClient.class"));
    System.out.println("OkHttp is in " + places);
    expect("Places that have OkHttp", 1, places.size());
  }

  private static void countDirectory(FakeDirectory fake) {
    try (OrgDirectoryClient client =
        OrgDirectoryClient.builder()
            .baseUrl(fake.url())
            .account(fake.account())
            .tokenUrl(fake.tokenUrl())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build()) {
      long count = client.organizations().list().stream().count();
      expect("Organizations of the directory", 120, count);
    }
  }

  private static void countNinjaOne(FakeNinjaOne fake) {
    try (NinjaOneClient client =
        NinjaOneClient.builder()
            .baseUrl(fake.url())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build()) {
      long count = client.organizations().list().stream().count();
      expect("Organizations of NinjaOne", 1_050, count);
    }
  }

  private static void countNCentral(FakeNCentral fake) {
    try (NCentralClient client =
        NCentralClient.builder().baseUrl(fake.url()).userApiToken(Secret.of(fake.jwt())).build()) {
      expect("Customers of N-central", 1_050, client.customers().list().stream().count());
    }
  }

  private static void countJumpCloud(FakeJumpCloud fake) {
    try (JumpCloudClient client =
        JumpCloudClient.builder().baseUrl(fake.url()).apiKey(Secret.of(fake.apiKey())).build()) {
      ProviderId provider = ProviderId.of(fake.providerId());
      long count = client.organizations().list(provider).stream().count();
      expect("Organizations of JumpCloud", 250, count);
    }
  }

  private static void expect(String what, long expected, long found) {
    if (found != expected) {
      throw new IllegalStateException(what + ": " + found + " instead of " + expected);
    }
    System.out.println(what + ": " + found);
  }
}
