package io.tenantry.examples.docs;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.error.ConflictException;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.NinjaOneRegion;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.ninjaone.model.Organization;
import io.tenantry.sandbox.Sandbox;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The NinjaOne snippets of the README, word for word. */
final class NinjaOneSnippets {
  @RegisterExtension
  static final Sandbox sandbox =
      Sandbox.builder().ninjaOne(n -> n.organizations(2_500).expireTokenAfter(40)).build();

  private NinjaOneSnippets() {}

  static void list() {
    try (NinjaOneClient ninja =
        NinjaOneClient.builder()
            .region(NinjaOneRegion.EU)
            .clientCredentials("client-id", Secret.fromEnvironment("NINJAONE_CLIENT_SECRET"))
            .build()) {
      for (Organization org : ninja.organizations().list()) {
        System.out.println(org.id() + "  " + org.name().orElse("-"));
      }
    }
  }

  static void create(NinjaOneClient ninja) {
    try {
      ninja.organizations().create(NewOrganization.builder().name("Acme").build());
    } catch (ConflictException e) { // 409: the name is taken
      System.err.println(e.getMessage());
    }
  }
}
