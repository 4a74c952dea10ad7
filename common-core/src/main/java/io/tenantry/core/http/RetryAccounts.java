package io.tenantry.core.http;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The retry budget of a transport, and those of the clients on it. Thread-safe. */
final class RetryAccounts {
  private final ReentrantLock lock = new ReentrantLock();
  private final Timing timing;
  private final Savings shared;

  RetryAccounts(RetryBudget budget, Timing timing) {
    this.timing = timing;
    this.shared = new Savings(budget, timing.nanoTime());
  }

  Account open(RetryBudget budget) {
    return new Account(new Savings(budget, timing.nanoTime()));
  }

  /** One client's part. */
  final class Account {
    private final Savings own;

    private Account(Savings own) {
      this.own = own;
    }

    /** A call begins. */
    void payIn() {
      lock.lock();
      try {
        own.payIn();
        shared.payIn();
      } finally {
        lock.unlock();
      }
    }

    /**
     * Takes a repetition out of both budgets, or neither.
     *
     * @return why there is none; empty if it was granted
     */
    Optional<String> takeOut() {
      long now = timing.nanoTime();
      lock.lock();
      try {
        own.asked(now);
        shared.asked(now);
        if (own.saved() < Savings.ONE) {
          return Optional.of("the client's retry budget is used up: " + own.budget());
        }
        if (shared.saved() - Savings.ONE < own.missing()) {
          return Optional.of("the transport's retry budget is used up: " + shared.budget());
        }
        own.takeOut();
        shared.takeOut();
        return Optional.empty();
      } finally {
        lock.unlock();
      }
    }
  }
}
