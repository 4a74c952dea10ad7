package io.tenantry.core.paging;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk through a list stands: what has to be asked for the page that comes next. Plain
 * data, so that it can be stored and taken up again.
 *
 * @param query query parameters that lead to this page, in place of those of the first request
 * @param link the address of this page, if the vendor gave one; then it is used as it is
 * @param page the index of this page, from 0
 * @param items how many items came before this page
 * @param token what led here: a cursor, the last item's id or a link; {@code null} at the start
 * @param anchor an earlier token, remembered to notice that tokens go round in a circle
 */
public record Position(
    Map<String, String> query,
    @Nullable String link,
    long page,
    long items,
    @Nullable String token,
    @Nullable String anchor) {
  /** The beginning of a list. */
  public static final Position FIRST = new Position(Map.of(), null, 0, 0, null, null);

  public Position {
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    if (page < 0 || items < 0) {
      throw new IllegalArgumentException(
          "A position has no negative page or items: " + page + ", " + items);
    }
  }

  boolean isKnown(String candidate) {
    return candidate.equals(token) || candidate.equals(anchor);
  }

  Position byQuery(String param, String value, String newToken, long came) {
    return new Position(Map.of(param, value), null, page + 1, items + came, newToken, anchored());
  }

  Position byLink(String address, long came) {
    return new Position(Map.of(), address, page + 1, items + came, address, anchored());
  }

  /** A page that was counted, not named: both its predecessors' marks are remembered. */
  Position byCount(String param, long value, @Nullable String mark, long came) {
    Map<String, String> counted = Map.of(param, Long.toString(value));
    return new Position(counted, null, page + 1, items + came, mark, token);
  }

  /**
   * The anchor moves at powers of two (Brent's way of finding cycles): a circle of any length is
   * noticed with two tokens in memory.
   */
  private @Nullable String anchored() {
    return Long.bitCount(page) == 1 ? token : anchor;
  }
}
