package io.tenantry.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.auth.Secret;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.NewOrganization;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ExpiredTokenTest {
  @RegisterExtension
  final Sandbox sandbox =
      Sandbox.builder().ninjaOne(n -> n.organizations(120).expireTokenAfter(2)).build();

  @Test
  void createsOrganizationsAlthoughTokensExpire() {
    FakeNinjaOne fake = sandbox.ninjaOne();
    try (NinjaOneClient ninja =
        NinjaOneClient.builder()
            .baseUrl(fake.url())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build()) {
      for (String name : new String[] {"Acme", "Brightwater Dental", "Cobalt Legal"}) {
        ninja.organizations().create(NewOrganization.builder().name(name).build());
      }
    }

    assertThat(fake.organizations()).hasSize(123);
    assertThat(fake.tokensIssued()).hasSize(2);
  }
}
