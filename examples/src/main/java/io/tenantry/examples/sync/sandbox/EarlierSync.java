package io.tenantry.examples.sync.sandbox;

import io.tenantry.examples.sync.plan.NewAccount;

/** A sync that reached a vendor of the sandbox before the program starts. */
public interface EarlierSync {
  /**
   * Creates an account.
   *
   * @param complete false if the sync was interrupted: the account is left without a place where
   *     that takes a second write
   */
  void create(NewAccount wanted, boolean complete);
}
