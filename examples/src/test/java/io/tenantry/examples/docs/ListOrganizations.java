package io.tenantry.examples.docs;

import io.tenantry.core.auth.Secret;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.NinjaOneRegion;
import io.tenantry.ninjaone.model.Organization;

public final class ListOrganizations {
  public static void main(String[] args) {
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
}
