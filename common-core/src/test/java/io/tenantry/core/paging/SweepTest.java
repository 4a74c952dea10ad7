package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.paging.MemoryVendor.Kind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SweepTest {
  private static final List<String> KNOWN = List.of("r9", "r1", "r8", "r0");

  private final MemoryVendor vendor = new MemoryVendor(Kind.PAGE, 4, 2);

  @Test
  void completeWalkReturnsUnseenIds() {
    Sweep<String> sweep = Sweep.begin();
    WalkSummary summary = Paged.fromSource(vendor).readAll(sweep::saw);
    assertThat(sweep.unseen(KNOWN, summary)).containsExactly("r9", "r8");
    assertThat(sweep.seen()).containsExactlyInAnyOrder("r0", "r1", "r2", "r3");
  }

  @Test
  void incompleteWalkIsRefused() {
    Sweep<String> sweep = Sweep.begin();
    Walk<String> walk = Paged.fromSource(vendor).walk();
    sweep.saw(walk.next());
    assertThatThrownBy(() -> sweep.unseen(KNOWN, walk.summary()))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("not complete (not at the end: 1 pages, 1 items");
  }

  /** Whose item was not dealt with may still be there. */
  @Test
  void anItemThatItsJobFailedOnIsNotGone() {
    Sweep<String> sweep = Sweep.begin();
    Walk<String> walk = Paged.fromSource(vendor).walk();
    assertThatThrownBy(() -> walk.forEachRemaining(row -> sawUnlessLast(sweep, row)))
        .hasMessage("the job's own");
    assertThatThrownBy(() -> sweep.unseen(KNOWN, walk.summary()))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("not at the end: 2 pages, 4 items");
  }

  private static void sawUnlessLast(Sweep<String> sweep, String row) {
    if (row.equals("r3")) {
      throw new IllegalStateException("the job's own");
    }
    sweep.saw(row);
  }

  @Test
  void rowThatWasLeftOutIsNotGone() {
    vendor.unreadable.add(3);
    Sweep<String> sweep = Sweep.begin();
    WalkSummary summary = Paged.fromSource(vendor).skipUnreadable(row -> {}).readAll(sweep::saw);
    assertThatThrownBy(() -> sweep.unseen(List.of("r3"), summary))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("1 rows skipped");
  }

  @Test
  void resumedWalkNeedsToKnowWhatCameBefore() {
    Walk<String> first = Paged.fromSource(vendor).walk();
    Set<String> before = Set.of(first.next(), first.next(), first.next());
    Walk<String> second = Paged.fromSource(vendor).walkFrom(first.checkpoint());
    Sweep<String> forgetful = Sweep.begin();
    Sweep<String> remembering = Sweep.resume(before);
    second.forEachRemaining(
        row -> {
          forgetful.saw(row);
          remembering.saw(row);
        });
    assertThatThrownBy(() -> forgetful.unseen(KNOWN, second.summary()))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("resumed");
    assertThat(remembering.unseen(KNOWN, second.summary())).containsExactly("r9", "r8");
  }

  /** Case of a list of 617 rows, of which its pages show 595. */
  @Test
  void withheldRowsAreAcceptedUpToANumberAndNothingElseIs() {
    CountedServer server = new CountedServer(CountedServer.Style.SKIP, 617, 100);
    server.window =
        (request, from, most) -> {
          List<String> rows = server.range(from, from + most);
          rows.removeIf(row -> row.endsWith("99"));
          return rows;
        };
    Sweep<String> sweep = Sweep.begin();
    WalkSummary summary = Paged.fromSource(server).readAll(sweep::saw);
    List<String> known = List.of("r1", "r99", "gone");
    assertThatThrownBy(() -> sweep.unseen(known, summary))
        .hasMessageContaining("not complete [the list announced 617 rows, but 611 came]");
    assertThatThrownBy(() -> sweep.acceptWithheld(5).unseen(known, summary))
        .isInstanceOf(InvalidArgumentException.class);
    assertThat(sweep.acceptWithheld(6).unseen(known, summary)).containsExactly("r99", "gone");

    server.total = () -> server.requests.size() > 9 ? 616L : 617L;
    WalkSummary changed = Paged.fromSource(server).readAll(sweep::saw);
    assertThatThrownBy(() -> sweep.unseen(known, changed)).hasMessageContaining("total changed");
    server.total = () -> 600L;
    WalkSummary more = Paged.fromSource(server).readAll(sweep::saw);
    assertThatThrownBy(() -> sweep.acceptWithheld(20).unseen(known, more))
        .hasMessageContaining("announced 600 rows, but 611 came");
    assertThatThrownBy(() -> sweep.acceptWithheld(-1))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("most must not be negative, but was -1");
  }

  @Test
  void nullsAreRefused() {
    Sweep<String> sweep = Sweep.begin();
    WalkSummary summary = Paged.fromSource(vendor).readAll(row -> {});
    assertThatThrownBy(() -> sweep.saw(null)).isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> Sweep.resume(null)).isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> sweep.unseen(null, summary))
        .isInstanceOf(InvalidArgumentException.class);
    assertThatThrownBy(() -> sweep.unseen(KNOWN, null))
        .isInstanceOf(InvalidArgumentException.class);
  }
}
