package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.ConcurrentWalkException;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A walk is for one thread at a time. */
class TwoThreadsTest {
  private static final int PAGES = 50;
  private static final int SIZE = 100;

  private final CountDownLatch fetching = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** A page that takes its time. */
  private final Paged<String> slow =
      Paged.fromSource(
          call -> {
            fetching.countDown();
            await(released);
            return FetchedPage.last(List.of("a", "b"));
          });

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void run(Runnable first, Runnable second) throws Exception {
    var threads = Executors.newFixedThreadPool(2);
    try {
      var one = threads.submit(first);
      var two = threads.submit(second);
      one.get(30, TimeUnit.SECONDS);
      two.get(30, TimeUnit.SECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void secondThreadIsRefusedAndTheFirstGetsItsItem() throws Exception {
    try (Walk<String> walk = slow.walk()) {
      run(
          () -> assertThat(walk.next()).isEqualTo("a"),
          () -> {
            await(fetching);
            assertRefused(walk::next);
            assertRefused(walk::hasNext);
            assertRefused(walk::acknowledge);
            released.countDown();
          });
      assertThat(walk.next()).isEqualTo("b");
    }
  }

  @Test
  void secondThreadIsRefusedBetweenPages() throws Exception {
    Iterator<Page<String>> pages = slow.pages().iterator();
    run(
        () -> assertThat(pages.next().items()).containsExactly("a", "b"),
        () -> {
          await(fetching);
          assertRefused(pages::next);
          released.countDown();
        });
  }

  private static void assertRefused(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(ConcurrentWalkException.class)
        .hasMessageContaining("the walk was called by thread " + Thread.currentThread().getName())
        .hasMessageContaining("Read a walk in one thread at a time");
  }

  @Test
  void listenerThatReadsItsOwnWalkIsRefused() {
    MemoryVendor vendor = new MemoryVendor(MemoryVendor.Kind.SKIP, 3, 3);
    vendor.unreadable.add(1);
    List<Walk<String>> own = new ArrayList<>();
    Walk<String> walk = Paged.fromSource(vendor).skipUnreadable(row -> own.get(0).hasNext()).walk();
    own.add(walk);

    assertThatThrownBy(walk::next)
        .isInstanceOf(ConcurrentWalkException.class)
        .hasMessageContaining("a listener or source of itself");
  }

  @Test
  void twoThreadsAtOnceNeverGetTheSameItem() throws Exception {
    Walk<Integer> walk = Paged.fromSource(call -> page(call.position())).walk();
    List<Integer> came = Collections.synchronizedList(new ArrayList<>());

    run(() -> read(walk, came), () -> read(walk, came));

    assertThat(came)
        .hasSize(PAGES * SIZE)
        .doesNotHaveDuplicates()
        .containsAll(IntStream.range(0, PAGES * SIZE).boxed().toList());
  }

  private static FetchedPage<Integer> page(Position at) {
    int from = (int) at.page() * SIZE;
    List<Integer> items = IntStream.range(from, from + SIZE).boxed().toList();
    boolean last = at.page() == PAGES - 1;
    return new FetchedPage<>(
        items, last ? Optional.empty() : Optional.of(at.byToken("page", "p" + at.page())));
  }

  /** Goes on after each refusal. */
  private static void read(Walk<Integer> walk, List<Integer> came) {
    while (true) {
      try {
        came.add(walk.next());
      } catch (ConcurrentWalkException refused) {
        Thread.onSpinWait();
      } catch (NoSuchElementException end) {
        return;
      }
    }
  }
}
