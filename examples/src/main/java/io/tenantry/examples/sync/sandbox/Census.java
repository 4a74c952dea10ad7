package io.tenantry.examples.sync.sandbox;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.tenantry.sandbox.DirectoryOrganization;
import io.tenantry.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts the organizations in the sandbox's state.
 *
 * @param rows one for each vendor
 */
public record Census(List<Row> rows) {

  /**
   * What a vendor holds of the directory's enabled organizations.
   *
   * @param once there once, whole and marked
   * @param pairs there twice before the sync began, and left alone
   * @param twice there more than once
   * @param missing not there
   * @param unmarked there without the directory's id
   * @param unplaced there without a location or site
   */
  public record Row(
      String vendor, int once, int pairs, int twice, int missing, int unmarked, int unplaced) {
    public boolean good() {
      return twice + missing + unmarked + unplaced == 0;
    }

    public String line() {
      return "Counted in %s: %d there once and whole, %d in a pair from before, %d more than once, %d missing, %d without the directory's id, %d without a place"
          .formatted(vendor, once, pairs, twice, missing, unmarked, unplaced);
    }
  }

  /** Names that one of the vendors has more than once. */
  public static Set<String> namesThatAreTwice(Sandbox sandbox) {
    Set<String> names = new HashSet<>();
    for (List<Holding> holdings : Holding.all(sandbox, account -> "").values()) {
      holdings.stream()
          .collect(groupingBy(Holding::name, counting()))
          .forEach(
              (name, count) -> {
                if (count > 1) {
                  names.add(name);
                }
              });
    }
    return names;
  }

  /** Counts. */
  public static Census of(Sandbox sandbox, Holding.Marks marks, Set<String> pairs) {
    List<Row> rows = new ArrayList<>();
    Holding.all(sandbox, marks)
        .forEach((vendor, held) -> rows.add(row(vendor, held, sandbox, pairs)));
    return new Census(List.copyOf(rows));
  }

  private static Row row(String vendor, List<Holding> held, Sandbox sandbox, Set<String> pairs) {
    Map<String, List<Holding>> byMark = held.stream().collect(groupingBy(Holding::mark));
    Map<String, List<Holding>> byName = held.stream().collect(groupingBy(Holding::name));
    int[] counts = new int[Fate.values().length];
    for (DirectoryOrganization organization : sandbox.directory().organizations()) {
      if (!organization.disabled()) {
        Set<Holding> own = new HashSet<>(byName.getOrDefault(organization.name(), List.of()));
        own.addAll(byMark.getOrDefault(Long.toString(organization.id()), List.of()));
        counts[Fate.of(own, pairs).ordinal()]++;
      }
    }
    return new Row(
        vendor,
        counts[Fate.ONCE.ordinal()],
        counts[Fate.PAIR.ordinal()],
        counts[Fate.TWICE.ordinal()],
        counts[Fate.MISSING.ordinal()],
        counts[Fate.UNMARKED.ordinal()],
        counts[Fate.UNPLACED.ordinal()]);
  }

  private enum Fate {
    ONCE,
    PAIR,
    TWICE,
    MISSING,
    UNMARKED,
    UNPLACED;

    static Fate of(Set<Holding> own, Set<String> pairs) {
      if (own.isEmpty()) {
        return MISSING;
      }
      Holding first = own.iterator().next();
      if (own.size() > 1) {
        return own.size() == 2 && pairs.contains(first.name()) ? PAIR : TWICE;
      }
      if (!first.placed()) {
        return UNPLACED;
      }
      return first.mark().isEmpty() ? UNMARKED : ONCE;
    }
  }

  public boolean good() {
    return rows.stream().allMatch(Row::good);
  }

  List<String> lines() {
    return rows.stream().map(Row::line).toList();
  }
}
