package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.ApiException;
import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.CheckpointException;
import io.tenantry.core.error.ConnectionException;
import io.tenantry.core.error.DeadlineException;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InterruptedCallException;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.error.LimiterUnavailableException;
import io.tenantry.core.error.LocalRateLimitException;
import io.tenantry.core.error.PagingException;
import io.tenantry.core.error.StatusException;
import io.tenantry.core.internal.paging.CancelHooks;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.ListKey;
import io.tenantry.core.internal.paging.PageCall;
import io.tenantry.core.internal.paging.PageSource;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.paging.MemoryVendor.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnePageTest {
  private static final ErrorContext CALL = ErrorContext.NONE;

  private final MemoryVendor vendor = new MemoryVendor(Kind.SKIP, 5, 2);

  private static PageOutcome<String> failing(ApiException failure, boolean mayPass) {
    PageSource<String> source =
        call -> {
          call.log().failed(mayPass);
          throw failure;
        };
    return Paged.fromSource(source).firstPage();
  }

  private static boolean isRetryable(ApiException failure, boolean mayPass) {
    PageOutcome.Failed<String> failed = (PageOutcome.Failed<String>) failing(failure, mayPass);
    assertThat(failed.cause())
        .hasSameClassAs(failure)
        .hasMessage(failure.getMessage() + " (after 0 pages and 0 items of the walk)");
    assertThat(failed.cause().listProgress().orElseThrow().checkpoint()).startsWith("tw2.");
    return failed.isRetryable();
  }

  @Test
  void pageAfterPageByNothingButTheCheckpoint() {
    PageOutcome.Fetched<String> first = fetched(null);
    assertThat(first.items()).containsExactly("r0", "r1");
    assertThat(first.isLast()).isFalse();
    PageOutcome.Fetched<String> second = fetched(first.checkpoint());
    PageOutcome.Fetched<String> third = fetched(second.checkpoint());
    PageOutcome.Fetched<String> last = fetched(third.checkpoint());
    assertThat(third.items()).containsExactly("r4");
    assertThat(third.isLast()).isFalse();
    assertThat(last.items()).isEmpty();
    assertThat(last.isLast()).isTrue();
    assertThat(Checkpoint.parse(last.checkpoint()).items()).isEqualTo(5);
    assertThat(vendor.calls).hasSize(4);
    assertThat(fetched(last.checkpoint())).isEqualTo(last);
    assertThat(vendor.calls).hasSize(4);
  }

  private PageOutcome.Fetched<String> fetched(String checkpoint) {
    Paged<String> list = Paged.fromSource(vendor);
    return (PageOutcome.Fetched<String>)
        (checkpoint == null ? list.firstPage() : list.pageAt(checkpoint));
  }

  @Test
  void checkpointInThePageLeavesOutWhatCame() {
    Walk<String> walk = Paged.fromSource(vendor).walk();
    walk.next();
    walk.next();
    assertThat(fetched(walk.checkpoint()).items()).containsExactly("r1");
    assertThat(Checkpoint.parse(fetched(walk.checkpoint()).checkpoint()).items()).isEqualTo(2);
  }

  @Test
  void onlyOneRequestIsSentByDefault() {
    List<Boolean> repeats = new ArrayList<>();
    Paged<String> list =
        Paged.fromSource(
            call -> {
              repeats.add(call.retries());
              return FetchedPage.last(List.of());
            });
    list.firstPage();
    list.firstPage(PageOptions.retrying());
    list.walk().hasNext();
    assertThat(repeats).containsExactly(false, true, true);
    assertThat(PageOptions.once()).hasToString("PageOptions[once]");
    assertThat(PageOptions.retrying()).hasToString("PageOptions[retrying]");
    assertThatThrownBy(() -> PageOptions.once().cancelledBy(null))
        .isInstanceOf(InvalidArgumentException.class);
  }

  @Test
  void theCancellationGoesWithTheCall() {
    Cancellation cancellation = new Cancellation();
    List<CancelHooks> seen = new ArrayList<>();
    Paged<String> list =
        Paged.fromSource(
            call -> {
              seen.add(call.cancellation());
              return FetchedPage.last(List.of());
            });
    list.firstPage(PageOptions.retrying().cancelledBy(cancellation));
    assertThat(seen).containsExactly(cancellation.hooks());
  }

  @Test
  void throttledSaysUntilWhen() {
    StatusException asked = StatusException.builder(429).retryAfter(Duration.ofSeconds(30)).build();
    assertThat(throttled(asked).until()).isEqualTo(MemoryVendor.START.plusSeconds(30));
    assertThat(throttled(asked).cause()).hasSameClassAs(asked);
    assertThat(throttled(StatusException.builder(429).build()).until())
        .isEqualTo(MemoryVendor.START.plusSeconds(1));
    assertThat(throttled(new LocalRateLimitException("full")).until())
        .isEqualTo(MemoryVendor.START.plusSeconds(1));
    assertThat(
            throttled(new LocalRateLimitException(CALL, "x", Duration.ofSeconds(7), null)).until())
        .isEqualTo(MemoryVendor.START.plusSeconds(7));
  }

  private PageOutcome.Throttled<String> throttled(ApiException failure) {
    PageSource<String> source =
        new PageSource<>() {
          @Override
          public FetchedPage<String> fetch(PageCall call) {
            throw failure;
          }

          @Override
          public java.time.Instant now() {
            return MemoryVendor.START;
          }
        };
    return (PageOutcome.Throttled<String>) Paged.fromSource(source).firstPage();
  }

  @Test
  void expiredCursorIsAnOutcome() {
    StatusException gone = StatusException.builder(410).build();
    PageSource<String> source =
        new PageSource<>() {
          @Override
          public FetchedPage<String> fetch(PageCall call) {
            throw gone;
          }

          @Override
          public boolean isExpired(Position stored, RuntimeException failure) {
            return failure == gone;
          }
        };
    String checkpoint = Paged.fromSource(source).walk().checkpoint();
    PageOutcome<String> outcome = Paged.fromSource(source).pageAt(checkpoint);
    assertThat(outcome).isInstanceOf(PageOutcome.CheckpointExpired.class);
    assertThat(((PageOutcome.CheckpointExpired<String>) outcome).cause()).hasCause(gone);
    assertThat(Paged.fromSource(source).firstPage()).isInstanceOf(PageOutcome.Failed.class);
  }

  @Test
  void failuresSayWhetherTheyMayPass() {
    assertThat(isRetryable(StatusException.builder(503).build(), true)).isTrue();
    assertThat(isRetryable(StatusException.builder(404).build(), false)).isFalse();
    assertThat(isRetryable(new PagingException("circle"), false)).isFalse();
    assertThat(isRetryable(new ConnectionException(CALL, "x", false, 1, null), true)).isTrue();
    assertThat(isRetryable(new ConnectionException(CALL, "x", false, 1, null), false)).isFalse();
    assertThat(isRetryable(new DeadlineException(CALL, "x", false, 1, null), false)).isTrue();
    assertThat(isRetryable(new InterruptedCallException("x"), false)).isTrue();
    assertThat(isRetryable(new LimiterUnavailableException("x"), false)).isTrue();
  }

  @Test
  void cancelledPageMayComeLaterButNotFromAClientThatIsClosed() {
    CancelledException failure = new CancelledException(CALL, "x", false, 1, null);
    assertThat(isRetryable(failure, false)).isFalse();

    PageSource<String> source =
        call -> {
          call.cancellation().cancel();
          throw failure;
        };
    PageOutcome<String> cancelled = Paged.fromSource(source).firstPage();
    assertThat(((PageOutcome.Failed<String>) cancelled).isRetryable()).isTrue();
  }

  @Test
  void refusedCheckpointIsNoOutcome() {
    assertThatThrownBy(() -> Paged.fromSource(vendor).pageAt("x"))
        .isInstanceOf(CheckpointException.class);
    String checkpoint = fetched(null).checkpoint();
    vendor.key = ListKey.NONE;
    assertThatThrownBy(() -> fetched(checkpoint)).isInstanceOf(CheckpointException.class);
  }

  @Test
  void usersBuildOutcomesForTheirOwnTests() {
    var page = new PageOutcome.Fetched<>(new ArrayList<>(List.of("a")), "x", true);
    assertThatThrownBy(() -> page.items().add("b"))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
