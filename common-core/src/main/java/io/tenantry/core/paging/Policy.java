package io.tenantry.core.paging;

/**
 * What a vendor's documents allow beyond the careful reading of a list.
 *
 * @param trustedTotal the total counts the whole list: reaching it ends the list
 * @param emptyTokenEnds an empty text in place of a cursor means that there is none
 * @param tokensRepeat a cursor may come again, as long as its page has rows
 * @param pagesRepeat a page may hold the same as one before
 */
record Policy(
    boolean trustedTotal, boolean emptyTokenEnds, boolean tokensRepeat, boolean pagesRepeat) {
  static final Policy CAREFUL = new Policy(false, false, false, false);

  Policy trustingTotal() {
    return new Policy(true, emptyTokenEnds, tokensRepeat, pagesRepeat);
  }

  Policy endingWithEmptyToken() {
    return new Policy(trustedTotal, true, tokensRepeat, pagesRepeat);
  }

  Policy repeatingTokens() {
    return new Policy(trustedTotal, emptyTokenEnds, true, pagesRepeat);
  }

  Policy repeatingPages() {
    return new Policy(trustedTotal, emptyTokenEnds, tokensRepeat, true);
  }
}
