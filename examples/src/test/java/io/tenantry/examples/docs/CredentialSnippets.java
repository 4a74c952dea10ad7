package io.tenantry.examples.docs;

import io.tenantry.core.auth.FileTokenStore;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.JumpCloudRegion;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import java.nio.file.Path;

/** The snippets of docs/credentials.md, word for word. */
final class CredentialSnippets {
  private CredentialSnippets() {}

  /** Wherever a program keeps its secrets. */
  interface Vault {
    Secret readKey();
  }

  static void sources(Vault vault) {
    JumpCloudClient.builder()
        .region(JumpCloudRegion.EU)
        .apiKey(
            SecretSource.supplier("vault", vault::readKey)
                .or(SecretSource.environment("JUMPCLOUD_API_KEY")))
        .build();
  }

  static NCentralClient.Builder store() {
    TokenStore tokens = FileTokenStore.at(Path.of("/var/lib/acme-sync/tokens"));

    return NCentralClient.builder().tokenStore(tokens);
  }

  static void preflight(NinjaOneClient ninja) {
    System.out.println(ninja.preflight());
  }
}
