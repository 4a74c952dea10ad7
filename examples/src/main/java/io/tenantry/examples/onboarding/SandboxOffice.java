package io.tenantry.examples.onboarding;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.ProviderId;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ncentral.model.ServiceOrgId;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.sandbox.FakeDirectory;
import io.tenantry.sandbox.FakeJumpCloud;
import io.tenantry.sandbox.FakeNCentral;
import io.tenantry.sandbox.FakeNinjaOne;
import io.tenantry.sandbox.Sandbox;

/** Four fakes inside this process, with a client for each. */
final class SandboxOffice implements AutoCloseable {
  private final Sandbox sandbox;
  private final Transport transport = Transport.create();

  SandboxOffice(Sandbox sandbox) {
    this.sandbox = sandbox.start();
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Office office() {
    FakeNCentral ncentral = sandbox.nCentral();
    FakeJumpCloud jumpcloud = sandbox.jumpCloud();
    return new Office(
        directory(sandbox.directory()),
        NCentralClient.builder()
            .transport(transport)
            .baseUrl(ncentral.url())
            .userApiToken(Secret.of(ncentral.jwt()))
            .build(),
        ServiceOrgId.of(ncentral.serviceOrgId()),
        ninjaOne(sandbox.ninjaOne()),
        JumpCloudClient.builder()
            .transport(transport)
            .baseUrl(jumpcloud.url())
            .apiKey(Secret.of(jumpcloud.apiKey()))
            .build(),
        ProviderId.of(jumpcloud.providerId()));
  }

  private OrgDirectoryClient directory(FakeDirectory fake) {
    return OrgDirectoryClient.builder()
        .transport(transport)
        .baseUrl(fake.url())
        .account(fake.account())
        .source("tenantry-onboarding")
        .tokenUrl(fake.tokenUrl())
        .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
        .build();
  }

  private NinjaOneClient ninjaOne(FakeNinjaOne fake) {
    return NinjaOneClient.builder()
        .transport(transport)
        .baseUrl(fake.url())
        .clientCredentials(fake.clientId(), Secret.of(fake.clientSecret()))
        .build();
  }

  @Override
  public void close() {
    transport.close();
    sandbox.close();
  }
}
