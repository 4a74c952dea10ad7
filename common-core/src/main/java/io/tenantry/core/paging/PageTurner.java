package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.ListProgress;
import io.tenantry.core.internal.error.Failures;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.PageCall;
import io.tenantry.core.internal.paging.PageLog;
import io.tenantry.core.internal.paging.PageSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Fetches the page at which a walk is: the one function under iterators, walks and outcomes. */
final class PageTurner<T> {
  private final PageSource<T> source;
  private final @Nullable Consumer<? super SkippedRow> unreadable;

  PageTurner(PageSource<T> source, @Nullable Consumer<? super SkippedRow> unreadable) {
    this.source = source;
    this.unreadable = unreadable;
  }

  @Nullable Consumer<? super SkippedRow> unreadable() {
    return unreadable;
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

  /** The failure of a page, with how far the walk had come. */
  ApiException failed(ApiException failure, ListProgress point) {
    return Failures.during(failure, point);
  }

  /** Rows that a walk had passed already are not reported again. */
  FetchedPage<T> turn(WalkState at, PageOptions options, PageLog log) {
    FetchedPage<T> page;
    try {
      page = source.fetch(call(at, options, log));
    } catch (ApiException e) {
      throw at.stored() && source.isExpired(at.position(), e) ? expired(e) : e;
    }
    if (unreadable != null) {
      skipped(at, page).stream().filter(row -> row.row() >= at.offset()).forEach(unreadable);
    }
    return page;
  }

  private PageCall call(WalkState at, PageOptions options, PageLog log) {
    return new PageCall(
        at.position(),
        options.isRetrying(),
        unreadable != null,
        options.cancellation().hooks(),
        log);
  }

  private static CheckpointException expired(ApiException e) {
    return new CheckpointException(
        e.context(), Reason.EXPIRED, "the vendor refused the cursor of the checkpoint", e);
  }

  /** The rows of a page that were left out. */
  List<SkippedRow> skipped(WalkState at, FetchedPage<T> page) {
    return page.problems().stream()
        .map(
            one ->
                new SkippedRow(
                    at.position().page(), one.row(), one.path(), one.excerpt(), one.problem()))
        .toList();
  }
}
