package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.paging.CountedServer.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Verified walks of counted lists, whose rows are added and deleted between the pages at random:
 * each row that is there all the time comes exactly once, or the walk says that it is not complete.
 */
class VerifiedListsTest {
  private static final int SCHEDULES = 2_000;

  private static final class Schedule {
    final CountedServer server;
    final Set<String> steady;
    private final Random random;
    private final boolean isWild;
    private int names;

    Schedule(Style style, long seed) {
      random = new Random(seed);
      server = new CountedServer(style, 1 + random.nextInt(150), 10 + random.nextInt(15));
      steady = new HashSet<>(server.rows);
      isWild = random.nextInt(4) == 0;
      server.window = this::serve;
      if (random.nextInt(3) == 0) {
        server.total = () -> null;
      }
    }

    private List<String> serve(int request, int from, int size) {
      for (int i = request == 0 ? 0 : random.nextInt(4); i > 0; i--) {
        change(random.nextInt(server.rows.size() + 1), 1);
      }
      if (isWild && request > 0 && random.nextInt(4) == 0) {
        change(random.nextInt(1 + Math.min(from, server.rows.size())), 1 + random.nextInt(40));
      }
      return server.range(from, from + size);
    }

    private void change(int at, int rows) {
      boolean inserts = random.nextBoolean();
      for (int i = 0; i < rows; i++) {
        if (inserts) {
          server.rows.add(at, "new" + names++);
        } else if (at < server.rows.size()) {
          steady.remove(server.rows.remove(at));
        }
      }
    }

