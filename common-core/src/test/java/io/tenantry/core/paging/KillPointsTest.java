package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.paging.MemoryVendor.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Over data that stay as they are, wherever a walk is killed: nothing is lost, and of what came
 * before the checkpoint only the item last returned comes again, unless it was acknowledged.
 */
class KillPointsTest {
  private static final int MOST = 7;

  private interface Setup {
    void change(MemoryVendor vendor);
  }

  /** All sizes of list and page, and all ways to kill the walk twice. */
  private static void holdsEverywhere(Kind kind, Setup setup) {
    for (int rows = 0; rows <= MOST; rows++) {
      for (int size = 1; size <= rows + 1; size++) {
        MemoryVendor vendor = new MemoryVendor(kind, rows, size);
        setup.change(vendor);
        List<String> all = Paged.fromSource(vendor).skipUnreadable(row -> {}).toList();
        assertThat(all).as("%s of %d in pages of %d", kind, rows, size).isEqualTo(vendor.items(0));
        for (int first = 0; first <= all.size(); first++) {
          for (int second = 0; second <= all.size() - Math.max(0, first - 1); second++) {
            killedTwice(vendor, all, first, second);
          }
        }
        exactlyOnce(vendor, all, 1 + (rows + size) % 3);
      }
    }
  }

  private static void killedTwice(MemoryVendor vendor, List<String> all, int first, int second) {
    String one = killed(vendor, null, first, all.subList(0, first));
    int again = Math.max(0, first - 1);
    String two = killed(vendor, one, second, all.subList(again, again + second));
    int rest = again + Math.max(0, second - 1);
    same(
        read(vendor, two, Integer.MAX_VALUE).items,
        all.subList(rest, all.size()),
        () -> "killed after " + first + " and " + second + " of " + all);
    Checkpoint stored = Checkpoint.parse(two);
    same(stored.items(), (long) rest, () -> "items");
    same(stored.startedAt(), MemoryVendor.START, () -> "start");
  }

  /** A job that commits chunks with their checkpoint is killed at any two of its reads. */
  private static void exactlyOnce(MemoryVendor vendor, List<String> all, int chunk) {
    for (int first = 0; first <= all.size() + 1; first++) {
      for (int second = 0; second <= all.size() + 1; second++) {
        Committed committed = new Committed();
        committed.run(vendor, chunk, first);
        committed.run(vendor, chunk, second);
        same(committed.run(vendor, chunk, Integer.MAX_VALUE), true, () -> "ended");
        String kills = " in chunks of " + chunk + ", killed after " + first + " and " + second;
        same(committed.items, all, () -> vendor.kind + kills);
        committed.run(vendor, chunk, Integer.MAX_VALUE);
        same(committed.items, all, () -> "restarted behind the end" + kills);
      }
    }
  }

  /** What a job's transactions hold: items and the checkpoint behind them. */
  private static final class Committed {
    final List<String> items = new ArrayList<>();
    @Nullable String checkpoint;

