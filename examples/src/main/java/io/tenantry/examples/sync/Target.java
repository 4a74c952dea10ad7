package io.tenantry.examples.sync;

import java.util.List;

/**
 * A vendor that is brought in step. Safe for use by several threads. Every method ends with an
 * {@link io.tenantry.core.error.ApiException} if the vendor refuses or does not answer.
 */
interface Target {

  /** The vendor's name, for people. */
  String vendor();

  /** Reads every account with all that is compared. */
  List<Account> read(Progress progress);

  /** Makes an account and returns it as the vendor says that it is now. */
  Account create(NewAccount wanted);

  /** Writes the changes, the mark first: what was begun is recognised by it. */
  void update(Account account, List<Change> changes);
}
