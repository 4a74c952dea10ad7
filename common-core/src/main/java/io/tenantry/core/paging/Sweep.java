package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers which ids a walk has seen, and tells which were not there: but only after a walk that
 * has seen everything, since an item that an interrupted walk, or a row left out, has not shown is
 * not gone.
 *
 * <p>A list that is counted by page or offset and changes while it is walked can miss an item: when
 * one on a page that was read is deleted, the rest moves up, and the first of the next page is read
 * by nobody. Look at each unseen item again by its id before deleting what hangs on it, or delete
 * what two walks have not seen.
 *
 * <pre>{@code
 * Sweep<OrganizationId> sweep = Sweep.begin();
 * WalkSummary summary = organizations.readAll(o -> { upsert(o); sweep.saw(o.id()); });
 * sweep.unseen(stored.ids(), summary).forEach(stored::delete);
 * }</pre>
 *
 * <p>Thread-safe. Holds the ids in memory.
 */
public final class Sweep<K> {
  private final Set<K> seen = ConcurrentHashMap.newKeySet();
  private final boolean remembers;

  private Sweep(boolean remembers) {
    this.remembers = remembers;
  }

  /** For a walk from the beginning of a list. */
  public static <K> Sweep<K> begin() {
    return new Sweep<>(false);
  }

  /**
   * For a walk that is resumed.
   *
   * @param seenBefore the ids of all items that came before the checkpoint
   */
  public static <K> Sweep<K> resume(Collection<? extends K> seenBefore) {
    Sweep<K> sweep = new Sweep<>(true);
    given(seenBefore, "seenBefore").forEach(sweep::saw);
    return sweep;
  }

  /** An item was there. */
  public void saw(K id) {
    seen.add(given(id, "id"));
  }

  /** The ids seen so far, to be stored with a checkpoint. */
  public Set<K> seen() {
    return Set.copyOf(seen);
  }

  /**
   * Those of the known ids that the walk has not seen, in their order.
   *
   * @throws InvalidArgumentException unless the walk is complete: it came to the list's end, no row
   *     was left out, and if it was resumed, this sweep knows what came before
   */
  public Set<K> unseen(Collection<? extends K> known, WalkSummary summary) {
    if (!given(summary, "summary").complete()) {
      throw refused("the walk is not complete (" + summary + ")");
    }
    if (summary.resumed() && !remembers) {
      throw refused("the walk was resumed; begin with Sweep.resume and what was seen before");
    }
    Set<K> unseen = new LinkedHashSet<>();
    for (K id : given(known, "known")) {
      if (!seen.contains(given(id, "id"))) {
        unseen.add(id);
      }
    }
    return Collections.unmodifiableSet(unseen);
  }

  private static InvalidArgumentException refused(String why) {
    return new InvalidArgumentException("What was not seen can't be told: " + why);
  }

  private static <V> V given(V value, String what) {
    return Checks.notNull(value, what, InvalidArgumentException::new);
  }
}
