package io.tenantry.examples.tags;

import io.tenantry.examples.tags.Tagged.Ending;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the update ended, organization by organization. */
record TagReport(List<Tagged> organizations) {
  private static final int SHOWN = 20;

  boolean good() {
    return organizations.stream().allMatch(Tagged::good);
  }

  long count(Ending ending) {
    return organizations.stream().filter(o -> o.ending() == ending).count();
  }

  /** What went wrong first, then the totals. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    List<Tagged> bad = organizations.stream().filter(o -> !o.good()).toList();
    bad.stream().limit(SHOWN).map(TagReport::line).forEach(lines::add);
    if (bad.size() > SHOWN) {
      lines.add("  … and " + (bad.size() - SHOWN) + " more");
    }
    lines.add(
        "Tag update: %d organizations selected, %d updated, %d unchanged, %d not kept, %d failed"
            .formatted(
                organizations.size(),
                count(Ending.UPDATED),
                count(Ending.UNCHANGED),
                count(Ending.NOT_KEPT),
                count(Ending.FAILED)));
    return lines;
  }

  private static String line(Tagged organization) {
    String word = organization.ending().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "  " + word + ": " + organization.line();
  }
}
