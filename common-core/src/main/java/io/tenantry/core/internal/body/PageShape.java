package io.tenantry.core.internal.body;

import io.tenantry.core.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a page's body has its items, and which fields of the envelope are read. Paths are field
 * names joined by dots.
 *
 * @param items paths at which the items may be; none if only a bare array is allowed
 * @param members paths of the fields to read
 * @param bareArray whether the body may be an array of the items, without an envelope
 * @param total the path of the total, which is one of the members; null if there is none
 */
public record PageShape(
    List<String> items, Set<String> members, boolean bareArray, @Nullable String total) {
  public PageShape {
    items = List.copyOf(items);
    members = Set.copyOf(members);
    if (items.isEmpty() && !bareArray) {
      throw new IllegalArgumentException("items must not be empty unless bareArray is true");
    }
  }

  /** Creates a shape without a total. */
  public PageShape(List<String> items, Set<String> members, boolean bareArray) {
    this(items, members, bareArray, null);
  }

  /** Returns the shape of an array without an envelope. */
  public static PageShape array() {
    return new PageShape(List.of(), Set.of(), true);
  }

  boolean hasItemsAt(String path) {
    return items.contains(path);
  }

  boolean wants(String path) {
    return members.contains(path);
  }

  /** Returns whether an envelope says that the list has no items. */
  boolean isEmpty(Map<String, JsonValue> envelope) {
    JsonValue count = total == null ? null : envelope.get(total);
    return count != null && count.json().matches("0|\"0\"");
  }

  /** Returns whether the items or a field to read are below a path. */
  boolean leadsThrough(String path) {
    String below = path + ".";
    return items.stream().anyMatch(item -> item.startsWith(below))
        || members.stream().anyMatch(member -> member.startsWith(below));
  }
}
