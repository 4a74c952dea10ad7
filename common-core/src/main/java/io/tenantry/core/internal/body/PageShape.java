package io.tenantry.core.internal.body;

import java.util.List;
import java.util.Set;

/**
 * For generated code: where a page's body has its items, and which members of the envelope are
 * wanted. Paths are member names joined by points.
 *
 * @param items paths at which the items may be, tried as they come; none where only a bare array
 *     will do
 * @param members paths of the wanted members
 * @param bareArray whether the body may be an array of the items, without an envelope
 */
public record PageShape(List<String> items, Set<String> members, boolean bareArray) {
  public PageShape {
    items = List.copyOf(items);
    members = Set.copyOf(members);
    if (items.isEmpty() && !bareArray) {
      throw new IllegalArgumentException("A page needs a place for its items");
    }
  }

  /** An array without an envelope. */
  public static PageShape array() {
    return new PageShape(List.of(), Set.of(), true);
  }

  boolean hasItemsAt(String path) {
    return items.contains(path);
  }

  boolean wants(String path) {
    return members.contains(path);
  }

  /** Whether something wanted lies below this path. */
  boolean leadsThrough(String path) {
    String below = path + ".";
    return items.stream().anyMatch(item -> item.startsWith(below))
        || members.stream().anyMatch(member -> member.startsWith(below));
  }
}
