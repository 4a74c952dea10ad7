package io.tenantry.core.paging;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.LimiterUnavailableException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.error.RateLimitedException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.PageSource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Fetches one page and makes an outcome of what happened. */
final class OnePage<T> {
  private static final Duration DEFAULT_PAUSE = Duration.ofSeconds(1);

  private final PageSource<T> source;
  private final PageTurner<T> turner;

  OnePage(PageSource<T> source, PageTurner<T> turner) {
    this.source = source;
    this.turner = turner;
  }

  PageOutcome<T> from(WalkState stored, PageOptions options) {
    if (stored.complete()) {
      return new PageOutcome.Fetched<>(List.of(), turner.checkpoint(stored), true);
    }
    Tally tally = new Tally();
    try {
      FetchedPage<T> page = turner.turn(stored, options, tally);
      WalkState at = stored.on(page);
      List<T> items = new Rows<>(page, at.offset()).rest();
      WalkState next = at.past(page, at.items() + items.size());
      if (!next.position().isPortable() && at.offset() >= page.rows()) {
        refuse(next, options, tally);
      }
      WalkState behind =
          next.position().isPortable() ? next : at.at(page, page.rows(), next.items());
      return new PageOutcome.Fetched<>(items, turner.checkpoint(behind), next.complete());
    } catch (ApiException e) {
      boolean later = mayPass(e, options) || tally.mayPass();
      return outcome(turner.failed(e, stored.point(turner.checkpoint(stored))), later);
    }
  }

  /** A link that can't be stored leads elsewhere; the source says so in its own words. */
  private void refuse(WalkState next, PageOptions options, Tally tally) {
    turner.turn(next, options, tally);
    throw new PagingException(
        source.context(), "the next page's link cannot be put into a checkpoint", null);
  }

  private PageOutcome<T> outcome(ApiException e, boolean later) {
    if (e instanceof CheckpointException) {
      return new PageOutcome.CheckpointExpired<>(e);
    }
    if (e instanceof LocalRateLimitException busy) {
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

  /** A cancelled page can be requested again; a closed client, or its transport, stays closed. */
  private static boolean mayPass(ApiException e, PageOptions options) {
    return e instanceof DeadlineException
        || e instanceof InterruptedCallException
        || e instanceof LimiterUnavailableException
        || (e instanceof CancelledException && options.cancellation().isCancelled());
  }

  private PageOutcome<T> throttled(ApiException e, Optional<Duration> pause) {
    return new PageOutcome.Throttled<>(source.now().plus(pause.orElse(DEFAULT_PAUSE)), e);
  }
}
