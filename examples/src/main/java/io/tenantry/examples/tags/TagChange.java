package io.tenantry.examples.tags;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What happens to the tags of an organization; tags that neither set names stay, in their order.
 * Letters count as they are: "Premium" is another tag than "premium".
 */
record TagChange(Set<String> add, Set<String> remove) {

  List<String> applied(List<String> tags) {
    Set<String> changed = new LinkedHashSet<>(tags);
    changed.removeAll(remove);
    changed.addAll(add);
    return List.copyOf(changed);
  }

  /** Whether nothing is left to do. */
  boolean isDone(List<String> tags) {
    return tags.containsAll(add) && remove.stream().noneMatch(tags::contains);
  }
}
