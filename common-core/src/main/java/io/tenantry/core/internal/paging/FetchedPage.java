package io.tenantry.core.internal.paging;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page of a list as it came, with what a walk needs in order to resume within it or after it.
 *
 * @param items the items in the vendor's order; may be empty although more pages follow
 * @param next where the next page is, empty at the end of the list
 * @param gaps the indexes of rows on the wire that are no items, ascending: nulls, unreadable ones
 *     and those that came before
 * @param problems the nulls and unreadable ones among them
 * @param ids what is known of the rows' ids
 * @param findings what contradicts that the list is read whole
 * @param total how many rows the list has, as the vendor stated last; 0 if that is not known
 */
public record FetchedPage<T>(
    List<T> items,
    Optional<Position> next,
    List<Integer> gaps,
    List<RowProblem> problems,
    PageRows ids,
    List<Finding> findings,
    long total) {
  /**
   * A row that is null, or that can't be read, not even field by field.
   *
   * @param row its index in the page, from 0
   * @param isNull whether it is null
   * @param path its JSON path in the response
   * @param excerpt the beginning of its JSON, without what was sent in confidence
   * @param problem why it can't be read
   */
  public record RowProblem(int row, boolean isNull, String path, String excerpt, String problem) {
    /** A row that is null. */
    public static RowProblem ofNull(int row, String path) {
      return new RowProblem(row, true, path, "null", "the row is null");
    }
  }

  /**
   * @throws IllegalArgumentException if the gaps are not ascending indexes of the page's rows
   */
  public FetchedPage {
    items = List.copyOf(items);
    gaps = List.copyOf(gaps);
    problems = List.copyOf(problems);
    findings = List.copyOf(findings);
    int before = -1;
    for (int gap : gaps) {
      if (gap <= before || gap >= items.size() + gaps.size()) {
        throw new IllegalArgumentException(
            "gaps must be ascending indexes of the page's rows, but were " + gaps);
      }
      before = gap;
    }
  }

  /** A page of a list whose total is not known. */
  public FetchedPage(
      List<T> items,
      Optional<Position> next,
      List<Integer> gaps,
      List<RowProblem> problems,
      PageRows ids,
      List<Finding> findings) {
    this(items, next, gaps, problems, ids, findings, 0);
  }

  /** A page whose rows are all items. */
  public FetchedPage(List<T> items, Optional<Position> next) {
    this(items, next, List.of(), List.of(), PageRows.withoutIds(items.size()), List.of());
  }

  /** The last page of a list, whose rows are all items. */
  public static <T> FetchedPage<T> last(List<T> items) {
    return new FetchedPage<>(items, Optional.empty());
  }

  /** Returns how many rows the page has on the wire. */
  public int rows() {
    return items.size() + gaps.size();
  }

  /**
   * Returns the page without rows that came before, with what follows it.
   *
   * @param page its index
   * @param items all items on the wire
   * @param problems all rows that are none, ascending
   */
  public static <T> FetchedPage<T> of(
      long page, List<T> items, List<RowProblem> problems, PageRows rows, PageSequence.Step step) {
    BitSet bad = new BitSet();
    problems.forEach(problem -> bad.set(problem.row()));
    BitSet gaps = (BitSet) bad.clone();
    gaps.or(step.repeats());
    List<RowProblem> told =
        problems.stream().filter(problem -> !step.repeats().get(problem.row())).toList();
    return new FetchedPage<>(
        step.repeats().isEmpty() ? items : without(step.repeats(), items, bad),
        step.next(),
        gaps.stream().boxed().toList(),
        told,
        rows,
        Stream.concat(kinds(told).map(kind -> Finding.of(kind, page)), step.findings().stream())
            .toList(),
        step.total());
  }

  private static Stream<Finding.Kind> kinds(List<RowProblem> problems) {
    return problems.stream()
        .map(one -> one.isNull() ? Finding.Kind.NULL_ROWS : Finding.Kind.UNREADABLE_ROWS)
        .distinct();
  }

  private static <T> List<T> without(BitSet repeats, List<T> items, BitSet bad) {
    List<T> left = new ArrayList<>(items.size());
    int row = 0;
    for (T item : items) {
      row = bad.nextClearBit(row);
      if (!repeats.get(row)) {
        left.add(item);
      }
      row++;
    }
    return left;
  }
}
