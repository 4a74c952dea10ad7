package io.tenantry.core.paging;

import io.tenantry.core.json.PageShape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How one list of a vendor leads from page to page: plain data and a pure function, without HTTP.
 * Immutable and safe for use by several threads.
 */
public final class PagingRule {
  private final Terms terms;
  private final @Nullable PagingRule bareArray;

  PagingRule(Terms terms, @Nullable PagingRule bareArray) {
    this.terms = terms;
    this.bareArray = bareArray;
  }

  /** Each page names a cursor for the next in its body; it ends where no cursor comes. */
  public static PagingRuleBuilder cursor(String param) {
    return new PagingRuleBuilder(Style.CURSOR, param, 0);
  }

  /** The last item's id leads to the next page; an empty page is the end. */
  public static PagingRuleBuilder lastId(String param) {
    return new PagingRuleBuilder(Style.LAST_ID, param, 0);
  }

  /** Pages are numbered from 1; an empty page or a total that is reached is the end. */
  public static PagingRuleBuilder page(String param) {
    return page(param, 1);
  }

  /** Pages are numbered from the given one. */
  public static PagingRuleBuilder page(String param, int first) {
    return new PagingRuleBuilder(Style.PAGE, param, first);
  }

  /** The number of items to pass over; an empty page or a total that is reached is the end. */
  public static PagingRuleBuilder skip(String param) {
    return new PagingRuleBuilder(Style.SKIP, param, 0);
  }

  /** A {@code Link} header names the next page (RFC 8288); it ends where none does. */
  public static PagingRuleBuilder link() {
    return new PagingRuleBuilder(Style.LINK, "", 0);
  }

  /**
   * Where a walk begins, with the page size: the caller's own, or the default.
   *
   * @param asked the query parameters of the caller's own request
   */
  public Position first(Map<String, String> asked) {
    Map<String, String> query = new LinkedHashMap<>();
    if (terms.sizeParam() != null) {
      String byDefault = Integer.toString(terms.defaultSize());
      query.put(terms.sizeParam(), asked.getOrDefault(terms.sizeParam(), byDefault));
    }
    if (terms.style() == Style.PAGE) {
      query.put(terms.param(), Integer.toString(terms.firstPage()));
    }
    return Position.first(query);
  }

  /**
   * Where the walk goes on after a page, empty at its end.
   *
   * @throws io.tenantry.core.error.PagingException if the walk makes no progress: the page leads
   *     back to one that was read or holds the same, comes after the whole list or too many pages
   *     without rows, or says that more follows without saying where
   */
  public Optional<Position> next(Position current, PageFacts facts) {
    Terms own = facts.bareArray() && bareArray != null ? bareArray.terms : terms;
    Overrun.items(own, current, facts);
    Optional<Position> next = own.style().next(own, current, facts);
    next.ifPresent(there -> Overrun.emptyPages(own, current, there));
    Marks digests = Repeats.digests(own, current, facts);
    return next.map(there -> there.with(digests));
  }

  /** Names of the query parameters that a position may have. */
  public Set<String> parameters() {
    Set<String> names = bareArray == null ? new TreeSet<>() : new TreeSet<>(bareArray.parameters());
    names.add(terms.param());
    sizeParam().ifPresent(names::add);
    names.remove("");
    return names;
  }

  /** What the decoder has to look for in a body. */
  public PageShape shape() {
    List<String> paths = terms.items().stream().filter(path -> !path.isEmpty()).toList();
    boolean array = bareArray != null || paths.size() < terms.items().size() || paths.isEmpty();
    return new PageShape(paths, terms.memberPaths(), array);
  }

  /** Names of the headers that the rule reads, besides {@code Link}. */
  public Set<String> headerNames() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (terms.totalHeader() != null) {
      names.add(terms.totalHeader());
    }
    if (bareArray != null) {
      names.addAll(bareArray.headerNames());
    }
    return Collections.unmodifiableSet(names);
  }

  /** Whether {@link PageFacts#nextLink} is read. */
  public boolean needsLink() {
    return terms.style() == Style.LINK || (bareArray != null && bareArray.needsLink());
  }

  /** Whether {@link PageFacts#lastId} must be there; counting rules only profit from it. */
  public boolean needsItemIds() {
    return terms.style() == Style.LAST_ID || (bareArray != null && bareArray.needsItemIds());
  }

  /** The member with an item's id, if it is known. */
  public Optional<String> itemId() {
    String inBareArrays = bareArray == null ? null : bareArray.terms.itemId();
    return Optional.ofNullable(terms.itemId() == null ? inBareArrays : terms.itemId());
  }

  /** The parameter of the page size, if there is one. */
  public Optional<String> sizeParam() {
    return Optional.ofNullable(terms.sizeParam());
  }
}
