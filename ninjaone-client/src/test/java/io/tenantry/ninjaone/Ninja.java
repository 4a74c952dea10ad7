package io.tenantry.ninjaone;

import io.tenantry.contract.CheckedServer;
import io.tenantry.contract.NoWaiting;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.client.Transport;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The clients and the documents of these tests. */
final class Ninja {
  private Ninja() {}

  /** A client with a fixed token, whose waits take no time. */
  static NinjaOneClient at(CheckedServer server) {
    return builder(server).accessToken(Secret.of("token")).build();
  }

  /** The same, telling a listener what deviates from the document. */
  static NinjaOneClient at(CheckedServer server, DriftListener listener) {
    return builder(server).accessToken(Secret.of("token")).onDrift(listener).build();
  }

  /** A builder without credentials. */
  static NinjaOneClient.Builder builder(CheckedServer server) {
    return NinjaOneClient.builder()
        .transport(Transport.builder().timeSource(new NoWaiting()).build())
        .baseUrl(server.url("/").toString());
  }

  /** An example of the source document, as the document prints it. */
  static String document(String name) {
    try (InputStream in = Ninja.class.getResourceAsStream("/documents/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An example that prints some members of an organization, made whole by an id. */
  static String documentWithId(String name) {
    JsonObject members = JsonValue.parse(document(name)).asObject();
    return members.with("id", JsonValue.of(1)).json();
  }
}
