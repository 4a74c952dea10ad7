package io.tenantry.examples.sync.result;

import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a sync ended at one vendor, customer by customer. Immutable.
 *
 * @param outcomes one for each customer of the directory, in its order
 * @param notes what else happened on the way, for people
 * @param trouble why the vendor could not be read at all; everything counts as failed then
 */
public record VendorReport(
    String vendor, List<Outcome> outcomes, List<String> notes, Optional<String> trouble) {
  private static final int SHOWN = 20;

  /**
   * The report on a vendor that could not be read: no enabled customer is known to be up to date.
   */
  public static VendorReport unread(String vendor, List<Customer> customers, String why) {
    List<Outcome> outcomes =
        customers.stream()
            .map(c -> Outcome.of(c, c.disabled() ? Kind.DISABLED : Kind.FAILED, why))
            .toList();
    return new VendorReport(vendor, outcomes, List.of(), Optional.of(why));
  }

  /** How many ended like this. */
  public long count(Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
  }

  /** Returns whether something should be up to date but is not. */
  public boolean failed() {
    return outcomes.stream().anyMatch(Outcome::failed);
  }

  /** What happened on the way, what needs a person, then the vendor's totals. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(notes);
    tell(lines, Kind.AMBIGUOUS);
    tell(lines, Kind.BY_HAND);
    if (trouble.isPresent()) {
      lines.add("  " + vendor + " could not be read: " + trouble.get());
    } else {
      tell(lines, Kind.FAILED);
    }
    lines.add(totals());
    return lines;
  }

  private void tell(List<String> lines, Kind kind) {
    String word = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    List<Outcome> told = outcomes.stream().filter(outcome -> isToldAs(kind, outcome)).toList();
    told.stream()
        .limit(SHOWN)
        .map(o -> "  %s in %s: %s: %s".formatted(word, vendor, o.customer().title(), o.detail()))
        .forEach(lines::add);
    if (told.size() > SHOWN) {
      lines.add("  … and " + (told.size() - SHOWN) + " more " + word + " in " + vendor);
    }
  }

  /** An update may leave something for people to do. */
  private static boolean isToldAs(Kind kind, Outcome outcome) {
    boolean half = outcome.kind() == Kind.UPDATED && !outcome.detail().isEmpty();
    return outcome.kind() == kind || (kind == Kind.BY_HAND && half);
  }

  private String totals() {
    return "%s: %d created, %d updated, %d unchanged, %d by hand, %d disabled, %d ambiguous, %d failed"
        .formatted(
            vendor,
            count(Kind.CREATED),
            count(Kind.UPDATED),
            count(Kind.UNCHANGED),
            count(Kind.BY_HAND),
            count(Kind.DISABLED),
            count(Kind.AMBIGUOUS),
            count(Kind.FAILED));
  }
}
