package io.tenantry.examples.sync.report;

import io.tenantry.examples.sync.plan.Outcome;
import io.tenantry.examples.sync.plan.Outcome.Kind;

/** What failed, what is ambiguous, what only people can do; and what to do about it. */
final class AttentionView {
  private final Attention attention;

  AttentionView(Attention attention) {
    this.attention = attention;
  }

  void render(Html html) {
    html.open("section", "attention").element("h2", "What needs a person");
    if (attention.groups().isEmpty()) {
      html.element("p", "Nothing.");
    }
    attention.groups().forEach(group -> group(html, group));
    html.close("section");
  }

  private static void group(Html html, Attention.Group group) {
    Reason reason = group.reason();
    html.open("article.group." + VendorCards.css(reason.kind()));
    html.open("h3").element("span.kind", Words.capital(Words.of(reason.kind()))).text(" in ");
    html.name(reason.vendor()).close("h3");
    if (group.outcomes().size() == 1) {
      single(html, group.outcomes().get(0));
    } else {
      html.element("p.reason", reason.text());
    }
    html.open("p.advice").element("b", "What to do: ").text(Advice.on(reason)).close("p");
    if (group.outcomes().size() > 1) {
      String title = reason.kind() == Kind.AMBIGUOUS ? "Which, with candidates" : "Which";
      Rows.folded(html, title, group.outcomes(), Outcome::customer, outcome -> row(html, outcome));
    }
    html.close("article");
  }

  private static void single(Html html, Outcome outcome) {
    html.open("p.only");
    Rows.title(html, outcome.customer());
    html.close("p").element("p.reason", outcome.detail());
  }

  private static void row(Html html, Outcome outcome) {
    Rows.title(html, outcome.customer());
    html.element("span.detail", outcome.detail());
  }
}
