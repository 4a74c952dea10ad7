package io.tenantry.core.auth.spi;

import io.tenantry.core.auth.Secret;
import io.tenantry.core.auth.SecretSource;
import java.util.concurrent.locks.ReentrantLock;

/** The secret that a source last returned, for the lifetime of one client. Thread-safe. */
public final class CurrentSecret {
  private final SecretSource source;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Secret current;

  /**
   * Reads the source for the first time.
   *
   * @throws io.tenantry.core.error.ConfigurationException if the source has no secret or is broken
   */
  public CurrentSecret(SecretSource source) {
    this.source = source;
    this.current = source.get();
  }

  /** Returns the current secret. */
  public Secret get() {
    return current;
  }

  /**
   * Reads the source again, unless another thread has already done so since this secret was used.
   *
   * @param refused the secret that the vendor rejected
   * @return true if the current secret is another one now
   * @throws io.tenantry.core.error.ConfigurationException if the source no longer has a secret, or
   *     is broken
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
