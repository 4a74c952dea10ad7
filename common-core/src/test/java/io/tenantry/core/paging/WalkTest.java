package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.CheckpointException.Reason;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.ListProgress;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.error.ServerException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.error.UnreadableResponseException;
import io.tenantry.core.internal.paging.CancelHooks;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.ListKey;
import io.tenantry.core.internal.paging.PageCall;
import io.tenantry.core.internal.paging.PageSource;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.paging.MemoryVendor.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WalkTest {
  private final MemoryVendor vendor = new MemoryVendor(Kind.CURSOR, 5, 2);
  private final Flaky flaky = new Flaky(vendor);
  private final Paged<String> list = Paged.fromSource(flaky);

  /** Fails when told to; says what each page took. */
  private static final class Flaky implements PageSource<String> {
    private final MemoryVendor vendor;
    private RuntimeException failure;
    private boolean expires;

    Flaky(MemoryVendor vendor) {
      this.vendor = vendor;
    }

    @Override
    public FetchedPage<String> fetch(PageCall call) {
      call.log().sent(2);
      call.log().waited(Duration.ofSeconds(3), "503 Service Unavailable");
      call.log().deviated();
      RuntimeException now = failure;
      failure = null;
      if (now != null) {
        throw now;
      }
      return vendor.fetch(call);
    }

    @Override
    public Position first() {
      return vendor.first();
    }

    @Override
    public ListKey key() {
      return vendor.key();
    }

    @Override
    public ErrorContext context() {
      return ErrorContext.of("Memory", "rows.list");
    }

    @Override
    public Instant now() {
      return vendor.now();
    }

    @Override
    public boolean isExpired(Position stored, RuntimeException cause) {
      return expires;
    }
  }

  private static StatusException status(int code) {
    return StatusException.builder(code)
        .context(new ErrorContext("Memory", "rows.list", "acme"))
        .build();
  }

  @Test
  void failureKeepsItsClassAndSaysWhereToGoOn() {
    Walk<String> walk = list.walk();
    walk.next();
    walk.next();
    flaky.failure = status(503);

    ServerException e = catchThrowableOfType(ServerException.class, walk::hasNext);

    ListProgress point = e.listProgress().orElseThrow();
    assertThat(point.pages()).isEqualTo(1);
    assertThat(point.items()).isEqualTo(2);
    assertThat(e.label()).contains("acme");
    assertThat(e.operation()).contains("rows.list");
    assertThat(e).hasMessageEndingWith(" (after 1 page and 2 items of the walk)");
    assertThat(e.getMessage()).doesNotContain(point.checkpoint());
    assertThat(list.walkFrom(point.checkpoint()))
        .toIterable()
        .containsExactly("r1", "r2", "r3", "r4");
    assertThat(walk).toIterable().containsExactly("r2", "r3", "r4");
  }

  @Test
  void failureOnTheFirstPageHasTheBeginning() {
    flaky.failure = status(500);
    ApiException e = catchThrowableOfType(ApiException.class, () -> list.walk().next());
    assertThat(e.listProgress().orElseThrow().items()).isZero();
    assertThat(e).hasMessageEndingWith(" (after 0 pages and 0 items of the walk)");
    assertThat(list.walkFrom(e.listProgress().orElseThrow().checkpoint())).toIterable().hasSize(5);
  }

  @Test
  void whatIsNoFailureOfACallPassesAsItIs() {
    IllegalStateException bug = new IllegalStateException("a listener's bug");
    flaky.failure = bug;
    assertThatThrownBy(() -> list.walk().next()).isSameAs(bug);
  }

  @Test
  void failureThatIsThrownTwiceHasThePlaceOfEachTime() {
    StatusException same = status(503);
    Walk<String> walk = list.walk();
    flaky.failure = same;
    ApiException first = catchThrowableOfType(ApiException.class, walk::next);
    walk.next();
    walk.next();
    flaky.failure = same;
    ApiException second = catchThrowableOfType(ApiException.class, walk::next);

    assertThat(first.listProgress().map(ListProgress::items)).contains(0L);
    assertThat(second.listProgress().map(ListProgress::items)).contains(2L);
    assertThat(second.getStackTrace()).isEqualTo(same.getStackTrace());
    assertThat(same.listProgress()).isEmpty();
  }

  @Test
  void pagesSayWhereToGoOnToo() {
    var pages = list.pages().iterator();
    pages.next();
    flaky.failure = status(503);
    ApiException e = catchThrowableOfType(ApiException.class, pages::next);
    assertThat(e.listProgress().orElseThrow().items()).isEqualTo(2);
    assertThat(list.walkFrom(e.listProgress().orElseThrow().checkpoint()))
        .toIterable()
        .containsExactly("r2", "r3", "r4");
    assertThat(pages.next().items()).containsExactly("r2", "r3");
  }

  @Test
  void hasNextAcknowledgesNothing() {
    Walk<String> walk = list.walk();
    walk.next();
    walk.next();
    walk.hasNext();
    assertThat(list.walkFrom(walk.checkpoint()).next()).isEqualTo("r1");
  }

  @Test
  void closedWalkStillKnowsWhereItStood() {
    Walk<String> walk = list.walk();
    walk.next();
    walk.next();
    String before = walk.checkpoint();
    walk.close();
    walk.close();
    assertThat(walk.checkpoint()).isEqualTo(before);
    assertThat(walk.summary().ended()).isFalse();
    CancelledException e = catchThrowableOfType(CancelledException.class, walk::hasNext);
    assertThat(e.listProgress().map(ListProgress::checkpoint)).contains(before);
    assertThat(e.mayHaveTakenEffect()).isFalse();
  }

  @Test
  void closingAWalkCancelsItsCalls() {
    List<CancelHooks> seen = new ArrayList<>();
    Walk<String> walk =
        Paged.fromSource(
                call -> {
                  seen.add(call.cancellation());
                  return FetchedPage.last(List.of("a"));
                })
            .walk();
    walk.next();
    assertThat(seen.get(0).isCancelled()).isFalse();
    walk.close();
    assertThat(seen.get(0).isCancelled()).isTrue();
  }

  @Test
  void emptyPagesBeforeTheFirstItemAreNotReadAgain() {
    vendor.emptyPages.add(0L);
    Walk<String> walk = list.walk();
    walk.hasNext();
    vendor.calls.clear();
    assertThat(list.walkFrom(walk.checkpoint()).next()).isEqualTo("r0");
    assertThat(vendor.calls).containsExactly("{size=2, after=c00}");
  }

  @Test
  void emptyPagesBehindAnItemAcknowledgeNothing() {
    vendor.emptyPages.add(1L);
    Walk<String> walk = list.walk();
    walk.next();
    walk.next();
    walk.hasNext();
    assertThat(list.walkFrom(walk.checkpoint()).next()).isEqualTo("r1");
    walk.next();
    vendor.calls.clear();
    assertThat(list.walkFrom(walk.checkpoint()).next()).isEqualTo("r2");
    assertThat(vendor.calls).hasSize(1);
  }

  @Test
  void summarySaysWhatItTook() {
    WalkSummary summary = list.readAll(row -> {});
    assertThat(summary.pages()).isEqualTo(3);
    assertThat(summary.items()).isEqualTo(5);
    assertThat(summary.attempts()).isEqualTo(6);
    assertThat(summary.deviations()).isEqualTo(3);
    assertThat(summary.waits())
        .containsExactly(new WalkSummary.Wait("503 Service Unavailable", 3, Duration.ofSeconds(9)));
    assertThat(summary.complete()).isTrue();
    assertThat(summary.resumed()).isFalse();
    assertThat(summary.startedAt()).isEqualTo(MemoryVendor.START);
    assertThat(Checkpoint.parse(summary.checkpoint()).isEnd()).isTrue();
    assertThat(summary)
        .hasToString(
            "complete: 3 pages, 5 items, 0 rows skipped, 0 null, 0 repeated, 6 attempts, waits [3 x"
                + " 503 Service Unavailable (9000 ms)], 3 deviations, since"
                + " 2026-11-02T10:00:00.123Z");
  }

  @Test
  void summaryOfAResumedWalkCountsWhatCameBefore() {
    Walk<String> first = list.walk();
    first.next();
    first.next();
    first.next();
    assertThat(first.summary().ended()).isFalse();
    assertThat(first.summary()).asString().startsWith("not at the end: 2 pages, 3 items");
    Walk<String> second = list.walkFrom(first.checkpoint());
    assertThat(second.summary().pages()).isEqualTo(1);
    second.forEachRemaining(row -> {});
    assertThat(second.summary().pages()).isEqualTo(3);
    assertThat(second.summary().items()).isEqualTo(5);
    assertThat(second.summary().attempts()).isEqualTo(4);
    assertThat(second.summary()).asString().startsWith("complete, resumed: 3 pages");
  }

  @Test
  void walkIsAtItsEndOnceItHasSaidSo() {
    Walk<String> walk = list.walk();
    for (int i = 0; i < 5; i++) {
      walk.next();
    }
    assertThat(walk.summary().ended()).isFalse();
    assertThat(Checkpoint.parse(walk.summary().checkpoint()).isEnd()).isFalse();
    assertThat(walk.hasNext()).isFalse();
    assertThat(walk.summary().ended()).isTrue();
    assertThat(Checkpoint.parse(walk.summary().checkpoint()).isEnd()).isTrue();
  }

  @Test
  void unreadableRowFailsItsPageUntilItIsSkipped() {
    vendor.unreadable.add(3);
    Walk<String> walk = list.walk();
    walk.next();
    walk.next();
    UnreadableResponseException e =
        catchThrowableOfType(UnreadableResponseException.class, walk::next);
    assertThatThrownBy(walk::next).isInstanceOf(UnreadableResponseException.class);

    List<SkippedRow> skipped = new ArrayList<>();
    Walk<String> rest =
        list.skipUnreadable(skipped::add).walkFrom(e.listProgress().orElseThrow().checkpoint());
    assertThat(rest).toIterable().containsExactly("r1", "r2", "r4");
    assertThat(skipped).containsExactly(new SkippedRow(1, 1, "$[1]", "x", "odd"));
    assertThat(rest.summary().skipped()).isEqualTo(1);
    assertThat(rest.summary().ended()).isTrue();
    assertThat(rest.summary().complete()).isFalse();
    assertThat(rest.summary())
        .asString()
        .startsWith("ended, not complete [1 unreadable row, on page 2], resumed");

    vendor.unreadable.clear();
    assertThat(walk.next()).isEqualTo("r2");
  }

  @Test
  void rowsSkippedBeforeTheCheckpointAreCountedButNotReportedAgain() {
    MemoryVendor odd = new MemoryVendor(Kind.SKIP, 6, 6);
    odd.unreadable.addAll(Set.of(1, 4));
    List<Integer> told = new ArrayList<>();
    Paged<String> readable = Paged.fromSource(odd).skipUnreadable(row -> told.add(row.row()));
    Walk<String> walk = readable.walk();
    walk.next();
    walk.next();
    walk.next();
    assertThat(told).containsExactly(1, 4);
    told.clear();

    Walk<String> rest = readable.walkFrom(walk.checkpoint());
    rest.forEachRemaining(row -> {});

    assertThat(told).containsExactly(4);
    assertThat(rest.summary().skipped()).isEqualTo(2);
    assertThat(readable.pages()).hasSize(2);
  }

  @Test
  void expiredCursorOfCheckpointIsReported() {
    Walk<String> walk = list.walk();
    walk.next();
    walk.next();
    walk.next();
    String checkpoint = walk.checkpoint();
    flaky.expires = true;
    flaky.failure = status(410);

    CheckpointException e =
        catchThrowableOfType(CheckpointException.class, () -> list.walkFrom(checkpoint).next());

    assertThat(e.reason()).isEqualTo(Reason.EXPIRED);
    assertThat(e.getCause()).isInstanceOf(StatusException.class);
    assertThat(e).hasMessageStartingWith("Memory [acme] rows.list: the vendor refused the cursor");
    assertThat(e.listProgress().orElseThrow().items()).isEqualTo(2);
  }

  @Test
  void pageThatALiveWalkLosesIsNoExpiredCheckpoint() {
    Walk<String> walk = list.walk();
    walk.next();
    walk.next();
    flaky.expires = true;
    flaky.failure = status(410);
    assertThatThrownBy(walk::next).isExactlyInstanceOf(StatusException.class);
    Walk<String> resumed = list.walkFrom(walk.checkpoint());
    resumed.next();
    flaky.failure = status(410);
    assertThatThrownBy(() -> resumed.forEachRemaining(row -> {}))
        .isExactlyInstanceOf(StatusException.class);
  }

  @Test
  void linkOutOfTheBaseIsFoundAgainOnItsPage() {
    Paged<String> strange =
        Paged.fromSource(
            call -> {
              if (call.position().link() != null) {
                throw new PagingException("leads elsewhere");
              }
              return new FetchedPage<>(
                  List.of("a", "b"),
                  java.util.Optional.of(call.position().byLink("https://evil.test/x")));
            });
    Walk<String> walk = strange.walk();
    walk.next();
    walk.next();
    PagingException e = catchThrowableOfType(PagingException.class, walk::next);
    String checkpoint = e.listProgress().orElseThrow().checkpoint();
    assertThat(strange.walkFrom(checkpoint).next()).isEqualTo("b");
    PageOutcome.Fetched<String> page = (PageOutcome.Fetched<String>) strange.firstPage();
    assertThat(page.isLast()).isFalse();
    assertThat(((PageOutcome.Failed<String>) strange.pageAt(page.checkpoint())).cause())
        .hasMessageContaining("leads elsewhere");
  }

  @Test
  void aPageThatShrankIsPassedOver() {
    MemoryVendor long5 = new MemoryVendor(Kind.SKIP, 5, 5);
    Walk<String> walk = Paged.fromSource(long5).walk();
    for (int i = 0; i < 5; i++) {
      walk.next();
    }
    MemoryVendor short2 = new MemoryVendor(Kind.SKIP, 2, 5);
    assertThat(Paged.fromSource(short2).walkFrom(walk.checkpoint())).toIterable().isEmpty();
  }

  @Test
  void nullsAreRefused() {
    assertThatThrownBy(() -> list.pageAt(null)).isInstanceOf(InvalidArgumentException.class);
    assertThat(list.walkFrom(null)).toIterable().isEqualTo(list.toList());
    assertThatThrownBy(() -> list.readAll(null)).isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> list.skipUnreadable(null))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> list.firstPage(null)).isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> list.pageAt(null)).isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> list.pageAt("x", null)).isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> Paged.fromSource(null)).isInstanceOf(InvalidArgumentException.class);
  }
}
