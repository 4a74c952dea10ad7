package io.tenantry.core.auth;

import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.error.TokenStoreException;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file format of a token: a JSON object, which includes the key so that people can find a
 * token.
 */
final class TokenFile {
  private static final long FORMAT = 1;

  private TokenFile() {}

  static Optional<StoredToken> read(Path file, TokenKey key) throws IOException {
    try {
      if (OwnersFiles.isOpenToOthers(file)) {
        throw new TokenStoreException(
            "cannot trust %s: other users have access to it. Revoke its token at the vendor, then delete the file or run chmod 600 on it"
                .formatted(file),
            null);
      }
      return Optional.of(parsed(Files.readAllBytes(file), key));
    } catch (NoSuchFileException nothingStored) {
      return Optional.empty();
    } catch (JsonException
        | DateTimeException
        | NoSuchElementException
        | IllegalStateException
        | ConfigurationException e) {
      throw new TokenStoreException(
          "cannot read %s: it is damaged, or was written by another version. Delete it; the next call requests a new token with the client's credentials"
              .formatted(file),
          null);
    }
  }

  private static StoredToken parsed(byte[] content, TokenKey key) {
    JsonValue json = JsonValue.parse(new String(content, StandardCharsets.UTF_8));
    boolean fits =
        json.get("format").orElseThrow().asLong() == FORMAT
            && text(json, "vendor").equals(key.vendor())
            && text(json, "url").equals(key.url())
            && text(json, "account").equals(key.account());
    if (!fits) {
      throw new NoSuchElementException("another format or key");
    }
    AccessToken access = token(json.get("access").orElseThrow());
    AccessToken renewal = json.get("renewal").map(TokenFile::token).orElse(null);
    String scope = json.get("scope").map(JsonValue::asString).orElse(null);
    long version = json.get("version").orElseThrow().asLong();
    return new StoredToken(new TokenGrant(access, renewal, scope), version);
  }

  private static AccessToken token(JsonValue json) {
    return new AccessToken(
        Secret.of(text(json, "token")),
        Instant.parse(text(json, "issuedAt")),
        Instant.parse(text(json, "expiresAt")));
  }

  private static String text(JsonValue json, String member) {
    return json.get(member).orElseThrow().asString();
  }

  static byte[] write(TokenKey key, StoredToken stored) {
    TokenGrant grant = stored.grant();
    JsonObject.Builder json =
        JsonObject.builder()
            .add("format", FORMAT)
            .add("vendor", key.vendor())
            .add("url", key.url())
            .add("account", key.account())
            .add("version", stored.version())
            .add("access", json(grant.access()));
    if (grant.renewal() != null) {
      json.add("renewal", json(grant.renewal()));
    }
    addIfThere(json, "scope", grant.scope());
    return json.build().json().getBytes(StandardCharsets.UTF_8);
  }

  private static void addIfThere(JsonObject.Builder json, String name, @Nullable String value) {
    if (value != null) {
      json.add(name, value);
    }
  }

  private static JsonValue json(AccessToken token) {
    return JsonValue.of(
        JsonObject.builder()
            .add("token", token.value().reveal())
            .add("issuedAt", token.issuedAt().toString())
            .add("expiresAt", token.expiresAt().toString())
            .build());
  }
}
