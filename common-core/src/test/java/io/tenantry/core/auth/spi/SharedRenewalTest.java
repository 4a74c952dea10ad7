package io.tenantry.core.auth.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.auth.AccessToken;
import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.TokenGrant;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SharedRenewalTest {
  @Test
  void outcomePrintsNoToken() {
    Instant now = Instant.parse("2026-11-02T10:00:00Z");
    AccessToken token = new AccessToken(Secret.of("s3cr3t-value"), now, now);
    TokenGrant grant = new TokenGrant(token, token, "scope");

    assertThat(new SharedRenewal.Outcome(grant, null).toString())
        .contains("scope")
        .doesNotContain("s3cr3t-value");
  }
}
