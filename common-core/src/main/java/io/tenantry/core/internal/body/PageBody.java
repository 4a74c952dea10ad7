package io.tenantry.core.internal.body;

import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableRow;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The decoded body of a page.
 *
 * @param items the rows, in order
 * @param rows the number of rows in the response, nulls included
 * @param members the required fields of the envelope by path, as far as they are present
 * @param bareArray whether the body was an array without an envelope
 * @param gaps the indexes of rows that are null or unreadable, ascending
 * @param nulls the JSON paths of the rows that are null, by index
 * @param unreadable the unreadable rows, if they are left out
 * @param begin the offset of the array of rows in the body, in bytes
 * @param end the offset of its end
 */
public record PageBody<T>(
    List<T> items,
    int rows,
    Map<String, JsonValue> members,
    boolean bareArray,
    List<Integer> gaps,
    SortedMap<Integer, String> nulls,
    List<UnreadableRow> unreadable,
    long begin,
    long end) {
  public PageBody {
    items = List.copyOf(items);
    members = Map.copyOf(members);
    gaps = List.copyOf(gaps);
    nulls = Collections.unmodifiableSortedMap(nulls);
    unreadable = List.copyOf(unreadable);
  }

  /** Returns the page of a response without a body. */
  public static <T> PageBody<T> empty() {
    return new PageBody<>(
        List.of(), 0, Map.of(), false, List.of(), new TreeMap<>(), List.of(), 0, 0);
  }
}
