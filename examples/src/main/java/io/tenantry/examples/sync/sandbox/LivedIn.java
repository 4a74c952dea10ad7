package io.tenantry.examples.sync.sandbox;

import io.tenantry.examples.sync.plan.NewAccount;
import io.tenantry.examples.sync.settings.Vendor;
import io.tenantry.sandbox.DirectoryOrganization;
import io.tenantry.sandbox.Sandbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Vendors as a service provider finds them: half of the directory's organizations are there, in one
 * vendor or another, most of them under the same name, some marked by an earlier sync and renamed
 * in the directory since, and two names that a vendor has twice.
 */
final class LivedIn {
  private static final int EVERYWHERE = 5;
  private static final int RENAMED = 59;
  private static final int KNOWN = 4;
  private static final int FIRST_PAIR = 7;
  private static final int SECOND_PAIR = 13;

  private final Sandbox sandbox;
  private final Function<Vendor, EarlierSync> syncs;
  private final Map<String, String> policies;

  LivedIn(Sandbox sandbox, Function<Vendor, EarlierSync> syncs, Map<String, String> policies) {
    this.sandbox = sandbox;
    this.syncs = syncs;
    this.policies = policies;
  }

  /** Fills the vendors; the same directory gives the same vendors. */
  void fill() {
    List<DirectoryOrganization> all = sandbox.directory().organizations();
    for (Vendor vendor : Vendor.values()) {
      EarlierSync sync = syncs.apply(vendor);
      for (int i = 0; i < all.size() / 2; i++) {
        if (i % EVERYWHERE == 0 || i % Vendor.values().length == vendor.ordinal()) {
          place(vendor, sync, all.get(i), i);
        }
      }
    }
    if (all.size() > SECOND_PAIR) {
      twice(all.get(FIRST_PAIR).name(), sandbox.ninjaOne()::add);
      twice(all.get(SECOND_PAIR).name(), sandbox.jumpCloud()::add);
    }
    sandbox.ninjaOne().forgetRequests();
    sandbox.nCentral().forgetRequests();
    sandbox.jumpCloud().forgetRequests();
  }

  private static void twice(String name, Consumer<String> add) {
    add.accept(name);
    add.accept(name);
  }

  private void place(Vendor vendor, EarlierSync sync, DirectoryOrganization organization, int i) {
    boolean renamed = i % RENAMED == RENAMED - 1;
    String name = renamed ? "Formerly " + organization.id() : organization.name();
    if (renamed || i % KNOWN == 0) {
      String id = Long.toString(organization.id());
      NewAccount account = new NewAccount(name, id, "Main office", Optional.empty(), policies);
      sync.create(account, i % EVERYWHERE != 0);
      return;
    }
    switch (vendor) {
      case NINJAONE -> sandbox.ninjaOne().add(name);
      case NCENTRAL -> sandbox.nCentral().add(name);
      case JUMPCLOUD -> sandbox.jumpCloud().add(name);
    }
  }
}
