package io.tenantry.examples.docs;

import io.tenantry.core.auth.FileTokenStore;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.ninjaone.NinjaOneClient;
import java.nio.file.Path;

/** The snippets of docs/credentials.md after the first, word for word. */
final class CredentialSnippets {
  private CredentialSnippets() {}

  static NCentralClient.Builder store() {
    TokenStore tokens = FileTokenStore.at(Path.of("/var/lib/acme-sync/tokens"));

    return NCentralClient.builder().tokenStore(tokens);
  }

  static void preflight(NinjaOneClient ninja) {
    System.out.println(ninja.preflight());
  }
}
