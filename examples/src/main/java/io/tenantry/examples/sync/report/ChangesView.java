package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Change;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What changed and why, organization by organization. */
final class ChangesView {
  private final List<Changed> all;
  private final boolean dryRun;

  ChangesView(List<Changed> all, boolean dryRun) {
    this.all = all;
    this.dryRun = dryRun;
  }

  void render(Html html) {
    html.open("section", "changes");
    html.element("h2", dryRun ? "What would change, and why" : "What changed, and why");
    if (all.isEmpty()) {
      html.element("p", dryRun ? "Nothing would." : "Nothing did.");
    } else {
      reasons(html);
    }
    List<Changed> created = all.stream().filter(Changed::isNew).toList();
    List<Changed> updated = all.stream().filter(c -> !c.isNew()).toList();
    rows(html, dryRun ? "To be updated" : "Updated", updated);
    rows(html, dryRun ? "To be created at a vendor" : "Created at a vendor", created);
    html.close("section");
  }

  private void rows(Html html, String title, List<Changed> rows) {
    Rows.folded(html, title, rows, Changed::customer, changed -> row(html, changed));
  }

  /** How often there was which reason, the most frequent first. */
  private void reasons(Html html) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Changed changed : all) {
      for (Changed.Part part : changed.parts()) {
        int vendors = part.vendors().size();
        part.changes().forEach(c -> counts.merge(reason(c), vendors, Integer::sum));
        if (part.isNew()) {
          part.vendors().forEach(v -> counts.merge("Missing at " + v, 1, Integer::sum));
        }
      }
    }
    html.open("ul.reasons");
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(reason -> counted(html, reason.getKey(), reason.getValue()));
    html.close("ul");
  }

  private static void counted(Html html, String reason, int count) {
    html.open("li").open("b").number(count).close("b").text(" " + reason).close("li");
  }

  private static String reason(Change change) {
    return Words.of(change) + ": " + Words.why(change);
  }

  private void row(Html html, Changed changed) {
    Rows.title(html, changed.customer());
    changed.parts().forEach(part -> part(html, part));
  }

  private void part(Html html, Changed.Part part) {
    html.open("div.at");
    vendors(html, part.vendors());
    if (part.isNew()) {
      html.element("span.new", dryRun ? "to be created" : "created");
    } else {
      html.open("dl.diff");
      part.changes().forEach(change -> change(html, change));
      html.close("dl");
    }
    html.close("div");
  }

  /** A line ends between vendors, not within one. */
  private static void vendors(Html html, List<String> vendors) {
    html.open("span.vendor");
    for (int i = 0; i < vendors.size(); i++) {
      boolean last = i == vendors.size() - 1;
      html.element("span", vendors.get(i) + (last ? "" : ",")).text(last ? "" : " ");
    }
    html.close("span");
  }

  private static void change(Html html, Change change) {
    html.open("div").element("dt", Words.of(change)).open("dd");
    if (change instanceof Change.Rename rename) {
      fromTo(html, rename.from(), rename.to());
    } else if (change instanceof Change.Mark mark) {
      html.element("ins", mark.directoryId());
    } else if (change instanceof Change.AddPlace added) {
      html.open("ins").name(added.name());
      added.address().ifPresent(address -> html.text(", ").name(address));
      html.close("ins");
    } else if (change instanceof Change.MovePlace moved) {
      fromTo(html, moved.from().orElse("none"), moved.to());
    } else if (change instanceof Change.MapPolicies mapped) {
      fromTo(html, Words.policies(mapped.from()), Words.policies(mapped.all()));
    }
    html.close("dd").close("div");
  }

  private static void fromTo(Html html, String from, String to) {
    html.open("del").name(from).close("del").text(" ").open("ins").name(to).close("ins");
  }
}
