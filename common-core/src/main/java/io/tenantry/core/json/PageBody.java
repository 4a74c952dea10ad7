package io.tenantry.core.json;

import java.util.List;
import java.util.Map;

/**
 * What the body of a page held.
 *
 * @param items the rows, in order
 * @param rows how many rows there were on the wire, nulls among them included
 * @param members the wanted members of the envelope by path, as far as present
 * @param bareArray whether the body was an array without an envelope
 */
public record PageBody<T>(
    List<T> items, int rows, Map<String, JsonValue> members, boolean bareArray) {
  public PageBody {
    items = List.copyOf(items);
    members = Map.copyOf(members);
  }
}
