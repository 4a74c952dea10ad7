package io.tenantry.examples.docs;

import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.Filter;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import io.tenantry.jumpcloud.model.ProviderId;

/** The JumpCloud snippet of the README, word for word. */
final class JumpCloudSnippets {
  private JumpCloudSnippets() {}

  static void filter(JumpCloudClient jumpcloud) {
    ProviderId provider = ProviderId.of("5c3536e9e0a6840001872799");
    jumpcloud
        .organizations()
        .list(
            provider,
            OrganizationsListOptions.builder().filter(Filter.eq("name", "Acme, Inc.")).build())
        .forEach(System.out::println);
  }
}
