package io.tenantry.core.internal.paging;

import io.tenantry.core.error.PagingException;
import io.tenantry.core.internal.Digests;
import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.spec.PagingRule;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Notices that a walk makes no progress: a token or a page that was there before, or page after
 * page without new rows.
 */
final class ProgressGuard {
  private static final int HASH_BYTES = 4;

  /** Longer ones would not fit into a URL, nor into a checkpoint. */
  private static final int LONGEST_TOKEN = 8192;

  private final PagingRule rule;

  ProgressGuard(PagingRule rule) {
    this.rule = rule;
  }

  /** Refuses to continue where page after page has had no new rows. */
  void checkEmptyPages(Position at, Position next) {
    if (next.progress().barren() > rule.maxEmptyPages()) {
      String token = next.link() == null ? next.tokens().last() : next.link();
      throw new PagingException(
          page(at)
              + " has no new rows, nor had the "
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

  /** Returns whether the page holds the same rows as the page before. */
  boolean isSame(Position at, PageFacts facts) {
    return has(facts) && facts.digest().equals(at.digests().last());
  }

  private boolean has(PageFacts facts) {
    return facts.digest() != null && facts.rows().present() > 0 && !rule.allowsRepeatedPages();
  }

  /** Refuses a page that is the same as an earlier one, but for the page before. */
  void checkCircle(Position at, PageFacts facts) {
    if (has(facts) && !isSame(at, facts) && at.digests().isKnown(facts.digest())) {
      throw holdsTheSame(at, facts, "a page");
    }
  }

  PagingException holdsTheSame(Position at, PageFacts facts, String which) {
    return new PagingException(
        page(at)
            + " holds the same "
            + (facts.count() == 1 ? "item as " : facts.count() + " items as ")
            + which
            + " before it; the vendor seems to ignore where the page begins."
            + " If the rows really are alike, request a field that distinguishes them");
  }

  /** Returns the marks with this page's digest. */
  static Marks digests(Position at, PageFacts facts) {
    String digest = facts.digest();
    return digest == null || facts.rows().present() == 0
        ? at.digests()
        : at.digests().and(digest, at.page());
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