    void isExact(List<String> items, List<IncompleteReason> reasons, String what) {
      if (!reasons.isEmpty()) {
        return;
      }
      assertThat(items).as(what).containsAll(steady);
      for (String row : steady) {
        if (Collections.frequency(items, row) != 1) {
          assertThat(items).as(what + " " + row).containsOnlyOnce(row);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void steadyRowsComeExactlyOnceOrTheWalkIsNotComplete(Style style) {
    int complete = 0;
    for (long seed = 0; seed < SCHEDULES; seed++) {
      Schedule schedule = new Schedule(style, seed);
      List<String> items = new ArrayList<>();
      WalkSummary summary = Paged.fromSource(schedule.server).verified().readAll(items::add);
      schedule.isExact(items, summary.reasons(), "schedule " + seed + schedule.server.requests);
      complete += summary.complete() ? 1 : 0;
    }
    assertThat(complete).isGreaterThan(SCHEDULES * 9 / 10);
  }

  @ParameterizedTest
  @EnumSource
  void killedAndPageByPageTheSameHolds(Style style) {
    int complete = 0;
    for (long seed = 0; seed < SCHEDULES; seed++) {
      Schedule schedule = new Schedule(style, seed);
      Random kills = new Random(seed);
      Paged<String> list = Paged.fromSource(schedule.server).verified();
      List<String> items = new ArrayList<>();
      String checkpoint = list.walk().checkpoint();
      while (!Checkpoint.parse(checkpoint).isEnd()) {
        checkpoint = MovingRowsTest.readOn(list, checkpoint, kills, items);
        assertThat(checkpoint).hasSizeLessThanOrEqualTo(2048);
      }
      List<IncompleteReason> reasons = Checkpoint.parse(checkpoint).reasons();
      schedule.isExact(items, reasons, "schedule " + seed + schedule.server.requests);
      complete += reasons.isEmpty() ? 1 : 0;
    }
    assertThat(complete).isGreaterThan(SCHEDULES * 9 / 10);
  }

  private static WalkSummary read(CountedServer server, List<String> items) {
    return Paged.fromSource(server).verified().readAll(items::add);
  }

  /** A tenth of the requests is added, for page numbers up to a quarter, and one at the end. */
  @ParameterizedTest
  @EnumSource
  void unchangedListIsReadOnceForAFewMoreRequests(Style style) {
    for (int rows : new int[] {0, 1, 2, 5, 99, 100, 101, 617, 10_000}) {
      for (boolean hasTotal : new boolean[] {false, true}) {
        CountedServer server = new CountedServer(style, rows, 100);
        if (!hasTotal) {
          server.total = () -> null;
        }
        List<String> items = new ArrayList<>();
        WalkSummary summary = read(server, items);
        assertThat(summary.reasons()).as(rows + " " + server.requests).isEmpty();
        assertThat(items).isEqualTo(server.rows);
        int most = rows < 100 ? 3 : rows * (style == Style.SKIP ? 112 : 125) / 10_000 + 3;
        assertThat(server.requests).as(style + " " + rows).hasSizeLessThanOrEqualTo(most);
      }
    }
  }

  /** What contradicts the promise is reported. */
  @ParameterizedTest
  @EnumSource
  void counterExamplesAreNotComplete(Style style) {
    assertThat(after(style, server -> server.rows.subList(0, 100).clear()))
        .hasToString("[none of the rows returned last was found again, first on page 4]");
    assertThat(after(style, server -> Collections.swap(server.rows, 95, 97)))
        .hasToString("[rows moved during the walk, first noticed on page 2]");
    assertThat(after(style, server -> server.rows.add(105, server.rows.remove(92))))
        .hasToString("[rows moved during the walk, first noticed on page 2]");
    assertThat(after(style, server -> server.window = CountedServer.EMPTY)).isNotEmpty();
  }

  /** What a walk of 250 rows says if something happens after its first page. */
  private static List<IncompleteReason> after(Style style, Consumer<CountedServer> change) {
    CountedServer server = new CountedServer(style, 250, 100);
    server.event =
        request -> {
          if (request == 1) {
            change.accept(server);
          }
        };
    List<String> items = new ArrayList<>();
    List<IncompleteReason> reasons = read(server, items).reasons();
    assertThat(items).doesNotHaveDuplicates();
    return reasons;
  }

  @ParameterizedTest
  @EnumSource
  void rowsThatPagesHideAreMissedAndReported(Style style) {
    CountedServer server = new CountedServer(style, 617, 100);
    server.window =
        (request, from, most) -> {
          List<String> rows = server.range(from, from + most);
          rows.removeIf(row -> row.endsWith("7"));
          return rows;
        };
    List<String> items = new ArrayList<>();
    assertThat(read(server, items).reasons())
        .hasToString("[the list announced 617 rows, but 556 came]");
    assertThat(items).hasSize(556).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void cappedPagesLoseNothing(Style style) {
    CountedServer server = new CountedServer(style, 617, 100);
    server.window =
        (request, from, most) ->
            style == Style.SKIP || most <= 40
                ? server.range(from, from + Math.min(most, 40))
                : server.range(from / most * 40, from / most * 40 + 40);
    List<String> items = new ArrayList<>();
    assertThat(read(server, items).reasons()).isEmpty();
    assertThat(items).isEqualTo(server.rows);
  }

  @ParameterizedTest
  @EnumSource
  void vendorThatIgnoresThePositionIsNoticed(Style style) {
    CountedServer server = new CountedServer(style, 617, 100);
    server.window = (request, from, most) -> server.range(0, 100);
    assertThatThrownBy(() -> read(server, new ArrayList<>())).hasMessageContaining("the same");
  }

  @Test
  void rowsWithoutIdsCannotBeVerified() {
    CountedServer server = new CountedServer(Style.SKIP, 5, 100);
    server.rows.set(3, "");
    assertThat(read(server, new ArrayList<>()).reasons())
        .hasToString("[the walk cannot be verified without ids and a page size, first on page 1]");
  }

  @ParameterizedTest
  @EnumSource(names = {"CURSOR", "LAST_ID", "LINK"})
  void listsByKeysNeedNothing(MemoryVendor.Kind kind) {
    MemoryVendor vendor = new MemoryVendor(kind, 9, 2);
    WalkSummary summary = Paged.fromSource(vendor).verified().readAll(row -> {});
    assertThat(summary.complete()).isTrue();
    List<String> verified = List.copyOf(vendor.calls);
    vendor.calls.clear();
    Paged.fromSource(vendor).readAll(row -> {});
    assertThat(verified).isEqualTo(vendor.calls);
  }
}
