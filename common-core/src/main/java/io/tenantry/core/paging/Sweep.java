package io.tenantry.core.paging;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import io.tenantry.core.paging.IncompleteReason.Kind;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the ids that a complete walk did not see. An item that an interrupted walk did not reach,
 * or whose row was left out, may still exist, so a sweep refuses walks that are not complete.
 *
 * <p>A list that is counted by page or offset can miss an item without a trace if, between the same
 * two requests, an item before the place is deleted and another one is inserted behind it. Before
 * deleting anything, read such a list with {@link Paged#verified}, fetch each unseen item by its
 * id, or delete only what two walks have not seen.
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
  private volatile long withheld;

  private Sweep(boolean remembers) {
    this.remembers = remembers;
  }

  /** Returns a sweep for a walk from the beginning of a list. */
  public static <K> Sweep<K> begin() {
    return new Sweep<>(false);
  }

  /**
   * Returns a sweep for a walk that is resumed.
   *
   * @param seenBefore the ids of all items before the checkpoint
   */
  public static <K> Sweep<K> resume(Collection<? extends K> seenBefore) {
    Sweep<K> sweep = new Sweep<>(true);
    given(seenBefore, "seenBefore").forEach(sweep::saw);
    return sweep;
  }

  /**
   * Accepts walks of a list whose total counts rows that no page contains, provided that at most
   * {@code most} rows are missing and the walk is complete otherwise. A row that the vendor
   * withholds looks like a deleted one, so choose the number for a list that you have examined.
   *
   * @param most how many more rows the total may count than the pages contain
   * @return this sweep
   * @throws InvalidArgumentException if the number is negative
   */
  public Sweep<K> acceptWithheld(long most) {
    if (most < 0) {
      throw new InvalidArgumentException("most must not be negative, but was " + most);
    }
    withheld = most;
    return this;
  }

  /** Records that the walk has seen an item. */
  public void saw(K id) {
    seen.add(given(id, "id"));
  }

  /** Returns the ids seen so far, to store with a checkpoint. */
  public Set<K> seen() {
    return Set.copyOf(seen);
  }

  /**
   * Returns the known ids that the walk has not seen, in their order.
   *
   * @throws InvalidArgumentException unless the walk is {@linkplain WalkSummary#complete()
   *     complete}, or lacks no more rows than {@link #acceptWithheld} allows; and if it was
   *     resumed, this sweep was created by {@link #resume}
   */
  public Set<K> unseen(Collection<? extends K> known, WalkSummary summary) {
    given(known, "known");
    if (!given(summary, "summary").complete() && !isOnlyWithheld(summary)) {
      throw refused("the walk did not complete (" + summary + ")");
    }
    if (summary.resumed() && !remembers) {
      throw refused("the walk was resumed. Use Sweep.resume with the ids seen before");
    }
    Set<K> unseen = new LinkedHashSet<>();
    for (K id : known) {
      if (!seen.contains(given(id, "id"))) {
        unseen.add(id);
      }
    }
    return Collections.unmodifiableSet(unseen);
  }

  private boolean isOnlyWithheld(WalkSummary summary) {
    return summary.ended()
        && summary.reasons().stream()
            .allMatch(
                reason ->
                    reason.kind() == Kind.TOTAL_DIFFERS
                        && reason.expected() > reason.actual()
                        && reason.expected() - reason.actual() <= withheld);
  }

  private static InvalidArgumentException refused(String why) {
    return new InvalidArgumentException("cannot determine which records are gone: " + why);
  }

  private static <V> V given(V value, String what) {
    return Checks.notNull(value, what, InvalidArgumentException::new);
  }
}
