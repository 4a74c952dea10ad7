package io.tenantry.examples.docs;

import io.tenantry.core.error.ConflictException;
import io.tenantry.ninjaone.NinjaOneClient;
import io.tenantry.ninjaone.model.NewOrganization;

/** The README's snippet of a failed call, word for word. */
final class NinjaOneSnippets {
  private NinjaOneSnippets() {}

  static void create(NinjaOneClient ninja) {
    try {
      ninja.organizations().create(NewOrganization.builder().name("Acme").build());
    } catch (ConflictException e) { // 409: the name is taken
      System.err.println(e.getMessage());
    }
  }
}
