package io.tenantry.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The id and secret of a client that asks for a token. */
record Client(String id, String secret) {
  /** From HTTP Basic, or else from the form. */
  static Client of(Ask ask) {
    Map<String, String> form = ask.form();
    return byBasic(ask)
        .orElseGet(
            () ->
                new Client(
                    form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", "")));
  }

  static Optional<Client> byBasic(Ask ask) {
    String header = ask.header("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getMimeDecoder().decode(header.substring("Basic ".length()));
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
    return Optional.of(new Client(parts[0], parts.length == 2 ? parts[1] : ""));
  }
}
