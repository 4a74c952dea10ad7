package io.tenantry.sandbox.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The access tokens that a fake has issued and still accepts. */
public final class AccessTokens {
  private final String prefix;
  private final Duration lifetime;
  private final List<String> issued = new ArrayList<>();
  private final Map<String, Grant> valid = new HashMap<>();
  private int usesPerToken = Integer.MAX_VALUE;

  public AccessTokens(String prefix, Duration lifetime) {
    this.prefix = prefix;
    this.lifetime = lifetime;
  }

  /** Returns the lifetime that token responses state. */
  public Duration lifetime() {
    return lifetime;
  }

  public synchronized String issue(Set<String> scopes) {
    String token = prefix + (issued.size() + 1);
    issued.add(token);
    valid.put(token, new Grant(scopes));
    return token;
  }

  /** Counts one more use of a token and returns its scopes; null if it is not valid. */
  public synchronized @Nullable Set<String> use(String token) {
    Grant grant = valid.get(token);
    if (grant == null) {
      return null;
    }
    if (grant.uses >= usesPerToken) {
      valid.remove(token);
      return null;
    }
    grant.uses++;
    return grant.scopes;
  }

  public synchronized void expireAll() {
    valid.clear();
  }

  public synchronized void expireAfter(int uses) {
    usesPerToken = uses;
  }

  public synchronized List<String> issued() {
    return List.copyOf(issued);
  }

  private static final class Grant {
    private final Set<String> scopes;
    private int uses;

    Grant(Set<String> scopes) {
      this.scopes = Set.copyOf(scopes);
    }
  }
}
