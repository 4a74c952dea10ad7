package io.tenantry.examples.sync;

import io.tenantry.examples.sync.Outcome.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a sync ended, customer by customer. */
record Report(String vendor, List<Outcome> outcomes) {

  long count(Kind kind) {
    return outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
  }

  boolean failed() {
    return outcomes.stream().anyMatch(Outcome::failed);
  }

  /** What needs a person, then what was left alone, then the totals. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    tell(lines, Kind.AMBIGUOUS);
    tell(lines, Kind.FAILED);
    long disabled = count(Kind.DISABLED);
    long ambiguous = count(Kind.AMBIGUOUS);
    if (disabled + ambiguous > 0) {
      lines.add(
          "Left alone, counted as unchanged: %d disabled in the directory, %d ambiguous"
              .formatted(disabled, ambiguous));
    }
    lines.add(totals());
    return lines;
  }

  private void tell(List<String> lines, Kind kind) {
    for (Outcome outcome : outcomes) {
      if (outcome.kind() == kind) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        lines.add(
            "  %s in %s: %s: %s"
                .formatted(word, vendor, outcome.customer().title(), outcome.detail()));
      }
    }
  }

  private String totals() {
    long created = count(Kind.CREATED);
    long updated = count(Kind.UPDATED);
    long failures = count(Kind.FAILED);
    int all = outcomes.size();
    return "Directory sync: %d organizations, %d created, %d updated, %d unchanged, %d failed"
        .formatted(all, created, updated, all - created - updated - failures, failures);
  }
}
