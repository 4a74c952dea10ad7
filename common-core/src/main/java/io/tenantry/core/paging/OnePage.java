package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.BusyException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.WalkPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks for one page and says what came of it. */
final class OnePage<T> {
  private static final Duration UNSAID = Duration.ofSeconds(1);

  private final PageSource<T> source;
  private final PageTurner<T> turner;

  OnePage(PageSource<T> source, PageTurner<T> turner) {
    this.source = source;
    this.turner = turner;
  }

  PageOutcome<T> from(WalkState at, PageOptions options) {
    if (at.complete()) {
      return new PageOutcome.Fetched<>(List.of(), turner.checkpoint(at), true);
    }
    Tally tally = new Tally();
    try {
      return fetched(at, turner.turn(at, options, tally));
    } catch (ApiException e) {
      e.duringWalk(new WalkPoint(at.pages(), at.items(), turner.checkpoint(at)));
      return failed(e, tally);
    }
  }

  private PageOutcome<T> fetched(WalkState at, Page<T> page) {
    Rows<T> rows = new Rows<>(page, at.offset());
    List<T> items = rows.rest();
    long itemsThen = at.items() + items.size();
    WalkState next = at.past(page, itemsThen);
    WalkState stored = next.position().isPortable() ? next : at.at(page, page.rows(), itemsThen);
    return new PageOutcome.Fetched<>(items, turner.checkpoint(stored), next.complete());
  }

  private PageOutcome<T> failed(ApiException e, Tally tally) {
    if (e instanceof CheckpointException) {
      return new PageOutcome.StartAgain<>(e);
    }
    if (e instanceof RateLimitedException limited) {
      Instant until = source.now().plus(limited.retryAfter().orElse(UNSAID));
      return new PageOutcome.Throttled<>(until, e);
    }
    if (e instanceof BusyException) {
      return new PageOutcome.Throttled<>(source.now().plus(UNSAID), e);
    }
    boolean passing =
        e instanceof DeadlineException
            || e instanceof InterruptedCallException
            || e instanceof CancelledException;
    return new PageOutcome.Failed<>(e, passing || tally.mayPass());
  }
}
