package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.BusyException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.LimiterUnavailableException;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.WalkPoint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

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
      Page<T> page = turner.turn(at, options, tally);
      WalkState next = at.past(page, at.items() + new Rows<>(page, at.offset()).rest().size());
      if (!next.position().isPortable() && at.offset() >= page.rows()) {
        refuse(next, options, tally);
      }
      return fetched(at, page, next);
    } catch (ApiException e) {
      WalkPoint point = new WalkPoint(at.pages(), at.items(), turner.checkpoint(at));
      boolean later = passes(e, options) || tally.mayPass();
      return failed(e.in(e.context().during(point)), later);
    }
  }

  private PageOutcome<T> fetched(WalkState at, Page<T> page, WalkState next) {
    WalkState stored = next.position().isPortable() ? next : at.at(page, page.rows(), next.items());
    List<T> items = new Rows<>(page, at.offset()).rest();
    return new PageOutcome.Fetched<>(items, turner.checkpoint(stored), next.complete());
  }

  /** A link that can't be stored leads elsewhere; the source says so in its own words. */
  private void refuse(WalkState next, PageOptions options, Tally tally) {
    turner.turn(next, options, tally);
    throw new PagingException(
        source.context(), "the next page's link can't be put into a checkpoint", null);
  }

  private PageOutcome<T> failed(ApiException e, boolean later) {
    if (e instanceof CheckpointException) {
      return new PageOutcome.CheckpointExpired<>(e);
    }
    if (e instanceof BusyException busy) {
      return throttled(busy, busy.retryIn());
    }
    if (e instanceof RateLimitedException limited) {
      return throttled(limited, limited.retryAfter().map(source::pause));
    }
    if (e instanceof ServerException down && down.retryAfter().isPresent() && later) {
      return throttled(down, down.retryAfter().map(source::pause));
    }
    return new PageOutcome.Failed<>(e, later);
  }

  /** A cancelled page can be asked for anew; a closed client, or its transport, stays closed. */
  private static boolean passes(ApiException e, PageOptions options) {
    return e instanceof DeadlineException
        || e instanceof InterruptedCallException
        || e instanceof LimiterUnavailableException
        || (e instanceof CancelledException && options.cancellation().isCancelled());
  }

  private PageOutcome<T> throttled(ApiException e, Optional<Duration> pause) {
    return new PageOutcome.Throttled<>(source.now().plus(pause.orElse(UNSAID)), e);
  }
}
