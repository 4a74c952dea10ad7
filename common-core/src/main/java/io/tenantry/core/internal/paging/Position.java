package io.tenantry.core.internal.paging;

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
 * @param rows how many rows came before this page on the wire
 * @param emptyPages how many pages without rows came just before this one
 * @param tokens the cursors, ids or links that led here
 * @param digests of the pages before this one
 */
public record Position(
    Map<String, String> query,
    @Nullable String link,
    long page,
    long rows,
    long emptyPages,
    Marks tokens,
    Marks digests) {
  /** The beginning of a list that needs no parameters. */
  public static final Position FIRST = first(Map.of());

  public Position {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    if (page < 0 || rows < 0 || emptyPages < 0) {
      throw new IllegalArgumentException(
          "page, rows and emptyPages must not be negative, but were %d, %d, %d"
              .formatted(page, rows, emptyPages));
    }
  }

  /** The beginning of a list that needs these parameters. */
  public static Position first(Map<String, String> query) {
    return new Position(query, null, 0, 0, 0, Marks.NONE, Marks.NONE);
  }

  /** Returns whether it can be stored: a link that leads out of the base URL is not. */
  public boolean isPortable() {
    return link == null || (link.startsWith("/") && !link.startsWith("//"));
  }

  /** Returns the number of this page as messages state it, from 1. */
  long number() {
    return page + 1;
  }

  /** The next page, at a cursor or id; {@code came} is the number of rows on this page. */
  public Position byToken(String param, String token, int came) {
    return after(came, with(param, token), null, tokens.and(token, page));
  }

  /** The next page, at a link. */
  public Position byLink(String address, int came) {
    return after(came, query, address, tokens.and(address, page));
  }

  /** The next page, at its number or offset. */
  public Position byCount(String param, long value, int came) {
    return after(came, with(param, Long.toString(value)), null, tokens);
  }

  private Position after(
      int came, Map<String, String> nextQuery, @Nullable String nextLink, Marks nextTokens) {
    long empty = came == 0 ? emptyPages + 1 : 0;
    return new Position(nextQuery, nextLink, page + 1, rows + came, empty, nextTokens, digests);
  }

  Position with(Marks newDigests) {
    return new Position(query, link, page, rows, emptyPages, tokens, newDigests);
  }

  private Map<String, String> with(String param, String value) {
    Map<String, String> changed = new LinkedHashMap<>(query);
    changed.put(param, value);
    return changed;
  }
}
