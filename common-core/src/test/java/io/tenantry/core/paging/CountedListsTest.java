package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.PagingException;
import io.tenantry.core.paging.CountedServer.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lists that are counted by offset or page number, on servers of many kinds: nothing is lost in
 * silence, and nothing is returned twice, in a walk, page by page, and wherever a walk is killed.
 */
class CountedListsTest {
  private static final int ROWS = 617;
  private static final int SIZE = CountedServer.SIZE;

  /** Rows that pages leave out: 22, in the first six windows. */
  private static boolean isHidden(String row) {
    int index = Integer.parseInt(row.substring(1));
    return index < 600 && index % 27 == 13;
  }

  private static boolean isMostlyHidden(String row) {
    return Integer.parseInt(row.substring(1)) % 10 != 3;
  }

  private enum Kind {
    HONEST(server -> {}, Outcome.COMPLETE, 1, 100, 0),
    HIDDEN_ROWS(CountedListsTest::hideRows, Outcome.INCOMPLETE, 3, 100, 0),
    CAPPED(
        server -> server.window = (request, from, most) -> cap(server, from, 50),
        Outcome.COMPLETE,
        1,
        50,
        0),
    HIDDEN_AND_CAPPED(
        server -> {
          server.window = (request, from, most) -> without(cap(server, from, 50), true);
        },
        Outcome.INCOMPLETE,
        3,
        47,
        0),
    NULL_ROWS(
        server -> server.window = (request, from, most) -> nulled(server.range(from, from + most)),
        Outcome.INCOMPLETE,
        3,
        96,
        0),
    NULL_ROWS_CAPPED(
        server -> server.window = (request, from, most) -> nulled(cap(server, from, 50)),
        Outcome.INCOMPLETE,
        3,
        47,
        0),
    NULL_BESIDE_THE_ROWS(
        server ->
            server.window =
                (request, from, most) -> {
                  List<String> rows = cap(server, from, 50);
                  if (!rows.isEmpty()) {
                    rows.add(7 % rows.size(), null);
                  }
                  return rows;
                },
        Outcome.INCOMPLETE,
        3,
        50,
        0),
    ONE_ROW_TOO_MANY(
        server -> server.window = (request, from, most) -> server.range(from, from + most + 1),
        Outcome.COMPLETE,
        1,
        100,
        0),
    EMPTY_IN_THE_MIDDLE(
        server ->
            server.window =
                (request, from, most) ->
                    request == 2 ? new ArrayList<>() : server.range(from, from + most),
        Outcome.INCOMPLETE,
        3,
        100,
        100),
    NULLS_IN_THE_MIDDLE(
        server ->
            server.window =
                (request, from, most) -> {
                  List<String> rows = server.range(from, from + most);
                  if (request == 2) {
                    rows.replaceAll(row -> null);
                  }
                  return rows;
                },
        Outcome.INCOMPLETE,
        3,
        100,
        100),
    EMPTY_FIRST_PAGE(
        server ->
            server.window =
                (request, from, most) ->
                    request == 0 ? new ArrayList<>() : server.range(from, from + most),
        Outcome.INCOMPLETE,
        3,
        100,
        100),
    ALL_EMPTY(
        server -> server.window = (request, from, most) -> new ArrayList<>(),
        Outcome.INCOMPLETE,
        3,
        100,
        1000),
    TOTAL_TOO_LOW(server -> server.total = () -> 450L, Outcome.INCOMPLETE, 3, 100, 0),
    TOTAL_TOO_LOW_AND_MET(server -> server.total = () -> 300L, Outcome.INCOMPLETE, 3, 100, 0),
    TOTAL_OF_THE_PAGE(server -> server.total = () -> 100L, Outcome.INCOMPLETE, 3, 100, 0),
    TOTAL_TEN_TIMES(server -> server.total = () -> 10L * ROWS, Outcome.INCOMPLETE, 3, 100, 0),
    TOTAL_ABSENT(server -> server.total = () -> null, Outcome.COMPLETE, 1, 100, 0),
    TOTAL_ZERO(server -> server.total = () -> 0L, Outcome.COMPLETE, 1, 100, 0),
    TOTAL_FLICKERS(
        server ->
            server.total = () -> (long) server.rows.size() - (server.requests.size() == 3 ? 7 : 0),
        Outcome.INCOMPLETE,
        3,
        100,
        0),
    TOTAL_ON_SOME_PAGES(
        server ->
            server.total = () -> server.requests.size() % 2 == 0 ? null : (long) server.rows.size(),
        Outcome.COMPLETE,
        1,
        100,
        0),
    HIDDEN_WITHOUT_TOTAL(
        server -> {
          hideRows(server);
          server.total = () -> null;
        },
        Outcome.COMPLETE,
        1,
        96,
        0),
    CLAMPED_TO_THE_LAST_PAGE(
        server ->
            server.window =
                (request, from, most) ->
                    server.range(Math.min(from, 600), Math.min(from, 600) + most),
        Outcome.COMPLETE,
        1,
        100,
        0),
    CLAMPED_TO_THE_LAST_ROWS(
        server -> server.window = (request, from, most) -> lastRows(server, from, most),
        Outcome.EITHER,
        1,
        100,
        0),
    CLAMPED_WITHOUT_TOTAL(
        server -> {
          server.window =
              (request, from, most) ->
                  server.range(Math.min(from, 600), Math.min(from, 600) + most);
          server.total = () -> null;
        },
        Outcome.COMPLETE,
        1,
        100,
        0),
    OVERLAPPING(
        server ->
            server.window =
                (request, from, most) -> server.range(from - (from == 0 ? 0 : 3), from + most),
        Outcome.INCOMPLETE,
        3,
        100,
        0),
    POSITION_IGNORED(
        server -> server.window = (request, from, most) -> server.range(0, most),
        Outcome.REFUSED,
        0,
        100,
        0),
    CIRCLE(
        server ->
            server.window = (request, from, most) -> server.range(from % 300, from % 300 + most),
        Outcome.REFUSED,
        0,
        100,
        0),
    MOSTLY_HIDDEN(
        server ->
            server.window =
                (request, from, most) -> {
                  List<String> rows = server.range(from, from + most);
                  rows.removeIf(CountedListsTest::isMostlyHidden);
                  return rows;
                },
        Outcome.INCOMPLETE,
        3,
        10,
        0),
    VARIABLE_CAP(
        server ->
            server.window = (request, from, most) -> cap(server, from, 30 + request * 37 % 70),
        Outcome.EITHER,
        3,
        100,
        0);

