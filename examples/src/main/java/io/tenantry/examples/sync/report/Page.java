package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Customer;
import io.tenantry.examples.sync.plan.Outcome.Kind;
import io.tenantry.examples.sync.result.SyncResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The whole page: the verdict first, then counts, then what needs a person, then the changes. */
final class Page {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

  private final SyncResult result;
  private final String where;
  private final Instant when;
  private final Attention attention;
  private final List<Changed> changed;

  Page(SyncResult result, String where, Instant when) {
    this.result = result;
    this.where = where;
    this.when = when;
    this.attention = Attention.of(result);
    this.changed = Changed.of(result);
  }

  String html() {
    Html html = new Html();
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">");
    head(html);
    html.open("body").open("main");
    header(html);
    new VendorCards(result).render(html);
    new AttentionView(attention).render(html);
    new ChangesView(changed, result.dryRun()).render(html);
    leftAlone(html);
    html.close("main").close("body").markup("</html>\n");
    return html.toString();
  }

  /** The policy lets the page load nothing and run nothing. */
  private static void head(Html html) {
    html.open("head")
        .markup("<meta charset=\"UTF-8\"/>")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
        .markup("<meta name=\"color-scheme\" content=\"light dark\"/>")
        .markup("<meta http-equiv=\"Content-Security-Policy\"")
        .markup(" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>")
        .element("title", "Directory sync")
        .open("style")
        .markup(style())
        .close("style")
        .close("head");
  }

  private void header(Html html) {
    html.open("header")
        .element("p.overline", result.dryRun() ? "Directory sync, dry run" : "Directory sync");
    html.element("h1", verdict());
    html.open("p.about").text(TIME.format(when.atOffset(ZoneOffset.UTC)));
    html.text(where.isEmpty() ? "" : " · " + where).close("p");
    html.open("dl.figures");
    figure(html, "organizations", result.customers().size(), "");
    figure(html, "created", count(Kind.CREATED), ".created");
    figure(html, "updated", count(Kind.UPDATED), ".updated");
    figure(html, "unchanged", count(Kind.UNCHANGED), ".unchanged");
    figure(html, "failed", count(Kind.FAILED), ".failed");
    html.close("dl").open("nav");
    html.link("compared", "What was compared").text(" ").link("attention", "What needs a person");
    html.text(" ").link("changes", result.dryRun() ? "What would change" : "What changed");
    html.text(" ").link("alone", "What was left alone").close("nav").close("header");
  }

  private String verdict() {
    long people = attention.organizations();
    boolean unread = result.runs().stream().anyMatch(r -> r.report().trouble().isPresent());
    if (unread) {
      return "A vendor could not be read";
    }
    if (people > 0) {
      return Words.organizations(people) + (people == 1 ? " needs" : " need") + " a person";
    }
    if (result.dryRun()) {
      return changed.isEmpty()
          ? "Nothing to do"
          : Words.organizations(changed.size()) + " would change";
    }
    return "Everything is up to date";
  }

  /** In a dry run what would be written is counted, each organization once. */
  private long count(Kind kind) {
    if (!result.dryRun()) {
      return result.count(kind);
    }
    long created = changed.stream().filter(Changed::isNew).count();
    long failed = result.count(Kind.FAILED);
    return switch (kind) {
      case CREATED -> created;
      case UPDATED -> changed.size() - created;
      case FAILED -> failed;
      default -> result.customers().size() - changed.size() - failed;
    };
  }

  private void figure(Html html, String word, long count, String css) {
    String shown =
        result.dryRun() && (css.equals(".created") || css.equals(".updated"))
            ? "to be " + word
            : word;
    html.open(count == 0 ? "div.none" : "div" + css)
        .element("dt", shown)
        .open("dd")
        .number(count)
        .close("dd")
        .close("div");
  }

  private void leftAlone(Html html) {
    List<Customer> disabled = result.customers().stream().filter(Customer::disabled).toList();
    html.open("section", "alone").element("h2", "What was left alone");
    html.element(
        "p",
        "Organizations without changes at any vendor are only counted. Those that are disabled in"
            + " the directory are not touched.");
    Rows.folded(html, "Disabled in the directory", disabled, c -> c, c -> Rows.title(html, c));
    html.close("section");
  }

  private static String style() {
    try (InputStream in = Page.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
