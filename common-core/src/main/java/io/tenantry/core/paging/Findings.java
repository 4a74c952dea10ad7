package io.tenantry.core.paging;

import io.tenantry.core.internal.paging.Finding;
import java.util.ArrayList;
import java.util.List;

/** The findings of a walk, the first of each kind. Immutable. */
record Findings(List<Finding> all) {
  /** Nothing was found. */
  static final Findings NONE = new Findings(List.of());

  Findings {
    all = List.copyOf(all);
  }

  /** Returns these, and further ones of other kinds. */
  Findings and(List<Finding> more) {
    List<Finding> joined = new ArrayList<>(all);
    for (Finding one : more) {
      if (joined.stream().noneMatch(known -> known.kind() == one.kind())) {
        joined.add(one);
      }
    }
    return joined.size() == all.size() ? this : new Findings(joined);
  }
}
