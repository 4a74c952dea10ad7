package io.tenantry.core.limit;

/**
 * The right to send one call. It ends by {@link #close}, or by itself after the time that was asked
 * for, so that a worker that dies holds nothing for ever.
 */
public interface Lease extends AutoCloseable {
  /** The call is over, whatever came of it. Never throws; a second time does nothing. */
  @Override
  void close();
}
