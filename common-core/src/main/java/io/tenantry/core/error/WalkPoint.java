package io.tenantry.core.error;

import io.tenantry.core.internal.Checks;
import java.io.Serializable;

/**
 * How far a walk through a list had come when a page failed. Immutable.
 *
 * @param pages pages read since the walk's beginning, those before a resume included
 * @param items items handed out since the walk's beginning, those before a resume included; one
 *     more than {@code Checkpoint.items()} where the item last handed out comes again
 * @param checkpoint where to go on: {@code paged.resume(checkpoint)}; no secret in it
 */
public record WalkPoint(long pages, long items, String checkpoint) implements Serializable {
  public WalkPoint {
    Checks.notNull(checkpoint, "checkpoint", InvalidArgumentException::new);
  }

  /** Without the checkpoint: for messages. */
  @Override
  public String toString() {
    return "after " + count(pages, "page") + " and " + count(items, "item");
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
