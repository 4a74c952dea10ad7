package io.tenantry.examples.docs;

import io.tenantry.jumpcloud.JumpCloudClient;
import io.tenantry.jumpcloud.model.Filter;
import io.tenantry.jumpcloud.model.OrganizationsListOptions;
import io.tenantry.jumpcloud.model.ProviderId;

/** The JumpCloud snippet of the README, word for word. */
final class JumpCloudSnippets {
  private JumpCloudSnippets() {}

  static void filter(JumpCloudClient jumpcloud, ProviderId providerId) {
    jumpcloud
        .organizations()
        .list(
            providerId,
            OrganizationsListOptions.builder().filter(Filter.eq("name", "Acme, Inc.")).build())
        .forEach(System.out::println);
  }
}
