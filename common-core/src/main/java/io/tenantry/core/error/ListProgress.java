package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.io.Serializable;

/**
 * How far a list was read when a page of it failed. Immutable.
 *
 * @param pages pages read since the list's beginning, those before a resume included
 * @param items items returned since the list's beginning, those before a resume included; one more
 *     than {@code Checkpoint.items()} where the last item is returned again
 * @param checkpoint where to resume: {@code paged.walkFrom(checkpoint)}; holds no secret
 */
public record ListProgress(long pages, long items, String checkpoint) implements Serializable {
  public ListProgress {
    Checks.notNull(checkpoint, "checkpoint", InvalidArgumentException::new);
  }

  /** Returns pages and items, for messages. */
  @Override
  public String toString() {
    return "after " + count(pages, "page") + " and " + count(items, "item");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
