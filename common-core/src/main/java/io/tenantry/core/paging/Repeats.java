package io.tenantry.core.paging;

import io.tenantry.core.error.PagingException;
import io.tenantry.core.internal.Digests;
import io.tenantry.core.internal.Excerpts;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Notices that a walk makes no progress: a token or a page that was there before. */
final class Repeats {
  private static final int HASH_BYTES = 4;

  /** Longer ones would not fit into a URL, nor into a checkpoint. */
  private static final int LONGEST_TOKEN = 8192;

  private Repeats() {}

  /** The token, unless it was there before. */
  static String fresh(Terms terms, Position at, PageFacts facts, String token) {
    if (token.length() > LONGEST_TOKEN) {
      throw new PagingException(
          "Page "
              + at.page()
              + " names a next page with more than "
              + LONGEST_TOKEN
              + " characters: "
              + shown(token));
    }
    boolean allowed = terms.policy().tokensRepeat() && facts.count() > 0;
    if (allowed || !at.tokens().isKnown(token)) {
      return token;
    }
    throw new PagingException(
        "Page "
            + at.page()
            + " leads to a page that was read before: "
            + shown(token)
            + " comes again, the one before it was "
            + shown(String.valueOf(at.tokens().last()))
            + "; going on would read the same items for ever");
  }

  /** The marks with this page's digest, unless it was there before. */
  static Marks digests(Terms terms, Position at, PageFacts facts) {
    String digest = facts.digest();
    if (digest == null || facts.count() == 0) {
      return at.digests();
    }
    if (!terms.policy().pagesRepeat() && at.digests().isKnown(digest)) {
      throw new PagingException(
          "Page "
              + at.page()
              + " ("
              + asked(terms, at)
              + ") holds the same "
              + (facts.count() == 1 ? "item as " : facts.count() + " items as ")
              + (digest.equals(at.digests().last()) ? "the page" : "a page")
              + " before it; the vendor seems to ignore where the page begins."
              + " If the rows are alike indeed, ask for a member that tells them apart");
    }
    return at.digests().and(digest, at.page());
  }

  /** What the page was asked for with, as far as it names the place. */
  static String asked(Terms terms, Position at) {
    String value = at.link() == null ? at.query().get(terms.param()) : at.link();
    return (terms.param().isEmpty() ? "link" : terms.param())
        + "="
        + (value == null ? "none" : shown(value));
  }

  /**
   * Bounded. Of a link's query the names only, since values may be what is nobody's business, and
   * as many digits of the link's hash as tell two of them apart.
   */
  static String shown(String token) {
    int query = token.indexOf('?');
    if (query < 0) {
      return '"' + Excerpts.of(token) + '"';
    }
    String names =
        Arrays.stream(token.substring(query + 1).split("&"))
            .map(part -> part.substring(0, part.indexOf('=') + 1) + '…')
            .collect(Collectors.joining("&"));
    String hash = Digests.hex(token, HASH_BYTES);
    return '"'
        + Excerpts.of(token.substring(0, query))
        + '?'
        + Excerpts.of(names)
        + "\" ("
        + hash
        + ')';
  }
}
