package io.tenantry.examples.docs;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.limit.LimitListener;
import io.tenantry.core.limit.LimitWait;
import io.tenantry.orgdirectory.OrgDirectoryClient;
import io.tenantry.orgdirectory.OrgDirectoryRegion;
import java.time.Duration;

final class ReportedWaits {
  static OrgDirectoryClient client() {
    return OrgDirectoryClient.builder()
        .region(OrgDirectoryRegion.GLOBAL)
        .account("widget")
        .personalToken(Secret.fromEnvironment("DIRECTORY_TOKEN"))
        .maxWait(Duration.ofSeconds(30))
        .onRateLimitWait(
            new LimitListener() {
              @Override
              public void waited(LimitWait wait, Duration total) {
                System.out.println(wait.operation() + " " + wait.reason() + " " + total);
              }
            })
        .build();
  }
}
