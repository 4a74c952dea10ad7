package io.tenantry.core.auth;

import java.time.InstantSource;

class InMemoryTokenStoreTest extends TokenStoreContract {
  @Override
  TokenStore make(InstantSource clock) {
    return new InMemoryTokenStore(clock);
  }
}
