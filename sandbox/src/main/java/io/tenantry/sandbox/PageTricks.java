package io.tenantry.sandbox;

/** The switches that bend how a list pages. Thread-safe. */
final class PageTricks {
  private int cap = Integer.MAX_VALUE;
  private int emptyEvery;
  private boolean repeatCursor;
  private int pages;

  synchronized void cap(int rows) {
    cap = rows;
  }

  synchronized void emptyEvery(int every) {
    emptyEvery = every;
  }

  synchronized void repeatCursor(boolean on) {
    repeatCursor = on;
  }

  synchronized int size(int asked) {
    return Math.min(asked, cap);
  }

  /** Counts a page; true if it has to come without rows. */
  synchronized boolean nextIsEmpty() {
    return emptyEvery > 0 && ++pages % emptyEvery == 0;
  }

  synchronized boolean repeatsCursor() {
    return repeatCursor;
  }

  synchronized void reset() {
    cap = Integer.MAX_VALUE;
    emptyEvery = 0;
    repeatCursor = false;
    pages = 0;
  }
}
