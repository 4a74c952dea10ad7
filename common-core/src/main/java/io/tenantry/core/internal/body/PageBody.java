package io.tenantry.core.internal.body;

import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableRow;
import java.util.List;
import java.util.Map;

/**
 * For generated code: what the body of a page held.
 *
 * @param items the rows, in order
 * @param rows how many rows there were on the wire, nulls among them included
 * @param members the wanted members of the envelope by path, as far as present
 * @param bareArray whether the body was an array without an envelope
 * @param gaps the indexes of rows that are no items, nulls and unreadable ones, ascending
 * @param unreadable the unreadable ones, where they are left out
 * @param begin where in the body the array of rows begins, in bytes
 * @param end where it ends
 */
public record PageBody<T>(
    List<T> items,
    int rows,
    Map<String, JsonValue> members,
    boolean bareArray,
    List<Integer> gaps,
    List<UnreadableRow> unreadable,
    long begin,
    long end) {
  public PageBody {
    items = List.copyOf(items);
    members = Map.copyOf(members);
    gaps = List.copyOf(gaps);
    unreadable = List.copyOf(unreadable);
  }
}
