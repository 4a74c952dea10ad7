package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenantry.core.auth.Secret;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Sandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ListOrganizationsTest {
  @RegisterExtension
  static final Sandbox sandbox = Sandbox.builder().ninjaOne(n -> n.organizations(1_050)).build();

  @Test
  void sandboxServesTheClient() {
    FakeNinjaOne fake = sandbox.ninjaOne();
    try (NinjaOneClient client =
        NinjaOneClient.builder()
            .baseUrl(fake.url())
            .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
            .build()) {
      assertEquals(1_050, client.organizations().list().stream().count());
    }
  }
}
