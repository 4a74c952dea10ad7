package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.result.SyncResult;
import io.tenantry.examples.sync.result.VendorRun;
import java.util.Locale;

/** What was compared: a card with counts for each vendor. */
final class VendorCards {
  private final SyncResult result;

  VendorCards(SyncResult result) {
    this.result = result;
  }

  void render(Html html) {
    html.open("section", "compared").element("h2", "What was compared");
    html.element(
        "p",
        "%s of the directory, with each vendor's own."
            .formatted(Words.organizations(result.customers().size())));
    html.open("div.cards");
    result.runs().forEach(run -> card(html, run));
    html.close("div").close("section");
  }

  private void card(Html html, VendorRun run) {
    html.open("article.card").open("h3").name(run.vendor()).close("h3");
    run.report()
        .trouble()
        .ifPresentOrElse(
            why ->
                html.open("p.trouble")
                    .element("strong", "Could not be read, nothing was written. ")
                    .text(why)
                    .close("p"),
            () -> counts(html, run));
    html.close("article");
  }

  private void counts(Html html, VendorRun run) {
    html.open("div.bar");
    for (Kind kind : Kind.values()) {
      long count = count(run, kind);
      if (count > 0) {
        html.share("i." + css(kind), count);
      }
    }
    html.close("div").open("dl");
    for (Kind kind : Kind.values()) {
      long count = count(run, kind);
      html.open(count == 0 ? "div.none" : "div").open("dt").open("i.dot." + css(kind)).close("i");
      html.text(word(kind)).close("dt").open("dd").number(count).close("dd").close("div");
    }
    html.close("dl");
    run.report().notes().forEach(note -> html.element("p.note", withoutVendor(run, note)));
  }

  /** The card says already which vendor it is. */
  private static String withoutVendor(VendorRun run, String note) {
    String prefix = run.vendor() + ": ";
    boolean repeats = note.startsWith(prefix) && note.length() > prefix.length();
    return repeats ? Words.capital(note.substring(prefix.length())) : note;
  }

  /** In a dry run the plan has what the outcome counts as unchanged. */
  private long count(VendorRun run, Kind kind) {
    return result.dryRun() ? run.plan().count(kind) : run.report().count(kind);
  }

  private String word(Kind kind) {
    return result.dryRun() && kind.written() ? "to be " + Words.of(kind) : Words.of(kind);
  }

  static String css(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
