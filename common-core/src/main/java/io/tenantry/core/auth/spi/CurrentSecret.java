package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import java.util.concurrent.locks.ReentrantLock;

/** A secret as its source gave it last, for the life of one client. Thread-safe. */
public final class CurrentSecret {
  private final SecretSource source;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Secret current;

  /**
   * Asks the source for the first time.
   *
   * @throws io.tenantry.core.error.ConfigurationException if it has none
   */
  public CurrentSecret(SecretSource source) {
    this.source = source;
    this.current = source.get();
  }

  /** The secret to use now. */
  public Secret get() {
    return current;
  }

  /**
   * Asks the source again, unless another thread has since this secret was in use.
   *
   * @param refused the secret that the vendor refused
   * @return true if there is another one now
   * @throws io.tenantry.core.error.ConfigurationException if the source has none any more
   */
  public boolean replace(Secret refused) {
    asking.lock();
    try {
      if (current.equals(refused)) {
        current = source.get();
      }
      return !current.equals(refused);
    } finally {
      asking.unlock();
    }
  }

  @Override
  public String toString() {
    return "CurrentSecret[hidden]";
  }
}
