package io.tenantry.core.paging;

import io.tenantry.core.error.PagingException;

/** Notices that a walk goes on beyond what the list can hold. */
final class Overrun {
  private Overrun() {}

  /** Refuses items beyond the total, where the vendor is believed. */
  static void items(Terms terms, Position at, PageFacts facts) {
    long total = terms.total(facts).orElse(Long.MAX_VALUE);
    if (facts.count() > 0 && at.rows() >= total) {
      throw new PagingException(
          page(terms, at)
              + " has items although "
              + at.rows()
              + " came before it and the list says that it has "
              + total
              + "; the walk might never end");
    }
  }

  /** Refuses to go on where page after page has had no rows. */
  static void emptyPages(Terms terms, Position at, Position next) {
    int most = terms.policy().emptyPages();
    if (next.emptyPages() > most) {
      String token = next.link() == null ? next.tokens().last() : next.link();
      throw new PagingException(
          page(terms, at)
              + " has no rows, nor had the "
              + most
              + " before it, and still it leads on, to "
              + Repeats.shown(String.valueOf(token))
              + "; the walk might never end");
    }
  }

  private static String page(Terms terms, Position at) {
    return "Page " + at.page() + " (" + Repeats.asked(terms, at) + ")";
  }
}
