package io.tenantry.core.auth.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenSessionTest {
  private static final TokenKey KEY = new TokenKey("acme", "https://acme.example", "account");

  private static final class Call implements AuthCall {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public Optional<Duration> remaining() {
      return Optional.empty();
    }

    @Override
    public void pause(Duration duration) {
      throw new AssertionError("no other process holds the lease");
    }

    @Override
    public ErrorContext context() {
      return ErrorContext.NONE;
    }

    @Override
    public JsonValue send(TokenRequest request) {
      throw new AssertionError("the source issues tokens itself");
    }
  }

  /** Issues one token, which is expired on arrival, and returns it for every later request. */
  private static final class Stuck implements TokenSource {
    private final AtomicInteger requests = new AtomicInteger();
    private final TokenGrant grant =
        TokenGrant.of(new AccessToken(Secret.of("t1"), Instant.EPOCH, Instant.EPOCH));

    @Override
    public TokenGrant begin(AuthCall call) {
      requests.incrementAndGet();
      return grant;
    }
  }

  @Test
  void sourceThatReturnsTheSameExpiredTokenEndsTheCallAfterAHundredRounds() {
    Stuck source = new Stuck();
    TokenSession session = new TokenSession(source, TokenStore.inMemory(() -> Instant.EPOCH), KEY);
    assertThat(session.headers(new Call())).containsEntry("Authorization", "Bearer t1");

    assertThatThrownBy(() -> session.headers(new Call()))
        .isInstanceOf(LocalRateLimitException.class)
        .hasMessageContaining("100 token requests");
    assertThat(source.requests).hasValueLessThanOrEqualTo(101);
  }
}
