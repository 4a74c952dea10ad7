package io.tenantry.ncentral;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NoWaiting;
import io.tenantry.contract.Replies;
import io.tenantry.core.auth.BearerToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.http.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;

/** The clients and the documents of these tests. */
final class NCentral {
  static final String JWT = "the-users-jwt";

  private NCentral() {}

  /** A client that has its access token already, and whose waits take no time. */
  static NCentralClient at(CheckedServer server) {
    return builder(server, new NoWaiting())
        .credentials(BearerToken.of(Secret.of("access-token")))
        .build();
  }

  /** A client that exchanges its JWT first. */
  static NCentralClient exchanging(CheckedServer server, TimeSource timing) {
    return builder(server, timing).userApiToken(Secret.of(JWT)).build();
  }

  static NCentralClient.Builder builder(CheckedServer server, TimeSource timing) {
    return NCentralClient.builder()
        .transport(Transport.builder().timeSource(timing).build())
        .baseUrl(server.url("/").toString());
  }

  /** The response of an exchange, as document 001 prints it, with other tokens in it. */
  static MockResponse tokens(String access, String refresh) {
    String printed = document("001-authenticate");
    String token = "eyJhbGciOiJIUzI1...";
    int second = printed.lastIndexOf(token);
    String other =
        printed.substring(0, second) + refresh + printed.substring(second + token.length());
    return Replies.json(200, other.replace(token, access));
  }

  /** An example of a source document, as the document prints it. */
  static String document(String name) {
    try (InputStream in = NCentral.class.getResourceAsStream("/documents/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
