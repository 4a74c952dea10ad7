package io.tenantry.core.paging;

import io.tenantry.core.error.PagingException;
import java.util.Optional;

/** The ways in which vendors lead from page to page; each knows its own end. */
enum Style {
  CURSOR {
    @Override
    Optional<Position> next(Terms terms, Position at, PageFacts facts) {
      Optional<String> token = terms.token(facts);
      boolean empty = token.filter(String::isEmpty).isPresent();
      boolean more = terms.more(facts).orElse(token.isPresent());
      if (!more || (empty && terms.policy().emptyTokenEnds())) {
        return Optional.empty();
      }
      String cursor =
          token
              .filter(text -> !text.isEmpty())
              .orElseThrow(() -> new PagingException(noCursor(terms, at, facts)));
      return Optional.of(
          at.byToken(terms.param(), Repeats.fresh(terms, at, facts, cursor), facts.count()));
    }
  },

  LAST_ID {
    @Override
    Optional<Position> next(Terms terms, Position at, PageFacts facts) {
      if (facts.count() == 0 || !terms.more(facts).orElse(true)) {
        return Optional.empty();
      }
      String id = facts.lastId();
      if (id == null || id.isEmpty()) {
        throw new PagingException(
            "The last item of page "
                + at.page()
                + " has no id to ask on from ("
                + terms.param()
                + "); the list would end early");
      }
      return Optional.of(
          at.byToken(terms.param(), Repeats.fresh(terms, at, facts, id), facts.count()));
    }
  },

  PAGE {
    @Override
    Optional<Position> next(Terms terms, Position at, PageFacts facts) {
      return counted(terms, at, facts, terms.firstPage() + at.page() + 1);
    }
  },

  SKIP {
    @Override
    Optional<Position> next(Terms terms, Position at, PageFacts facts) {
      return counted(terms, at, facts, at.rows() + facts.count());
    }
  },

  LINK {
    @Override
    Optional<Position> next(Terms terms, Position at, PageFacts facts) {
      String link = facts.nextLink();
      if (link == null) {
        return Optional.empty();
      }
      if (link.isEmpty()) {
        throw new PagingException(
            "Page " + at.page() + " names \"\" as the next page's link; the list would end early");
      }
      return Optional.of(at.byLink(Repeats.fresh(terms, at, facts, link), facts.count()));
    }
  };

  abstract Optional<Position> next(Terms terms, Position at, PageFacts facts);

  private static String noCursor(Terms terms, Position at, PageFacts facts) {
    boolean saysMore = terms.more(facts).isPresent();
    return "Page "
        + at.page()
        + (saysMore ? " says that more follows (" + terms.more() + ") but" : "")
        + (terms.token(facts).isPresent() ? " names \"\" as the cursor (" : " names no cursor (")
        + terms.token()
        + ") after "
        + Repeats.asked(terms, at)
        + "; the list would end early";
  }

  /** Ends on an empty page or at the total. A total that is too small is no reason to stop. */
  private static Optional<Position> counted(Terms terms, Position at, PageFacts facts, long value) {
    if (facts.count() == 0) {
      return Optional.empty();
    }
    long total = terms.total(facts).orElse(Long.MAX_VALUE);
    return at.rows() + facts.count() == total
        ? Optional.empty()
        : Optional.of(at.byCount(terms.param(), value, facts.count()));
  }
}
