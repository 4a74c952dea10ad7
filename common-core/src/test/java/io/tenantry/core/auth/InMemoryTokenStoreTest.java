package io.tenantry.core.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class InMemoryTokenStoreTest {
  private static final TokenKey KEY =
      new TokenKey("acme", "https://auth.acme.example/token", "client-1");
  private static final Instant NOW = Instant.parse("2026-11-02T10:00:00.123Z");
  private static final Duration LIFE = Duration.ofMinutes(2);

  private Instant now = NOW;

  @Test
  void aLeaseEndsExactlyAfterItsLife() {
    TokenStore store = TokenStore.inMemory(() -> now);
    store.lease(KEY, LIFE);
    now = NOW.plus(LIFE).minusMillis(1);
    assertThat(store.lease(KEY, LIFE)).isEmpty();
    now = NOW.plus(LIFE);
    assertThat(store.lease(KEY, LIFE)).isPresent();
  }
}