    /** Returns whether the job came to its end. */
    boolean run(MemoryVendor vendor, int chunk, int reads) {
      try (BatchReader reader = new BatchReader(vendor, checkpoint)) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < reads; i++) {
          String item = reader.read();
          if (item != null) {
            written.add(item);
          }
          if (item == null || written.size() == chunk) {
            items.addAll(written);
            checkpoint = reader.update();
            written.clear();
          }
          if (item == null) {
            return true;
          }
        }
        return false;
      }
    }
  }

  /** A reader of Spring Batch's form: open, read, update before each commit, close. */
  private static final class BatchReader implements AutoCloseable {
    private final @Nullable String saved;
    private final @Nullable Walk<String> walk;

    /** A job that is restarted behind its end has nothing left to read. */
    BatchReader(MemoryVendor vendor, @Nullable String saved) {
      boolean isDone = saved != null && Checkpoint.parse(saved).isEnd();
      Paged<String> list = Paged.fromSource(vendor).skipUnreadable(row -> {});
      this.saved = saved;
      this.walk = isDone ? null : list.walkFrom(saved);
    }

    @Nullable String read() {
      return walk != null && walk.hasNext() ? walk.next() : null;
    }

    @Nullable String update() {
      if (walk == null) {
        return saved;
      }
      walk.acknowledge();
      return walk.checkpoint();
    }

    @Override
    public void close() {
      if (walk != null) {
        walk.close();
      }
    }
  }

  private static String killed(MemoryVendor vendor, String from, int items, List<String> expected) {
    Read read = read(vendor, from, items);
    same(read.items, expected, () -> "up to the kill, from " + from);
    return read.checkpoint;
  }

  /** Cheaper than an assertion with a description: there are many thousands. */
  private static void same(Object actual, Object expected, Supplier<String> what) {
    if (!actual.equals(expected)) {
      assertThat(actual).as(what.get()).isEqualTo(expected);
    }
  }

  private record Read(List<String> items, String checkpoint) {}

  private static Read read(MemoryVendor vendor, String from, int items) {
    Paged<String> list = Paged.fromSource(vendor).skipUnreadable(row -> {});
    List<String> read = new ArrayList<>();
    try (Walk<String> walk = list.walkFrom(from)) {
      while (read.size() < items && walk.hasNext()) {
        read.add(walk.next());
      }
      return new Read(read, walk.checkpoint());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsLostAndNothingAcknowledgedComesAgain(Kind kind) {
    holdsEverywhere(kind, vendor -> {});
  }

  /** Without LAST_ID: a null has no id to go on from, and would come again. */
  @ParameterizedTest
  @EnumSource(names = "LAST_ID", mode = EnumSource.Mode.EXCLUDE)
  void rowsThatAreNoItemsCountAsRows(Kind kind) {
    holdsEverywhere(
        kind,
        vendor -> {
          vendor.nulls.addAll(Set.of(0, 3, 4));
          vendor.unreadable.addAll(Set.of(1, 6));
        });
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatCannotBeReadCountAsRows(Kind kind) {
    holdsEverywhere(kind, vendor -> vendor.unreadable.addAll(Set.of(1, 2, 6)));
  }

  @ParameterizedTest
  @EnumSource
  void pagesThatAreCappedLoseNothing(Kind kind) {
    holdsEverywhere(kind, vendor -> vendor.cap = 2);
  }

  @ParameterizedTest
  @EnumSource(names = {"CURSOR", "LINK"})
  void emptyPagesAreNoPlacesToGetLost(Kind kind) {
    holdsEverywhere(kind, vendor -> vendor.emptyPages.addAll(Set.of(0L, 2L)));
  }

  @ParameterizedTest
  @EnumSource
  void walkFromAnEndReadsTheWholeListAgain(Kind kind) {
    MemoryVendor vendor = new MemoryVendor(kind, 5, 2);
    Read all = read(vendor, null, 6);
    vendor.calls.clear();

    assertThat(all.items).hasSize(5);
    assertThat(Checkpoint.parse(all.checkpoint).isEnd()).isTrue();
    assertThat(Paged.fromSource(vendor).pageAt(all.checkpoint))
        .isEqualTo(new PageOutcome.Fetched<>(List.of(), all.checkpoint, true));
    assertThat(vendor.calls).isEmpty();
    try (Walk<String> second = Paged.fromSource(vendor).walkFrom(all.checkpoint)) {
      assertThat(second).toIterable().isEqualTo(all.items);
      assertThat(second.summary().resumed()).isFalse();
      assertThat(second.summary().complete()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneByOneEveryPageComesOnce(Kind kind) {
    for (int rows = 0; rows <= MOST; rows++) {
      for (int size = 1; size <= rows + 1; size++) {
        MemoryVendor vendor = new MemoryVendor(kind, rows, size);
        List<String> came = new ArrayList<>();
        String checkpoint = null;
        boolean last = false;
        while (!last) {
          Paged<String> list = Paged.fromSource(vendor);
          var page =
              (PageOutcome.Fetched<String>)
                  (checkpoint == null ? list.firstPage() : list.pageAt(checkpoint));
          came.addAll(page.items());
          checkpoint = page.checkpoint();
          last = page.isLast();
        }
        assertThat(came).isEqualTo(vendor.items(0));
        assertThat(vendor.calls).doesNotHaveDuplicates();
      }
    }
  }
}
