package io.tenantry.examples.docs;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.LimitWait;
import io.tenantry.core.limit.RateLimiter;
import io.tenantry.core.limit.WaitReason;
import io.tenantry.ncentral.NCentralClient;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.OrgDirectoryRegion;
import java.time.Duration;

/** The snippets of docs/limits.md, word for word. */
abstract class LimitSnippets {
  abstract void count(String operation, WaitReason reason, Duration total);

  void listener() {
    OrgDirectoryClient directory =
        OrgDirectoryClient.builder()
            .region(OrgDirectoryRegion.GLOBAL)
            .account("widget")
            .personalToken(Secret.fromEnvironment("DIRECTORY_TOKEN"))
            .maxWait(Duration.ofSeconds(30))
            .onRateLimitWait(
                new LimitListener() {
                  @Override
                  public void waited(LimitWait wait, Duration total) {
                    count(wait.operation(), wait.reason(), total);
                  }
                })
            .build();
    directory.close();
  }

  void fleet(RateLimiter fleet, Secret jwt) {
    NCentralClient.builder()
        .baseUrl("https://ncentral.acme.example")
        .userApiToken(jwt)
        .rateLimiter(fleet.orElse(RateLimiter.inMemory()))
        .build();
  }
}
