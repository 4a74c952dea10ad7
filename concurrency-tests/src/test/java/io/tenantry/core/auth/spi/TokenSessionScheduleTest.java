package io.tenantry.core.auth.spi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import io.tenantry.core.auth.TokenKey;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.concurrency.Schedules;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.Operation;
import org.junit.jupiter.api.Test;

class TokenSessionScheduleTest {
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

  private static TokenGrant grant(int number) {
    Instant expiry = Instant.EPOCH.plusSeconds(3600);
    return TokenGrant.of(new AccessToken(Secret.of("t" + number), Instant.EPOCH, expiry));
  }

  /** All calls get the same token, and a token that the server rejected is renewed once. */
  public static class Session {
    private int issued;
    private final TokenSession session =
        new TokenSession(
            call -> grant(++issued),
            TokenStore.inMemory(() -> Instant.EPOCH),
            new TokenKey("acme", "https://acme.example", "account"));

    public Session() {
      session.headers(new Call()); // only a token that a call received can be refused
    }

    @Operation
    public String token() {
      return session.headers(new Call()).get("Authorization");
    }

    @Operation
    public void firstTokenIsRefused() {
      session.refused(Map.of("Authorization", "Bearer t1"));
    }
  }

  /** The same with a race: two calls find no token, and both request one. */
  public static class RacingSession {
    private volatile int issued = 1;
    private volatile String current = "Bearer t1";

    @Operation
    public String token() {
      if (current.isEmpty()) {
        issued = issued + 1;
        current = "Bearer t" + issued;
      }
      return current;
    }

    @Operation
    public void firstTokenIsRefused() {
      if (current.equals("Bearer t1")) {
        current = "";
      }
    }
  }

  @Test
  void allCallsShareOneRenewal() {
    Schedules.explore(Session.class);
  }

  @Test
  void aRaceInTheRenewalIsFound() {
    assertThatThrownBy(() -> Schedules.explore(RacingSession.class)).isInstanceOf(Error.class);
  }
}
