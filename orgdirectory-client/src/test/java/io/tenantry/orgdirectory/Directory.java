package io.tenantry.orgdirectory;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NoWaiting;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The clients and the documents of these tests. */
final class Directory {
  private Directory() {}

  /** A client whose waits take no time. */
  static OrgDirectoryClient at(CheckedServer server) {
    return builder(server).build();
  }

  static OrgDirectoryClient.Builder builder(CheckedServer server) {
    return OrgDirectoryClient.builder()
        .transport(Transport.builder().timeSource(new NoWaiting()).build())
        .baseUrl(server.url().toString())
        .account("widget")
        .personalToken(Secret.of("personal-token"));
  }

  /** An example of the source document, as the document prints it. */
  static String document(String name) {
    try (InputStream in = Directory.class.getResourceAsStream("/documents/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
