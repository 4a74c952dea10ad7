package io.tenantry.core.auth;

import java.util.Map;

/** Headers that never change. */
record FixedSession(Map<String, String> fixed) implements CredentialsSession {
  @Override
  public Map<String, String> headers(AuthCall call) {
    return fixed;
  }

  @Override
  public String toString() {
    return "FixedSession" + fixed.keySet();
  }
}
