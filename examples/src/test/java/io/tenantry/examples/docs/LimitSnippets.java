package io.tenantry.examples.docs;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.ncentral.NCentralClient;

/** The snippet of docs/limits.md after the first, word for word. */
final class LimitSnippets {
  private LimitSnippets() {}

  static void fleet(RateLimiter fleet, Secret jwt) {
    NCentralClient.builder()
        .baseUrl("https://ncentral.acme.example")
        .userApiToken(jwt)
        .rateLimiter(fleet.orElse(RateLimiter.inMemory()))
        .build();
  }
}