    private final Consumer<CountedServer> setup;
    private final Outcome outcome;

    /** Requests past the end, at most. */
    private final int past;

    /** The least that a page with rows leads on. */
    private final int step;

    /** Rows that the vendor never shows, although it has them. */
    private final int lost;

    Kind(Consumer<CountedServer> setup, Outcome outcome, int past, int step, int lost) {
      this.setup = setup;
      this.outcome = outcome;
      this.past = past;
      this.step = step;
      this.lost = lost;
    }

    /** Whether the same request has another response when it comes again. */
    boolean dependsOnRequests() {
      return name().matches(".*(MIDDLE|FIRST|FLICKERS|SOME|VARIABLE).*");
    }

    CountedServer server(Style style, int rows) {
      CountedServer server = new CountedServer(style, rows, SIZE);
      setup.accept(server);
      return server;
    }
  }

  private enum Outcome {
    COMPLETE,
    INCOMPLETE,
    EITHER,
    REFUSED
  }

  private static void hideRows(CountedServer server) {
    server.window = (request, from, most) -> without(server.range(from, from + most), true);
  }

  private static List<String> without(List<String> rows, boolean hidden) {
    rows.removeIf(row -> isHidden(row) == hidden);
    return rows;
  }

  private static List<String> nulled(List<String> rows) {
    rows.replaceAll(row -> isHidden(row) ? null : row);
    return rows;
  }

  /** Pages of fewer rows, whatever is requested. */
  private static List<String> cap(CountedServer server, int from, int rows) {
    int begin = server.style == Style.SKIP ? from : from / SIZE * rows;
    return server.range(begin, begin + rows);
  }

  private static List<String> lastRows(CountedServer server, int from, int most) {
    int begin = Math.min(from, server.rows.size() - most);
    return server.range(begin, begin + most);
  }

  static Stream<Arguments> all() {
    return Stream.of(Kind.values())
        .flatMap(kind -> Stream.of(Style.values()).map(style -> Arguments.of(kind, style)));
  }

  /** What a walk returns, and what it says. */
  private record Result(List<String> items, List<IncompleteReason> reasons, int requests) {
    int missing(CountedServer server, Kind kind) {
      Set<String> shown = new HashSet<>(server.rows);
      shown.removeIf(
          row ->
              kind == Kind.MOSTLY_HIDDEN
                  ? isMostlyHidden(row)
                  : kind.name().matches("HIDDEN.*|NULL_ROWS.*") && isHidden(row));
      assertThat(shown).containsAll(items);
      return shown.size() - items.size();
    }
  }

  private static Result walk(CountedServer server) {
    List<String> items = new ArrayList<>();
    WalkSummary summary = Paged.fromSource(server).readAll(items::add);
    assertThat(summary.ended()).isTrue();
    return new Result(items, summary.reasons(), server.requests.size());
  }

