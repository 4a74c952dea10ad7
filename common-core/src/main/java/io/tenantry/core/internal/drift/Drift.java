package io.tenantry.core.internal.drift;

import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.DriftListener;
import io.tenantry.core.json.UnreadableItems;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Collects where one response deviates from its specification while the body is read, and reports
 * it afterwards. Used by one thread.
 */
public final class Drift {
  private static final int DETAIL_CODE_POINTS = 300;

  /** A response that deviates more often isn't what the specification describes. */
  private static final int MOST = 10_000;

  private static final Drift NONE = new Drift("", "", null, false, new UnreadableMemory());

  private final String vendor;
  private final String operation;
  private final @Nullable DriftListener listener;
  private final boolean strict;
  private final UnreadableMemory memory;
  private final List<DriftEvent> events = new ArrayList<>();

  private Drift(
      String vendor,
      String operation,
      @Nullable DriftListener listener,
      boolean strict,
      UnreadableMemory memory) {
    this.vendor = vendor;
    this.operation = operation;
    this.listener = listener;
    this.strict = strict;
    this.memory = memory;
  }

  /** Returns an instance that tolerates everything and reports nothing. */
  public static Drift none() {
    return NONE;
  }

  /**
   * Returns an instance for a response to an operation.
   *
   * @param vendor the vendor's display name
   * @param operation the operation's id
   * @param listener receives the deviations; null for none
   * @param strict whether the first deviation throws a {@link DriftException}
   */
  public static Drift of(
      String vendor, String operation, @Nullable DriftListener listener, boolean strict) {
    return new Drift(vendor, operation, listener, strict, new UnreadableMemory());
  }

  /** Returns an instance that also notes the unreadable items of records. */
  public Drift notedIn(UnreadableMemory known) {
    return new Drift(vendor, operation, listener, strict, known);
  }

  /**
   * Notes the unreadable items of a record.
   *
   * @param record its typed id
   * @param present whether the response has the field of the given JSON name
   */
  public void noteRead(Object record, UnreadableItems items, Predicate<String> present) {
    if (this != NONE && (memory.isUsed() || !items.isEmpty())) {
      memory.read(record, items, present);
    }
  }

  /** Returns whether records without unreadable items have to be noted too. */
  public boolean notesAll() {
    return memory.isUsed();
  }

  /** Returns whether deviations are reported or refused at all. */
  public boolean isWatched() {
    return strict || listener != null;
  }

  /** Adds a deviation; the detail is cut to 300 characters. */
  public void add(DriftEvent.Kind kind, String path, String detail) {
    if (!isWatched() || events.size() == MOST) {
      return;
    }
    String cut = Excerpts.of(detail, DETAIL_CODE_POINTS);
    DriftEvent event = new DriftEvent(vendor, operation, path, kind, cut);
    if (strict) {
      throw new DriftException(event);
    }
    events.add(event);
  }

  /** Returns the number of deviations so far, for {@link #rollback}. */
  public int mark() {
    return events.size();
  }

  /** Removes the deviations added since a mark, because their value is reported as a whole. */
  public void rollback(int mark) {
    events.subList(mark, events.size()).clear();
  }

  /** Calls the listener for each deviation, once. */
  public void report() {
    List<DriftEvent> reported = List.copyOf(events);
    events.clear();
    if (listener != null) {
      reported.forEach(listener::onDrift);
    }
  }
}
