package io.tenantry.core.json;

import org.jspecify.annotations.Nullable;

/**
 * For generated code: who wants to know when an answer deviates from its specification, and in
 * which call it came. Immutable.
 */
public final class Drift {
  private static final Drift NONE = new Drift("", "", null, false);

  private final String vendor;
  private final String operation;
  private final @Nullable DriftListener listener;
  private final boolean strict;

  private Drift(String vendor, String operation, @Nullable DriftListener listener, boolean strict) {
    this.vendor = vendor;
    this.operation = operation;
    this.listener = listener;
    this.strict = strict;
  }

  /** Nobody listens, everything is tolerated. */
  public static Drift none() {
    return NONE;
  }

  /**
   * @param vendor the vendor's display name
   * @param operation the operation's id
   * @param listener who hears of deviations, if anybody
   * @param strict whether the first deviation is a {@link DriftException}
   */
  public static Drift of(
      String vendor, String operation, @Nullable DriftListener listener, boolean strict) {
    return new Drift(vendor, operation, listener, strict);
  }

  boolean isStrict() {
    return strict;
  }

  boolean isWatched() {
    return strict || listener != null;
  }

  DriftEvent event(DriftEvent.Kind kind, String path, String detail) {
    return new DriftEvent(vendor, operation, path, kind, detail);
  }

  void tell(Iterable<DriftEvent> events) {
    if (listener != null) {
      events.forEach(listener::onDrift);
    }
  }
}
