package io.tenantry.core.paging;

import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.ErrorContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk stood, to look at: programs store the text that {@link Walk#checkpoint} gives, and
 * hand it to {@link Paged#resume}. There is no secret and no host in it. The text is safe in URLs
 * and of one line. It has a few hundred characters and about three to four times those of the
 * vendor's cursor or link, which stands in it as the place, as the latest one and as an earlier
 * one; at most 262,144. Later releases read the texts of earlier ones. Immutable.
 */
public final class Checkpoint {
  private final ListKey list;
  private final WalkState state;

  Checkpoint(ListKey list, WalkState state) {
    this.list = list;
    this.state = state;
  }

  /**
   * Reads a checkpoint's text.
   *
   * @throws CheckpointException if it is none, or from a later release
   */
  public static Checkpoint parse(@Nullable String text) {
    return parse(ErrorContext.NONE, text);
  }

  static Checkpoint parse(ErrorContext context, @Nullable String text) {
    return CheckpointJson.read(context, CheckpointText.open(context, text));
  }

  /** The vendor's short name, "ninjaone". */
  public String vendor() {
    return list.vendor();
  }

  /** The id of the operation, "organizations.list". */
  public String operation() {
    return list.operation();
  }

  /** When the walk began; resuming doesn't change it. */
  public Instant startedAt() {
    return state.started();
  }

  /** How many items were handed out and will not come again. */
  public long items() {
    return state.items();
  }

  /** Whether the walk had come to its end: resumed, it has no items. */
  public boolean isComplete() {
    return state.complete();
  }

  ListKey list() {
    return list;
  }

  WalkState state() {
    return state;
  }

  /**
   * The state of this checkpoint, for a list that it must belong to.
   *
   * @throws CheckpointException if it belongs to another
   */
  WalkState stateFor(PageSource<?> source) {
    ListKey expected = source.key();
    if (!list.vendor().equals(expected.vendor())
        || !list.operation().equals(expected.operation())) {
      throw refused(source, Reason.OTHER_OPERATION, "the checkpoint belongs to another list");
    }
    if (!list.tenant().equals(expected.tenant())) {
      throw refused(
          source,
          Reason.OTHER_TENANT,
          "the checkpoint belongs to another base URL, account or label");
    }
    if (!list.options().equals(expected.options())) {
      throw refused(
          source, Reason.OTHER_OPTIONS, "the checkpoint belongs to a list with other parameters");
    }
    if (!state.complete()) {
      source.check(state.position());
    }
    return state.asStored();
  }

  private CheckpointException refused(PageSource<?> source, Reason reason, String what) {
    String from = " (" + shown(list.vendor()) + " " + shown(list.operation()) + ")";
    String message = reason == Reason.OTHER_OPERATION ? what + from : what;
    return new CheckpointException(source.context(), reason, message, null);
  }

  /** Anybody may have written it. */
  private static String shown(String name) {
    return name.matches("[A-Za-z0-9._-]{1,80}") ? name : "?";
  }

  /** The text to store. */
  @Override
  public String toString() {
    return CheckpointText.seal(CheckpointJson.write(this));
  }
}
