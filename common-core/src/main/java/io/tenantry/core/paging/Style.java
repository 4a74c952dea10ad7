package io.tenantry.core.paging;

import io.tenantry.core.error.PagingException;
import java.util.Optional;

/** The ways in which vendors lead from page to page; each knows its own end. */
enum Style {
  CURSOR {
    @Override
    Optional<Position> next(Terms terms, Position at, PageFacts facts) {
      Optional<String> token = terms.token(facts);
      boolean more = terms.more(facts).orElse(token.isPresent());
      if (more && token.isEmpty()) {
        throw new PagingException(
            "Page "
                + at.page()
                + " says that more follows ("
                + terms.more()
                + ") but names no cursor ("
                + terms.token()
                + "); the list would end early");
      }
      return token
          .filter(cursor -> more)
          .map(cursor -> at.byQuery(terms.param(), fresh(at, cursor), cursor, facts.count()));
    }
  },

  LAST_ID {
    @Override
    Optional<Position> next(Terms terms, Position at, PageFacts facts) {
      if (facts.count() == 0 || !terms.more(facts).orElse(true)) {
        return Optional.empty();
      }
      String id = facts.lastId();
      if (id == null) {
        throw new PagingException(
            "The last item of page "
                + at.page()
                + " has no id to ask on from ("
                + terms.param()
                + "); the list would end early");
      }
      return Optional.of(at.byQuery(terms.param(), fresh(at, id), id, facts.count()));
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
      return counted(terms, at, facts, at.items() + facts.count());
    }
  },

  LINK {
    @Override
    Optional<Position> next(Terms terms, Position at, PageFacts facts) {
      return Optional.ofNullable(facts.nextLink())
          .map(link -> at.byLink(fresh(at, link), facts.count()));
    }
  };

  private static final int SHOWN = 80;

  abstract Optional<Position> next(Terms terms, Position at, PageFacts facts);

  private static String fresh(Position at, String token) {
    if (at.isKnown(token)) {
      throw new PagingException(
          "Page "
              + at.page()
              + " leads to a page that was read before: "
              + shown(token)
              + " comes again, the one before it was "
              + shown(String.valueOf(at.token()))
              + "; going on would read the same items for ever");
    }
    return token;
  }

  /** Bounded, and without the query of a link: that may hold what is nobody's business. */
  private static String shown(String token) {
    int query = token.indexOf('?');
    String named = query < 0 ? token : token.substring(0, query) + "?…";
    int end = named.offsetByCodePoints(0, Math.min(SHOWN, named.codePointCount(0, named.length())));
    return '"' + named.substring(0, end) + (end < named.length() ? "…" : "") + '"';
  }

  /** Ends on an empty page or at the total. A total that is too small is no reason to stop. */
  private static Optional<Position> counted(Terms terms, Position at, PageFacts facts, long value) {
    long seen = at.items() + facts.count();
    if (facts.count() == 0 || terms.total(facts).filter(total -> total == seen).isPresent()) {
      return Optional.empty();
    }
    String last = facts.lastId();
    if (last != null && last.equals(at.token()) && last.equals(at.anchor())) {
      throw new PagingException(
          "Three pages in a row end with item \""
              + last
              + "\", the last with page "
              + at.page()
              + "; the vendor seems to ignore the parameter "
              + terms.param());
    }
    return Optional.of(at.byCount(terms.param(), value, last, facts.count()));
  }
}
