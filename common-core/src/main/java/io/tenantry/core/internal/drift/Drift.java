package io.tenantry.core.internal.drift;

import io.tenantry.core.internal.Excerpts;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.DriftListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one response deviates from its specification: collects the places while the body is read,
 * and reports them afterwards. Used by one thread.
 */
public final class Drift {
  private static final int DETAIL_CODE_POINTS = 300;
  private static final Drift NONE = new Drift("", "", null, false);

  private final String vendor;
  private final String operation;
  private final @Nullable DriftListener listener;
  private final boolean strict;
  private final List<DriftEvent> events = new ArrayList<>();

  private Drift(String vendor, String operation, @Nullable DriftListener listener, boolean strict) {
    this.vendor = vendor;
    this.operation = operation;
    this.listener = listener;
    this.strict = strict;
  }

  /** Everything is tolerated, nothing is reported. */
  public static Drift none() {
    return NONE;
  }

  /**
   * Of a response to this operation.
   *
   * @param vendor the vendor's display name
   * @param operation the operation's id
   * @param listener receives the deviations, if there is one
   * @param strict whether the first deviation is a {@link DriftException}
   */
  public static Drift of(
      String vendor, String operation, @Nullable DriftListener listener, boolean strict) {
    return new Drift(vendor, operation, listener, strict);
  }

  /** Whether deviations are reported or refused at all. */
  public boolean isWatched() {
    return strict || listener != null;
  }

  /** Adds a deviation; the detail is cut to a bounded length. */
  public void add(DriftEvent.Kind kind, String path, String detail) {
    if (!isWatched()) {
      return;
    }
    String cut = Excerpts.of(detail, DETAIL_CODE_POINTS);
    DriftEvent event = new DriftEvent(vendor, operation, path, kind, cut);
    if (strict) {
      throw new DriftException(event);
    }
    events.add(event);
  }

  /** The number of deviations so far, for {@link #rollback}. */
  public int mark() {
    return events.size();
  }

  /** Drops what was added since: it was about something that is reported as a whole now. */
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
