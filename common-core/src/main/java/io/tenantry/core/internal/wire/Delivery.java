package io.tenantry.core.internal.wire;

/**
 * How far a request got. A tag of one request, which is sent at most once if it is not safe. The
 * thread of the call uses it; OkHttp's threads may report that they connected.
 */
public final class Delivery {
  private enum Progress {
    UNSENT,
    FOUND_CLOSED,
    SENT,
    NOT_PROCESSED,
    RESPONDED
  }

  private final boolean looks;
  private volatile Progress progress = Progress.UNSENT;
  private volatile boolean connected;
  private volatile boolean reused;
  private volatile boolean multiplexed;
  private volatile boolean opening;
  private volatile boolean ended;

  /** Creates the delivery of a request that is safe to send again. */
  public Delivery() {
    this(false);
  }

  /**
   * @param looks whether a reused HTTP/1 connection is checked before the first byte is written
   */
  public Delivery(boolean looks) {
    this.looks = looks;
  }

  /** Records that a connection was made for this request. */
  void connected() {
    connected = true;
  }

  /** Records that the request has a connection. */
  void acquired(boolean ofHttp2) {
    reused = !connected;
    multiplexed = ofHttp2;
    connected = false; // an interceptor of the caller may send the same request again
  }

  /** Returns whether the connection must be checked before the first byte is written. */
  boolean mustLook() {
    return looks && reused && !multiplexed;
  }

  void foundClosed() {
    progress = Progress.FOUND_CLOSED;
  }

  void start() {
    progress = Progress.SENT;
  }

  void notProcessed() {
    progress = Progress.NOT_PROCESSED;
  }

  /** Records that the connection ended before a response header was received. */
  void ended(boolean whileOpening) {
    ended = true;
    opening = whileOpening;
  }

  void responded() {
    progress = Progress.RESPONDED;
  }

  /**
   * Returns whether the request may have reached the server. If false, it definitely had no effect.
   */
  public boolean mayHaveHappened() {
    return progress == Progress.SENT || progress == Progress.RESPONDED;
  }

  /** Returns whether the connection was found closed before the first byte was written. */
  public boolean wasFoundClosed() {
    return progress == Progress.FOUND_CLOSED;
  }

  /** Returns whether the server reported over HTTP/2 that it has not processed the request. */
  public boolean wasNotProcessed() {
    return progress == Progress.NOT_PROCESSED;
  }

  /** Records that the response was not that of this request. */
  public void endedWithoutResponse() {
    progress = Progress.SENT;
    ended = true;
  }

  /**
   * Returns whether the server ended the connection without a response header, for reasons that
   * need not have to do with the request: the connection had been used before, or it ended while
   * the HTTP/2 stream was opened.
   */
  public boolean endedWithConnection() {
    return ended && (reused || opening) && progress == Progress.SENT;
  }

  /**
   * Returns whether a response may belong to no request: on an HTTP/1 connection that was used
   * before, a server may have written it before it closed the connection.
   */
  public boolean mayBeAnotherResponse() {
    return reused && !multiplexed;
  }
}
