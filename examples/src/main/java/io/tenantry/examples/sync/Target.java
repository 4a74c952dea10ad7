package io.tenantry.examples.sync;

import io.tenantry.examples.sync.console.Progress;
import io.tenantry.examples.sync.plan.Account;
import io.tenantry.examples.sync.plan.Change;
import io.tenantry.examples.sync.plan.NewAccount;
import io.tenantry.examples.sync.plan.Reach;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A vendor whose accounts are synchronized with the directory. Thread-safe. The methods that call
 * the vendor throw {@link io.tenantry.core.error.ApiException} if it rejects the request or does
 * not respond.
 */
interface Target {
  /** How long a check may take. */
  Duration PATIENCE = Duration.ofSeconds(20);

  /** Returns the vendor's display name. */
  String vendor();

  /** Returns what the vendor supports and what its API can change. */
  Set<Reach> reach();

  /** Returns the number of concurrent writes; the vendor's limits make more of them useless. */
  int workers();

  /**
   * Checks that the credentials work and permit what the sync does. Writes nothing.
   *
   * @return what was found, to be printed
   */
  String check();

  /** Reads every account with all fields that are compared. */
  List<Account> read(Progress progress);

  /** Creates an account and returns it as the vendor reports it, possibly without its places. */
  Account create(NewAccount wanted);

  /**
   * Writes the changes. The mark is written first, so that the next sync recognizes an account
   * whose update was interrupted.
   */
  void update(Account account, List<Change> changes);
}
