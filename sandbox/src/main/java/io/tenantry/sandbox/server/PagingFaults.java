package io.tenantry.sandbox.server;

/** The planned faults of one fake's lists. Thread-safe. */
public final class PagingFaults {
  private int cap = Integer.MAX_VALUE;
  private int emptyEvery;
  private boolean repeatCursor;
  private int pages;

  public synchronized void cap(int rows) {
    cap = rows;
  }

  public synchronized void emptyEvery(int every) {
    emptyEvery = every;
  }

  public synchronized void repeatCursor(boolean on) {
    repeatCursor = on;
  }

  public synchronized int size(int asked) {
    return Math.min(asked, cap);
  }

  /** Counts a page, and returns whether it must have no rows. */
  public synchronized boolean nextIsEmpty() {
    return emptyEvery > 0 && ++pages % emptyEvery == 0;
  }

  public synchronized boolean repeatsCursor() {
    return repeatCursor;
  }

  public synchronized void reset() {
    cap = Integer.MAX_VALUE;
    emptyEvery = 0;
    repeatCursor = false;
    pages = 0;
  }
}
