package io.tenantry.core.internal.paging;

import io.tenantry.core.error.PagingException;
import io.tenantry.core.internal.Digests;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.spec.PagingRule;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Notices that a walk makes no progress: a token or a page that was there before, items beyond the
 * list's total, or page after page without rows.
 */
final class ProgressGuard {
  private static final int HASH_BYTES = 4;

  /** Longer ones would not fit into a URL, nor into a checkpoint. */
  private static final int LONGEST_TOKEN = 8192;

  private final PagingRule rule;

  ProgressGuard(PagingRule rule) {
    this.rule = rule;
  }

  /** Refuses items beyond the total. */
  void checkTotal(Position at, PageFacts facts, long total) {
    if (facts.count() > 0 && at.rows() >= total) {
      throw new PagingException(
          page(at)
              + " has items although "
              + at.rows()
              + " came before it and the list says that it has "
              + total
              + "; the walk might never end");
    }
  }

  /** Refuses to continue where page after page has had no rows. */
  void checkEmptyPages(Position at, Position next) {
    if (next.emptyPages() > rule.maxEmptyPages()) {
      String token = next.link() == null ? next.tokens().last() : next.link();
      throw new PagingException(
          page(at)
              + " has no rows, nor had the "
              + rule.maxEmptyPages()
              + " before it, but it names a next page, "
              + shown(String.valueOf(token))
              + "; the walk might never end");
    }
  }

  private String page(Position at) {
    return "Page " + at.number() + " (" + requested(at) + ")";
  }

  /** Returns the token, unless it was there before. */
  String fresh(Position at, PageFacts facts, String token) {
    if (token.length() > LONGEST_TOKEN) {
      throw new PagingException(
          "Page "
              + at.number()
              + " names a next page with more than "
              + LONGEST_TOKEN
              + " characters: "
              + shown(token));
    }
    boolean allowed = rule.allowsRepeatedTokens() && facts.count() > 0;
    if (allowed || !at.tokens().isKnown(token)) {
      return token;
    }
    throw new PagingException(
        "Page "
            + at.number()
            + " leads to a page that was read before: "
            + shown(token)
            + " comes again, the one before it was "
            + shown(String.valueOf(at.tokens().last()))
            + "; continuing would read the same items forever");
  }

  /** Returns the marks with this page's digest, unless it was there before. */
  Marks digests(Position at, PageFacts facts) {
    String digest = facts.digest();
    if (digest == null || facts.count() == 0) {
      return at.digests();
    }
    if (!rule.allowsRepeatedPages() && at.digests().isKnown(digest)) {
      throw new PagingException(
          page(at)
              + " holds the same "
              + (facts.count() == 1 ? "item as " : facts.count() + " items as ")
              + (digest.equals(at.digests().last()) ? "the page" : "a page")
              + " before it; the vendor seems to ignore where the page begins."
              + " If the rows really are alike, request a field that distinguishes them");
    }
    return at.digests().and(digest, at.page());
  }

  /** What the page was requested with, as far as it names the place. */
  String requested(Position at) {
    String value = at.link() == null ? at.query().get(rule.param()) : at.link();
    return (rule.param().isEmpty() ? "link" : rule.param())
        + "="
        + (value == null ? "none" : shown(value));
  }

  /**
   * Bounded. Of a link's query the names only, since values may be confidential, and as many digits
   * of the link's hash as are needed to distinguish links.
   */
  private static String shown(String token) {
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
