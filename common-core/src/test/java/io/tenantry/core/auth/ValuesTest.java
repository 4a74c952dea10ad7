package io.tenantry.core.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.spi.SessionSettings;
import io.tenantry.core.error.ConfigurationException;
import io.tenantry.core.internal.auth.Sessions;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the small values of this package refuse, and what they print. */
class ValuesTest {
  private static final Secret SECRET = Secret.of("s3cr3t-value");
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
  private static final AccessToken TOKEN = new AccessToken(SECRET, NOW, NOW);

  @Test
  void nothingPrintsASecret() {
    TokenKey key = TokenKey.ofSecret("acme", "https://a.example", SECRET);
    TokenGrant grant = new TokenGrant(TOKEN, TOKEN, "scope");
    SessionSettings settings = new SessionSettings("acme", TokenStore.inMemory());
    List<Object> all =
        List.of(
            TOKEN,
            grant,
            new StoredToken(grant, 1),
            key,
            key.fileName(),
            new TokenLease(key, "id"),
            settings,
            BearerToken.of(SECRET),
            Sessions.open(BearerToken.of(SECRET), settings),
            Sessions.open(HeaderKey.of("x-key", SECRET), settings));
    assertThat(all.toString()).doesNotContain(SECRET.reveal());
  }

  @Test
  void incompleteValuesAreRefused() {
    for (ThrowingCallable making :
        List.<ThrowingCallable>of(
            () -> new AccessToken(null, NOW, NOW),
            () -> new AccessToken(SECRET, null, NOW),
            () -> new AccessToken(SECRET, NOW, null),
            () -> TokenGrant.of(null),
            () -> new TokenKey(null, "u", "a"),
            () -> new TokenKey("v", "", "a"),
            () -> new TokenKey("v", "u", " "),
            () -> BearerToken.of(null),
            () -> HeaderKey.of("x-key", null),
            () -> HeaderKey.of(null, SECRET),
            () -> HeaderKey.of("x key", SECRET))) {
      assertThatThrownBy(making).isInstanceOf(ConfigurationException.class);
    }
  }

  @Test
  void everyPartOfAKeyCountsInItsFileName() {
    TokenKey key = new TokenKey("acme", "https://a.example", "c");
    assertThat(key.fileName()).matches("acme-[0-9a-f]{32}");
    assertThat(key.fileName())
        .isEqualTo(new TokenKey("acme", "https://a.example", "c").fileName())
        .isNotEqualTo(new TokenKey("acme", "https://a.example", "d").fileName())
        .isNotEqualTo(new TokenKey("acme", "https://b.example", "c").fileName())
        .isNotEqualTo(new TokenKey("bcme", "https://a.example", "c").fileName());
    assertThat(new TokenKey("../x", "u", "a").fileName()).startsWith("x-");
  }
}
