package io.tenantry.core.paging;

/** Gets pages, usually by a request each. */
@FunctionalInterface
public interface PageSource<T> {
  /**
   * @param position {@link Position#FIRST}, or what an earlier page named as next
   */
  Page<T> fetch(Position position);

  /** The same pages for one walk alone, so that its {@link #cancel} ends no other walk. */
  default PageSource<T> alone() {
    return this;
  }

  /**
   * Ends the fetch that another thread has under way, and those to come. Does nothing for a source
   * that has nothing to end.
   */
  default void cancel() {}
}
