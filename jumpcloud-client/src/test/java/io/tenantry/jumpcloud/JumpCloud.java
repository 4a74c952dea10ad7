package io.tenantry.jumpcloud;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NoWaiting;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.jumpcloud.model.ProviderId;

/** The clients of these tests. */
final class JumpCloud {
  static final ProviderId PROVIDER = ProviderId.of("5c3536e9e0a6840001872799");

  private JumpCloud() {}

  /** A client whose waits take no time. */
  static JumpCloudClient at(CheckedServer server) {
    return builder(server).build();
  }

  static JumpCloudClient.Builder builder(CheckedServer server) {
    return JumpCloudClient.builder()
        .transport(Transport.builder().timeSource(new NoWaiting()).build())
        .baseUrl(server.url().toString())
        .apiKey(Secret.of("the-key"));
  }
}
