package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.CancelledException;
import io.tenantry.core.error.ItemCountException;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.Marks;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.internal.paging.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PagedTest {
  private final List<Long> asked = new ArrayList<>();

  /** Each inner list is a page. */
  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  private Paged<String> pages(List<String>... pages) {
    List<List<String>> all = Arrays.stream(pages).toList();
    return Paged.fromSource(
        call -> {
          Position at = call.position();
          asked.add(at.page());
          List<String> items = all.get((int) at.page());
          boolean last = at.page() == all.size() - 1;
          return new FetchedPage<>(
              items, last ? Optional.empty() : Optional.of(after(at, items.size())));
        });
  }

  private static Position after(Position at, int came) {
    return at.byToken("page", "p" + at.page());
  }

  @Test
  void nothingIsSentBeforeTheFirstElement() {
    Paged<String> paged = pages(List.of("a"), List.of("b"));
    Iterator<String> items = paged.iterator();
    paged.stream();
    paged.pages().iterator().hasNext();
    assertThat(asked).isEmpty();
    assertThat(items.next()).isEqualTo("a");
    assertThat(asked).containsExactly(0L);
  }

  @Test
  void emptyPagesInTheMiddleLoseNothing() {
    assertThat(pages(List.of(), List.of("a", "b"), List.of(), List.of("c"), List.of()).toList())
        .containsExactly("a", "b", "c");
    assertThat(asked).hasSize(5);
  }

  @Test
  void eachIterationStartsAfresh() {
    Paged<String> paged = pages(List.of("a"), List.of("b"));
    assertThat(paged.toList()).isEqualTo(paged.toList());
    assertThat(asked).containsExactly(0L, 1L, 0L, 1L);
  }

  @Test
  void limitedStreamRequestsNoFurtherPage() {
    Paged<String> paged = pages(List.of("a", "b"), List.of("c"));
    assertThat(paged.stream().limit(2)).containsExactly("a", "b");
    assertThat(asked).containsExactly(0L);
  }

  @Test
  void theFirstItemTakesAsManyPagesAsItNeeds() {
    assertThat(pages(List.of(), List.of("a"), List.of("b")).first()).contains("a");
    assertThat(asked).containsExactly(0L, 1L);
    assertThat(pages(List.of()).first()).isEmpty();
  }

  @Test
  void oneItemIsReturned() {
    assertThat(pages(List.of(), List.of("a"), List.of()).one()).isEqualTo("a");
    assertThat(pages(List.of(), List.of("a")).findOne()).contains("a");
    assertThat(pages(List.of()).findOne()).isEmpty();
  }

  @Test
  void otherNumbersOfItemsAreStated() {
    assertThatThrownBy(pages(List.of(), List.of())::one)
        .isInstanceOf(ItemCountException.class)
        .hasMessage("expected one item, but the list has none");
    assertThatThrownBy(pages(List.of("a"), List.of("b", "c"))::one)
        .hasMessage("expected one item, but the list has 3");
    assertThatThrownBy(pages(List.of("a"), List.of("b"))::findOne)
        .hasMessage("expected at most one item, but the list has 2");
    List<String> many = Collections.nCopies(5, "x");
    asked.clear();
    assertThatThrownBy(pages(many, many, many, many, many)::one)
        .hasMessage("expected one item, but the list has more than 10");
    assertThat(asked).containsExactly(0L, 1L, 2L);
  }

  @Test
  void pagesComeOneByOne() {
    List<Integer> sizes = new ArrayList<>();
    for (Page<String> page : pages(List.of("a", "b"), List.of(), List.of("c")).pages()) {
      sizes.add(page.items().size());
    }
    assertThat(sizes).containsExactly(2, 0, 1);
  }

  @Test
  void listsThatAreThereAlreadyArePagedToo() {
    assertThat(Paged.of("a", "b").toList()).containsExactly("a", "b");
    assertThat(Paged.of(List.of("a")).stream()).containsExactly("a");
    assertThat(Paged.of(List.of()).toList()).isEmpty();
  }

  @Test
  void aWalkKnowsHowFarItIs() {
    try (Walk<String> walk = pages(List.of("a", "b"), List.of("c")).walk()) {
      assertThat(walk.pagesRead()).isZero();
      walk.next();
      assertThat(walk.pagesRead()).isEqualTo(1);
      assertThat(walk.itemsDelivered()).isEqualTo(1);
      walk.next();
      walk.next();
      assertThat(walk.hasNext()).isFalse();
      assertThat(walk.pagesRead()).isEqualTo(2);
      assertThat(walk.itemsDelivered()).isEqualTo(3);
      assertThatThrownBy(walk::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void aClosedWalkSaysSo() {
    Walk<String> walk = pages(List.of("a")).walk();
    walk.close();
    walk.close();
    assertThatThrownBy(walk::hasNext)
        .isInstanceOf(CancelledException.class)
        .hasMessage(
            "this walk is closed. Start another one with Paged.walk() (after 0 pages and 0 items of"
                + " the walk)");
    assertThatThrownBy(walk::next).isInstanceOf(CancelledException.class);
    assertThat(asked).isEmpty();
  }

  @Test
  void failedPageCanBeRequestedAgain() {
    List<Long> attempts = new ArrayList<>();
    Paged<String> flaky =
        Paged.fromSource(
            call -> {
              Position at = call.position();
              attempts.add(at.page());
              if (attempts.size() == 2) {
                throw new IllegalStateException("once");
              }
              return at.page() == 0
                  ? new FetchedPage<>(List.of("a"), Optional.of(after(at, 1)))
                  : FetchedPage.last(List.of("b"));
            });
    Iterator<String> items = flaky.iterator();
    assertThat(items.next()).isEqualTo("a");
    assertThatThrownBy(items::hasNext).hasMessage("once");
    assertThat(items.next()).isEqualTo("b");
    assertThat(attempts).containsExactly(0L, 1L, 1L);
  }

  @Test
  void positionsArePlainDataAndHoldSense() {
    Position position = after(Position.FIRST, 3);
    assertThat(position)
        .isEqualTo(
            new Position(
                position.query(), null, 1, new Marks("p0", null), Marks.NONE, Progress.NONE));
    assertThatThrownBy(() -> position.query().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(
            () -> new Position(Map.of(), null, -1, Marks.NONE, Marks.NONE, Progress.NONE))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
