package io.tenantry.core.internal.paging;

import io.tenantry.core.error.PagingException;
import io.tenantry.core.spec.PagingRule;
import java.util.Optional;

/**
 * How a list goes on by what its pages name: a cursor, a link, or the last row's id. Pure functions
 * but for what they refuse.
 */
final class KeyedRule {
  private final PagingRule rule;
  private final ProgressGuard guard;
  private final Statements statements;

  KeyedRule(PagingRule rule, ProgressGuard guard, Statements statements) {
    this.rule = rule;
    this.guard = guard;
    this.statements = statements;
  }

  /** Returns where the list goes on after a page, empty at its end. */
  Optional<Position> next(Position at, PageFacts facts, PageNews page) {
    if (isWhatItContinuedFrom(at, page)) {
      return Optional.empty();
    }
    Progress seen = at.progress().after(page, 0);
    Optional<Position> next = place(at, facts).map(there -> there.with(there.digests(), seen));
    next.ifPresent(there -> guard.checkEmptyPages(at, there));
    if (page.isSame()) {
      throw guard.holdsTheSame(at, facts, "the page");
    }
    return next;
  }

  private Optional<Position> place(Position at, PageFacts facts) {
    return switch (rule.style()) {
      case CURSOR -> byCursor(at, facts);
      case LAST_ID -> byLastId(at, facts);
      case LINK -> byLink(at, facts);
      case WHOLE -> Optional.empty();
      case PAGE, SKIP -> throw new IllegalStateException("counted");
    };
  }

  /**
   * Some vendors include the row whose id they continue from: with nothing else on its page, the
   * list ends. Pages of one row would never lead on.
   */
  private boolean isWhatItContinuedFrom(Position at, PageNews page) {
    long id = Fingerprint.of(at.query().get(rule.param()));
    return rule.style() == PagingRule.Style.LAST_ID
        && at.progress().size() != 1
        && page.rows().present() > 0
        && page.rows().areAll(id);
  }

  private Optional<Position> byCursor(Position at, PageFacts facts) {
    Optional<String> token = statements.token(facts);
    String cursor = token.orElse("");
    boolean more = statements.more(facts).orElse(token.isPresent());
    if (!more
        || isLast(at, facts)
        || (token.isPresent() && cursor.isEmpty() && rule.emptyTokenIsEnd())) {
      return Optional.empty();
    }
    if (cursor.isEmpty()) {
      throw noCursor(at, facts);
    }
    return Optional.of(at.byToken(rule.param(), guard.fresh(at, facts, cursor)));
  }

  /** Some vendors name a next page on each page, the last one included. */
  private boolean isLast(Position at, PageFacts facts) {
    boolean isShort =
        statements.count(facts).filter(rows -> rows < at.progress().size()).isPresent();
    boolean isEmpty = rule.emptyPageIsEnd() || rule.countHeader() != null;
    return isShort || (isEmpty && facts.count() == 0);
  }

  private PagingException noCursor(Position at, PageFacts facts) {
    return new PagingException(
        "Page "
            + at.number()
            + (statements.more(facts).isPresent()
                ? " says that more follows (" + rule.more() + ") but"
                : "")
            + (statements.token(facts).isPresent()
                ? " names \"\" as the cursor ("
                : " names no cursor (")
            + (rule.token() == null ? rule.tokenHeader() : rule.token())
            + ") after "
            + guard.requested(at)
            + "; the list would end early");
  }

  private Optional<Position> byLastId(Position at, PageFacts facts) {
    if (facts.count() == 0 || !statements.more(facts).orElse(true)) {
      return Optional.empty();
    }
    String id = facts.lastId();
    if (id == null || id.isEmpty()) {
      throw new PagingException(
          "The last item of page "
              + at.number()
              + " has no id to continue from ("
              + rule.param()
              + "); the list would end early");
    }
    return Optional.of(at.byToken(rule.param(), guard.fresh(at, facts, id)));
  }

  private Optional<Position> byLink(Position at, PageFacts facts) {
    String link = facts.nextLink();
    if (link == null) {
      return Optional.empty();
    }
    if (link.isEmpty()) {
      throw new PagingException(
          "Page " + at.number() + " names \"\" as the next page's link; the list would end early");
    }
    return Optional.of(at.byLink(guard.fresh(at, facts, link)));
  }
}
