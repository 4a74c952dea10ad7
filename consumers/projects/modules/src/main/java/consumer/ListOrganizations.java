package consumer;

import io.tenantry.core.auth.Secret;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Sandbox;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;

/** Counts the organizations of two fake vendors, and the places where OkHttp is found. */
public final class ListOrganizations {
  private ListOrganizations() {}

  public static void main(String[] arguments) throws IOException {
    try (Sandbox sandbox =
        Sandbox.builder()
            .directory(d -> d.organizations(120))
            .ninjaOne(n -> n.organizations(1_050))
            .build()) {
      sandbox.start();
      countDirectory(sandbox.directory());
      countNinjaOne(sandbox.ninjaOne());
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

  private static void expect(String what, long expected, long found) {
    if (found != expected) {
      throw new IllegalStateException(what + ": " + found + " instead of " + expected);
    }
    System.out.println(what + ": " + found);
  }
}
