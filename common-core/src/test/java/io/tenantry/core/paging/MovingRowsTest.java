package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.paging.CountedServer.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Counted lists whose rows are added and deleted between the pages, at random. What a walk loses it
 * reports, with one exception, which no request can see: a row deleted before the position and one
 * inserted behind it, between the same two requests. Then neither the total nor any repeat tells.
 */
class MovingRowsTest {
  private static final int SCHEDULES = 3_000;
  private static final int SIZE = 10;

  /** What happened to the list, and between which requests the exception did. */
  private static final class Schedule {
    final CountedServer server;
    final Set<String> steady;
    private final Random random;
    private final int mostEvents;
    private boolean isUnseen;

    Schedule(Style style, long seed) {
      random = new Random(seed);
      server = new CountedServer(style, 1 + random.nextInt(90), SIZE);
      steady = new HashSet<>(server.rows);
      mostEvents = 1 + random.nextInt(3);
      server.window = this::serve;
    }

    private List<String> serve(int request, int from, int size) {
      boolean deletedBefore = false;
      boolean insertedBehind = false;
      for (int i = request == 0 ? 0 : random.nextInt(mostEvents + 1); i > 0; i--) {
        int at = random.nextInt(server.rows.size() + 1);
        if (random.nextBoolean() && at < server.rows.size()) {
          steady.remove(server.rows.remove(at));
          deletedBefore |= at < from;
        } else {
          server.rows.add(at, "new" + request + "." + i);
          insertedBehind |= at >= from;
        }
      }
      isUnseen |= deletedBefore && insertedBehind;
      return server.range(from, from + size);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneLossIsSilentAndNoOther(Style style) {
    int silent = 0;
    int complete = 0;
    for (long seed = 0; seed < SCHEDULES; seed++) {
      Schedule schedule = new Schedule(style, seed);
      List<String> items = new ArrayList<>();
      WalkSummary summary = Paged.fromSource(schedule.server).readAll(items::add);
      assertThat(items).as("schedule " + seed).doesNotHaveDuplicates();
      if (summary.complete()) {
        complete++;
        if (!items.containsAll(schedule.steady)) {
          silent++;
          assertThat(schedule.isUnseen).as("schedule " + seed + " " + summary).isTrue();
        }
      }
    }
    assertThat(silent).isBetween(1, SCHEDULES / 30);
    assertThat(complete).isGreaterThan(SCHEDULES / 10);
  }

  @ParameterizedTest
  @EnumSource
  void pageByPageAndKilledInPagesTheSameHolds(Style style) {
    for (long seed = 0; seed < SCHEDULES; seed++) {
      Schedule schedule = new Schedule(style, seed);
      Paged<String> list = Paged.fromSource(schedule.server);
      List<String> items = new ArrayList<>();
      Random kills = new Random(seed);
      String checkpoint = list.walk().checkpoint();
      while (!Checkpoint.parse(checkpoint).isEnd()) {
        checkpoint = readOn(list, checkpoint, kills, items);
      }
      assertThat(items).as("schedule " + seed).doesNotHaveDuplicates();
      if (Checkpoint.parse(checkpoint).reasons().isEmpty() && !items.containsAll(schedule.steady)) {
        assertThat(schedule.isUnseen).as("schedule " + seed).isTrue();
      }
    }
  }

  /** A page, or some items of it: of a walk, the item last returned comes again. */
  static String readOn(Paged<String> list, String checkpoint, Random kills, List<String> items) {
    if (kills.nextInt(4) > 0) {
      PageOutcome.Fetched<String> page =
          (PageOutcome.Fetched<String>) list.pageAt(checkpoint, PageOptions.once());
      items.addAll(page.items());
      return page.checkpoint();
    }
    Walk<String> walk = list.walkFrom(checkpoint);
    for (int i = 1 + kills.nextInt(SIZE); i > 0 && walk.hasNext(); i--) {
      items.add(walk.next());
    }
    if (!Checkpoint.parse(walk.checkpoint()).isEnd()
        && walk.itemsDelivered() > 0
        && Checkpoint.parse(walk.checkpoint()).items() < walk.itemsDelivered()) {
      items.remove(items.size() - 1);
    }
    return walk.checkpoint();
  }
}