  private static Result pageByPage(CountedServer server) {
    Paged<String> list = Paged.fromSource(server);
    List<String> items = new ArrayList<>();
    PageOutcome<String> outcome = list.firstPage();
    while (true) {
      if (outcome instanceof PageOutcome.Failed<String> failed) {
        throw failed.cause();
      }
      PageOutcome.Fetched<String> page = (PageOutcome.Fetched<String>) outcome;
      items.addAll(page.items());
      assertThat(page.checkpoint()).hasSizeLessThan(2048);
      if (page.isLast()) {
        List<IncompleteReason> reasons = Checkpoint.parse(page.checkpoint()).reasons();
        return new Result(items, reasons, server.requests.size());
      }
      outcome = list.pageAt(page.checkpoint());
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("all")
  void nothingIsLostInSilenceAndNothingComesTwice(Kind kind, Style style) {
    for (int rows : new int[] {ROWS, 600}) {
      CountedServer server = kind.server(style, rows);
      if (kind.outcome == Outcome.REFUSED) {
        assertRefused(() -> walk(server));
        assertRefused(() -> pageByPage(kind.server(style, rows)));
        continue;
      }
      Result walk = walk(server);
      String what = kind + " " + style + " " + rows + ": " + walk.reasons + server.requests;
      assertThat(walk.items).as(what).doesNotHaveDuplicates();
      assertThat(walk.reasons.isEmpty() ? walk.missing(server, kind) : 0).as(what).isZero();
      if (kind.outcome == Outcome.EITHER) {
        continue;
      }
      assertThat(walk.reasons.isEmpty()).as(what).isEqualTo(kind.outcome == Outcome.COMPLETE);
      assertThat(walk.missing(server, kind)).as(what).isEqualTo(Math.min(kind.lost, rows));
      int needed = (rows + kind.step - 1) / kind.step;
      assertThat(walk.requests).as(what).isLessThanOrEqualTo(needed + kind.past);
      assertThat(pageByPage(kind.server(style, rows))).as(what).isEqualTo(walk);
    }
  }

  private static void assertRefused(Runnable walk) {
    assertThatThrownBy(walk::run)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("holds the same");
  }

  /** Every 37 items; the item last returned comes again. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("all")
  void killedAndResumedNothingElseComesTwice(Kind kind, Style style) {
    if (kind.outcome == Outcome.REFUSED || kind.dependsOnRequests()) {
      return;
    }
    Result whole = walk(kind.server(style, ROWS));
    Paged<String> list = Paged.fromSource(kind.server(style, ROWS));
    List<String> items = new ArrayList<>();
    Walk<String> walk = list.walk();
    while (walk.hasNext()) {
      for (int i = 0; i < 37 && walk.hasNext(); i++) {
        items.add(walk.next());
      }
      String checkpoint = walk.checkpoint();
      assertThat(checkpoint).hasSizeLessThan(2048);
      if (!Checkpoint.parse(checkpoint).isEnd()) {
        items.remove(items.size() - 1);
        walk = list.walkFrom(checkpoint);
      }
    }
    assertThat(items).isEqualTo(whole.items);
    if (kind.outcome != Outcome.EITHER) {
      assertThat(walk.summary().reasons()).isEqualTo(whole.reasons);
    }
    assertThat(walk.summary().items()).isEqualTo(items.size());
  }

  @Test
  void reasonsAreValuesThatReadWell() {
    assertThat(walk(Kind.HIDDEN_ROWS.server(Style.SKIP, ROWS)).reasons)
        .containsExactly(new IncompleteReason(IncompleteReason.Kind.TOTAL_DIFFERS, 7, 617, 595))
        .hasToString("[the list announced 617 rows, but 595 came]");
    assertThat(walk(Kind.TOTAL_FLICKERS.server(Style.PAGE, ROWS)).reasons)
        .hasToString("[the total changed from 617 to 610, first on page 3]");
    assertThat(walk(Kind.OVERLAPPING.server(Style.SKIP, ROWS)).reasons)
        .hasToString("[rows moved during the walk, first noticed on page 2]");
    assertThat(walk(Kind.NULLS_IN_THE_MIDDLE.server(Style.SKIP, ROWS)).reasons)
        .hasToString(
            "[100 null rows, the first on page 3, the list announced 617 rows, but 517 came]");
  }

  @Test
  void repeatsThatWereLeftOutAreCounted() {
    WalkSummary summary =
        Paged.fromSource(Kind.HIDDEN_ROWS.server(Style.SKIP, ROWS)).readAll(row -> {});
    assertThat(summary.repeats()).isEqualTo(22);
    assertThat(summary.items()).isEqualTo(595);
  }

  @Test
  void nullRowsAreCountedAndReported() {
    List<SkippedRow> skipped = new ArrayList<>();
    WalkSummary summary =
        Paged.fromSource(Kind.NULL_ROWS.server(Style.PAGE, ROWS))
            .skipUnreadable(skipped::add)
            .readAll(row -> {});
    assertThat(summary.nulls()).isEqualTo(22);
    assertThat(summary.skipped()).isZero();
    assertThat(summary.complete()).isFalse();
    assertThat(skipped)
        .hasSize(22)
        .startsWith(new SkippedRow(0, 13, "$.rows[13]", "null", "the row is null"));
  }
}
