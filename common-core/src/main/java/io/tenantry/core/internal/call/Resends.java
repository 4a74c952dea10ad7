package io.tenantry.core.internal.call;

import io.tenantry.core.internal.wire.Delivery;

/**
 * The requests that one call sends again at once because of the state of a connection. They are not
 * attempts, since the server is not the cause: they take no retry budget, and the call does not
 * wait. Not thread-safe.
 */
final class Resends {
  /** How to send a request again. */
  enum Again {
    NO,
    ON_ANY_CONNECTION,
    ON_A_NEW_CONNECTION
  }

  /** How many closed connections are taken out of the pool before the call makes a new one. */
  static final int MOST_CLOSED = 16;

  /** How often requests that the server has not processed (HTTP/2) are sent again at once. */
  static final int MOST_UNPROCESSED = 3;

  private int closed;
  private int unprocessed;
  private boolean sentAgain;

  /**
   * Returns whether a reused connection must be checked before the first byte is written: for
   * requests that are not safe to retry, and once one was sent on a closed connection.
   */
  boolean mustLook(boolean safe) {
    return !safe || sentAgain;
  }

  /** Returns whether a request may be sent again after it failed on a reused connection: once. */
  boolean maySendAgain(boolean safe) {
    return safe && !sentAgain;
  }

  /**
   * Returns how to send a failed request again, and counts it.
   *
   * @param safe whether the request may be sent again although the server may have received it
   */
  Again after(Delivery delivery, boolean safe) {
    if (delivery.wasFoundClosed()) {
      return ++closed <= MOST_CLOSED ? Again.ON_ANY_CONNECTION : Again.ON_A_NEW_CONNECTION;
    }
    if (delivery.wasNotProcessed()) {
      return ++unprocessed <= MOST_UNPROCESSED ? Again.ON_ANY_CONNECTION : Again.NO;
    }
    if (maySendAgain(safe) && delivery.endedWithConnection()) {
      sentAgain = true;
      return Again.ON_A_NEW_CONNECTION;
    }
    return Again.NO;
  }
}
