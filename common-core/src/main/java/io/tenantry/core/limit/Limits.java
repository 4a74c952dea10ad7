package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.Arrays;
import java.util.List;

/**
 * What a vendor allows for one {@link LimitKey}. Immutable.
 *
 * @param concurrency how many calls may run at once, at least 1; {@link #UNLIMITED} without a limit
 * @param windows how many may be made in which time; all of them hold
 */
public record Limits(int concurrency, List<Window> windows) {
  /** No limit of concurrency. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** No limit is known. */
  public static final Limits NONE = new Limits(UNLIMITED, List.of());

  public Limits {
    Checks.atLeast(
        1,
        concurrency,
        "concurrency",
        "Use Limits.UNLIMITED for no limit.",
        InvalidArgumentException::new);
    Checks.notNull(windows, "windows", InvalidArgumentException::new)
        .forEach(window -> Checks.notNull(window, "window", InvalidArgumentException::new));
    windows = List.copyOf(windows);
  }

  /** Returns limits of concurrency only: at most so many calls at once. */
  public static Limits concurrent(int calls) {
    return new Limits(calls, List.of());
  }

  /** Returns limits per window only, whatever the number of calls at once. */
  public static Limits perWindow(Window... windows) {
    return new Limits(
        UNLIMITED,
        Arrays.asList(Checks.notNull(windows, "windows", InvalidArgumentException::new)));
  }

  /** Returns whether nothing is limited. */
  public boolean isEmpty() {
    return concurrency == UNLIMITED && windows.isEmpty();
  }
}
