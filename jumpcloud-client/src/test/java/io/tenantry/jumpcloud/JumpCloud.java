package io.tenantry.jumpcloud;

import io.tenantry.contract.CheckedServer;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.http.Transport;
import io.tenantry.jumpcloud.model.ProviderId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The clients of these tests, and the parts of the source document that they are held to. */
final class JumpCloud {
  static final ProviderId PROVIDER = ProviderId.of("5c3536e9e0a6840001872799");

  private JumpCloud() {}

  /** A client whose waits take no time. */
  static JumpCloudClient at(CheckedServer server) {
    return builder(server).build();
  }

  static JumpCloudClient.Builder builder(CheckedServer server) {
    return JumpCloudClient.builder()
        .transport(Transport.builder().timing(new NoWaiting()).build())
        .baseUrl(server.url().toString())
        .apiKey(Secret.of("the-key"));
  }

  /** What the document prints of an operation, line by line. */
  static List<String> document(String operation) {
    try (InputStream in =
        JumpCloud.class.getResourceAsStream("/documents/003-" + operation + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
