package io.tenantry.core.paging;

/** Gets pages, usually by a request each. */
@FunctionalInterface
public interface PageSource<T> {
  /**
   * @param position {@link Position#FIRST}, or what an earlier page named as next
   */
  Page<T> fetch(Position position);
}
