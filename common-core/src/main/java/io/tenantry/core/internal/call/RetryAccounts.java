package io.tenantry.core.internal.call;

import io.tenantry.core.http.RetryBudget;
import io.tenantry.core.http.TimeSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The retry budgets of a transport and of its clients. Thread-safe. */
public final class RetryAccounts {
  private final ReentrantLock lock = new ReentrantLock();
  private final TimeSource timing;
  private final Savings shared;

  public RetryAccounts(RetryBudget budget, TimeSource timing) {
    this.timing = timing;
    this.shared = new Savings(budget, timing.nanoTime());
  }

  public Account open(RetryBudget budget) {
    return new Account(new Savings(budget, timing.nanoTime()));
  }

  /** The account of one client. */
  public final class Account {
    private final Savings own;

    private Account(Savings own) {
      this.own = own;
    }

    /** Records a new call. */
    public void payIn() {
      lock.lock();
      try {
        own.payIn();
        shared.payIn();
      } finally {
        lock.unlock();
      }
    }

    /** Returns the retries of a call that has succeeded: its server is healthy. */
    public void payBack(int retries) {
      if (retries == 0) {
        return;
      }
      lock.lock();
      try {
        own.payBack(retries);
        shared.payBack(retries);
      } finally {
        lock.unlock();
      }
    }

    /**
     * Takes a retry out of both budgets, or out of neither.
     *
     * @return why the retry was denied; empty if it was granted
     */
    public Optional<String> takeOut() {
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
