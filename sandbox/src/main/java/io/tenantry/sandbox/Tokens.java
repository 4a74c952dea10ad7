package io.tenantry.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The access tokens that a fake has issued and still accepts. */
final class Tokens {
  private final String prefix;
  private final Duration lifetime;
  private final List<String> issued = new ArrayList<>();
  private final Map<String, Grant> valid = new HashMap<>();
  private int usesPerToken = Integer.MAX_VALUE;

  Tokens(String prefix, Duration lifetime) {
    this.prefix = prefix;
    this.lifetime = lifetime;
  }

  /** What the vendor says of a new token's lifetime. */
  Duration lifetime() {
    return lifetime;
  }

  synchronized String issue(Set<String> scopes) {
    String token = prefix + (issued.size() + 1);
    issued.add(token);
    valid.put(token, new Grant(scopes));
    return token;
  }

  /** The scopes of a token that is good for this one request more; null for any other. */
  synchronized @Nullable Set<String> use(String token) {
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

  synchronized void expireAll() {
    valid.clear();
  }

  synchronized void expireAfter(int uses) {
    usesPerToken = uses;
  }

  synchronized List<String> issued() {
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
