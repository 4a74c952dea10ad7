package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.ErrorContext;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gets the page at which a walk stands: the one function under iterators, walks and outcomes. */
final class PageTurner<T> {
  private final PageSource<T> source;
  private final @Nullable Consumer<? super SkippedRow> unreadable;

  PageTurner(PageSource<T> source, @Nullable Consumer<? super SkippedRow> unreadable) {
    this.source = source;
    this.unreadable = unreadable;
  }

  WalkState start() {
    return WalkState.start(source.now(), source.first());
  }

  WalkState resume(@Nullable String checkpoint) {
    return Checkpoint.parse(source.context(), checkpoint).stateFor(source);
  }

  String checkpoint(WalkState state) {
    return new Checkpoint(source.key(), state).toString();
  }

  ErrorContext context() {
    return source.context();
  }

  /** Rows that a walk had passed already are not told again. */
  Page<T> turn(WalkState at, PageOptions options, PageLog log) {
    PageCall call =
        new PageCall(
            at.position(), options.isRepeating(), unreadable != null, options.cancellation(), log);
    Page<T> page = fetch(at, call);
    if (unreadable != null) {
      page.skipped().stream().filter(row -> row.row() >= at.offset()).forEach(unreadable);
    }
    return page;
  }

  private Page<T> fetch(WalkState at, PageCall call) {
    try {
      return source.fetch(call);
    } catch (ApiException e) {
      if (at.stored() && source.isExpired(at.position(), e)) {
        throw new CheckpointException(
            e.context(), Reason.EXPIRED, "the vendor refused the cursor of the checkpoint", e);
      }
      throw e;
    }
  }
}
