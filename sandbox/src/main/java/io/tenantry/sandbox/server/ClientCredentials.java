package io.tenantry.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The id and secret of a client that requests a token. */
public record ClientCredentials(String id, String secret) {
  /** Reads them from HTTP Basic, or else from the form. */
  public static ClientCredentials of(Request request) {
    Map<String, String> form = request.form();
    return byBasic(request)
        .orElseGet(
            () ->
                new ClientCredentials(
                    form.getOrDefault("client_id", ""), form.getOrDefault("client_secret", "")));
  }

  public static Optional<ClientCredentials> byBasic(Request request) {
    String header = request.header("Authorization");
    if (header == null || !header.startsWith("Basic ")) {
      return Optional.empty();
    }
    byte[] bytes = Base64.getMimeDecoder().decode(header.substring("Basic ".length()));
    String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
    return Optional.of(new ClientCredentials(parts[0], parts.length == 2 ? parts[1] : ""));
  }
}
