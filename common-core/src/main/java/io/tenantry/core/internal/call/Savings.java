package io.tenantry.core.internal.call;

import io.tenantry.core.http.RetryBudget;

/**
 * The current balance of a retry budget, in thousandths of a retry to avoid rounding errors. Not
 * thread-safe; {@link RetryAccounts} guards it.
 */
final class Savings {
  /** The price of one retry. */
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

  /** Adds the share of one call. Without a reserve, up to one retry can be saved. */
  void payIn() {
    saved = Math.min(saved + paidPerCall, Math.max(reserve, ONE));
  }

  /**
   * Records that a call requests a retry, and refills the reserve after a quiet time.
   *
   * @param now nanoseconds of a clock that only moves forward
   */
  void asked(long now) {
    if (now - askedAt >= RetryBudget.QUIET.toNanos()) {
      saved = Math.max(saved, reserve);
    }
    askedAt = now;
  }

  /** Returns retries that were taken out; never more than the reserve, or one without a reserve. */
  void payBack(int retries) {
    saved = Math.max(saved, Math.min(saved + retries * ONE, Math.max(reserve, ONE)));
  }

  void takeOut() {
    saved -= ONE;
  }

  long saved() {
    return saved;
  }

  /** Returns the used part of the reserve. */
  long missing() {
    return Math.max(0, reserve - saved);
  }

  RetryBudget budget() {
    return budget;
  }
}
