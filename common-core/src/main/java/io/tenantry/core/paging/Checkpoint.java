package io.tenantry.core.paging;

import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.internal.paging.ListKey;
import io.tenantry.core.internal.paging.PageSource;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a walk, to inspect. Programs store the text that {@link Walk#checkpoint} returns and
 * pass it to {@link Paged#walkFrom}. It contains no secret and no host name, is a single line, and
 * is safe in URLs. It has a few hundred characters, up to 1,500 more for the ids of the page before
 * it (as hashes), and three to four times the length of the vendor's cursor or link: at most 2,048
 * characters for cursors of up to 200, and 262,144 in total. Immutable.
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
   * @throws CheckpointException if the text is not a checkpoint, or was written by a later release
   */
  public static Checkpoint parse(@Nullable String text) {
    return parse(ErrorContext.NONE, text);
  }

  static Checkpoint parse(ErrorContext context, @Nullable String text) {
    return CheckpointText.read(context, text);
  }

  /** Returns the vendor's short name, such as "ninjaone". */
  public String vendor() {
    return list.vendor();
  }

  /** Returns the id of the operation, such as "organizations.list". */
  public String operation() {
    return list.operation();
  }

  /** Returns when the walk began; resuming doesn't change it. */
  public Instant startedAt() {
    return state.started();
  }

  /**
   * Returns how many items were returned before this place; a resumed walk does not return them
   * again.
   */
  public long items() {
    return state.items();
  }

  /**
   * Returns whether the walk had reached the end of the list, and the caller was done with the last
   * item. {@link Paged#walkFrom} begins such a list anew; {@link Paged#pageAt} returns no items.
   * Whether all items came is another question, see {@link #reasons}.
   */
  public boolean isEnd() {
    return state.complete();
  }

  /**
   * Returns why rows before this place may be missing, or rows of the whole list if the walk
   * reached its end. Empty only at the end, for programs that read page by page and have no {@link
   * WalkSummary}.
   */
  public List<IncompleteReason> reasons() {
    return List.copyOf(state.reasons(state.complete()));
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

  /** Anyone may have written it. */
  private static String shown(String name) {
    return name.matches("[A-Za-z0-9._-]{1,80}") ? name : "?";
  }

  /** Returns the text to store. */
  @Override
  public String toString() {
    return CheckpointText.write(this);
  }
}
