package io.tenantry.core.internal.paging;

import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list is: what a request for it sends. Plain data, so that it can be stored and
 * resumed.
 *
 * @param query the query parameters that paging itself sets, the page size among them
 * @param link the address of this page, if the vendor gave one, as path and query below the base
 *     URL; then it is used as it is
 * @param page the index of this page, from 0
 * @param tokens the cursors, ids or links that led here
 * @param digests of the pages before this one
 * @param progress what was seen of the list before this page
 */
public record Position(
    Map<String, String> query,
    @Nullable String link,
    long page,
    Marks tokens,
    Marks digests,
    Progress progress) {
  /** The beginning of a list that needs no parameters. */
  public static final Position FIRST = first(Map.of());

  public Position {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    if (page < 0) {
      throw new IllegalArgumentException("page must not be negative, but was " + page);
    }
  }

  /** The beginning of a list that needs these parameters. */
  public static Position first(Map<String, String> query) {
    return first(query, Progress.NONE);
  }

  static Position first(Map<String, String> query, Progress progress) {
    return new Position(query, null, 0, Marks.NONE, Marks.NONE, progress);
  }

  /** Returns whether it can be stored: a link that leads out of the base URL is not. */
  public boolean isPortable() {
    return link == null || (link.startsWith("/") && !link.startsWith("//"));
  }

  /** Returns the number of this page as messages state it, from 1. */
  long number() {
    return page + 1;
  }

  /** The next page, at a cursor or id. */
  public Position byToken(String param, String token) {
    return after(with(param, token), null, tokens.and(token, page));
  }

  /** The next page, at a link. */
  public Position byLink(String address) {
    return after(query, address, tokens.and(address, page));
  }

  /** The same with another value of a parameter. */
  Position asking(String param, String value) {
    return new Position(with(param, value), link, page, tokens, digests, progress);
  }

  /**
   * Of a verified walk within the page: it has passed the rows before one.
   *
   * @param repeats the indexes of those that were left out since they had come before
   */
  public Position passed(PageRows rows, BitSet repeats, int before) {
    return with(digests, progress.passed(PageNews.of(rows, repeats), before));
  }

  /** The next page, at its number or offset. */
  Position byCount(String param, long value) {
    return after(with(param, Long.toString(value)), null, tokens);
  }

  private Position after(
      Map<String, String> nextQuery, @Nullable String nextLink, Marks nextTokens) {
    return new Position(nextQuery, nextLink, page + 1, nextTokens, digests, progress);
  }

  /** The same with ids that came, too, although they are no longer on the page before. */
  public Position knowing(RecentIds ids) {
    return with(digests, progress.knowing(ids));
  }

  Position with(Marks newDigests, Progress newProgress) {
    return new Position(query, link, page, tokens, newDigests, newProgress);
  }

  private Map<String, String> with(String param, String value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.put(param, value);
    return changed;
  }
}
