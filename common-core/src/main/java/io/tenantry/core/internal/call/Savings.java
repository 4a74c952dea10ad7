package io.tenantry.core.internal.call;

import io.tenantry.core.http.RetryBudget;

/**
 * What a retry budget holds at the moment, in thousandths of a retry, so that a hundred tenths are
 * ten. Not thread-safe; {@link RetryAccounts} guards it.
 */
final class Savings {
  /** What one retry takes. */
  static final long ONE = 1_000;

  private final RetryBudget budget;
  private final long reserve;
  private final long paidPerCall;
  private long saved;
  private long askedAt;

  Savings(RetryBudget budget, long now) {
    this.budget = budget;
    reserve = budget.reserve() * ONE;
    paidPerCall = Math.round(budget.share() * ONE);
    saved = reserve;
    askedAt = now;
  }

  /** Without a reserve there is still room for the one retry that calls save up for. */
  void payIn() {
    saved = Math.min(saved + paidPerCall, Math.max(reserve, ONE));
  }

  /**
   * Somebody wants a retry now.
   *
   * @param now nanoseconds of a clock that only moves forward
   */
  void asked(long now) {
    if (now - askedAt >= RetryBudget.QUIET.toNanos()) {
      saved = Math.max(saved, reserve);
    }
    askedAt = now;
  }

  void takeOut() {
    saved -= ONE;
  }

  long saved() {
    return saved;
  }

  /** How much of the reserve is gone. */
  long missing() {
    return Math.max(0, reserve - saved);
  }

  RetryBudget budget() {
    return budget;
  }
}
