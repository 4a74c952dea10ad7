package io.tenantry.core.limit;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.internal.Checks;
import java.util.Arrays;
import java.util.List;

/**
 * The limits of a vendor for one {@link LimitKey}. Immutable.
 *
 * @param concurrency the number of calls that may run at once, at least 1; {@link #UNLIMITED} for
 *     no limit
 * @param windows the numbers of calls per time; all of them apply
 */
public record Limits(int concurrency, List<Window> windows) {
  /** The concurrency for no limit. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  /** No limits. */
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

  /** Returns limits that allow at most {@code calls} at once, without windows. */
  public static Limits concurrent(int calls) {
    return new Limits(calls, List.of());
  }

  /** Returns limits per window, without a limit on concurrency. */
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
