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
 * A vendor that is brought in step. Safe for use by several threads. Every method ends with an
 * {@link io.tenantry.core.error.ApiException} if the vendor refuses or does not answer.
 */
interface Target {
  /** How long a check may take. */
  Duration PATIENCE = Duration.ofSeconds(20);

  /** The vendor's name, for people. */
  String vendor();

  /** What the vendor has and lets be changed. */
  Set<Reach> reach();

  /** How many writes at once are worth while: more would only wait for each other. */
  int workers();

  /**
   * Proves that the credentials work and that the sync may do what it is going to, without writing.
   *
   * @return what was found, for people
   */
  String check();

  /** Reads every account with all that is compared. */
  List<Account> read(Progress progress);

  /** Makes an account and returns it as the vendor says that it is now, places perhaps missing. */
  Account create(NewAccount wanted);

  /** Writes the changes, the mark first: what was begun is recognised by it. */
  void update(Account account, List<Change> changes);
}
