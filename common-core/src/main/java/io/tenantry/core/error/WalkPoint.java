package io.tenantry.core.error;

import java.io.Serializable;

/**
 * How far a walk through a list had come when a page failed. Immutable.
 *
 * @param pages pages read since the walk's beginning, those before a resume included
 * @param items items handed out since the walk's beginning, those before a resume included
 * @param checkpoint where to go on: {@code paged.resume(checkpoint)}; no secret in it
 */
public record WalkPoint(long pages, long items, String checkpoint) implements Serializable {
  public WalkPoint {
    Given.notNull(checkpoint, "A walk's point needs a checkpoint");
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
