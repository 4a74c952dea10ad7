package io.tenantry.core.limit;

/**
 * The permission to send one call. It ends with {@link #close}, or by itself after the requested
 * time, so that a crashed process blocks no others.
 */
public interface Lease extends AutoCloseable {
  /**
   * Reports that the call has ended, successfully or not. Never throws; has no effect if called
   * again.
   */
  @Override
  void close();
}
