package io.tenantry.core.internal.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.auth.Credentials;
import io.tenantry.core.auth.TokenStore;
import io.tenantry.core.auth.spi.CredentialsSession;
import io.tenantry.core.auth.spi.SessionCredentials;
import io.tenantry.core.auth.spi.SessionSettings;
import io.tenantry.core.error.ConfigurationException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsTest {
  private static final SessionSettings SETTINGS =
      new SessionSettings("acme", TokenStore.inMemory());

  @Test
  void credentialsOfAVendorOpenTheirOwnSession() {
    CredentialsSession session = call -> Map.of();
    SessionCredentials own = settings -> settings.equals(SETTINGS) ? session : null;

    assertThat(Sessions.open(own, SETTINGS)).isSameAs(session);
  }

  @Test
  void credentialsWithoutASessionAreRefused() {
    Credentials nothing = new Credentials() {};

    assertThatThrownBy(() -> Sessions.open(nothing, SETTINGS))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(nothing.getClass().getName())
        .hasMessageStartingWith("credentials must implement SessionCredentials, but was ");
  }
}
