package io.tenantry.core.paging;

/**
 * What a vendor's documents allow beyond the careful reading of a list.
 *
 * @param trustedTotal the total counts the whole list: reaching it ends the list
 * @param emptyTokenEnds an empty text in place of a cursor means that there is none
 * @param tokensRepeat a cursor may come again, as long as its page has rows
 * @param pagesRepeat a page may hold the same as one before
 * @param emptyPages how many pages without rows may follow each other while there are tokens
 */
record Policy(
    boolean trustedTotal,
    boolean emptyTokenEnds,
    boolean tokensRepeat,
    boolean pagesRepeat,
    int emptyPages) {
  /**
   * A vendor that filters its pages after cutting them sends some empty ones. A hundred in a row
   * would be 10,000 rows left out at the smallest page size that a walk asks for by default (100),
   * and 100,000 at the largest (1,000); and where it only goes on and on, they are soon over.
   */
  private static final int EMPTY_PAGES = 100;

  static final Policy CAREFUL = new Policy(false, false, false, false, EMPTY_PAGES);

  Policy trustingTotal() {
    return new Policy(true, emptyTokenEnds, tokensRepeat, pagesRepeat, emptyPages);
  }

  Policy endingWithEmptyToken() {
    return new Policy(trustedTotal, true, tokensRepeat, pagesRepeat, emptyPages);
  }

  Policy repeatingTokens() {
    return new Policy(trustedTotal, emptyTokenEnds, true, pagesRepeat, emptyPages);
  }

  Policy repeatingPages() {
    return new Policy(trustedTotal, emptyTokenEnds, tokensRepeat, true, emptyPages);
  }

  Policy emptyPages(int most) {
    return new Policy(trustedTotal, emptyTokenEnds, tokensRepeat, pagesRepeat, most);
  }
}
