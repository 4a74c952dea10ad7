package io.tenantry.core.paging;

import io.tenantry.core.json.PageShape;
import java.util.ArrayList;
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

  private PagingRule(Terms terms, @Nullable PagingRule bareArray) {
    this.terms = terms;
    this.bareArray = bareArray;
  }

  /** Each page names a cursor for the next in its body; it ends where no cursor comes. */
  public static Builder cursor(String param) {
    return new Builder(Style.CURSOR, param, 0);
  }

  /** The last item's id leads to the next page; an empty page is the end. */
  public static Builder lastId(String param) {
    return new Builder(Style.LAST_ID, param, 0);
  }

  /** Pages are numbered from 1; an empty page or a total that is reached is the end. */
  public static Builder page(String param) {
    return page(param, 1);
  }

  /** Pages are numbered from the given one. */
  public static Builder page(String param, int first) {
    return new Builder(Style.PAGE, param, first);
  }

  /** The number of items to pass over; an empty page or a total that is reached is the end. */
  public static Builder skip(String param) {
    return new Builder(Style.SKIP, param, 0);
  }

  /** A {@code Link} header names the next page (RFC 8288); it ends where none does. */
  public static Builder link() {
    return new Builder(Style.LINK, "", 0);
  }

  /** Where a walk begins. */
  public Position first() {
    return Position.FIRST;
  }

  /**
   * Where the walk goes on after a page, empty at its end.
   *
   * @throws io.tenantry.core.error.PagingException if the page leads back to one that was read, or
   *     says that more follows without saying where
   */
  public Optional<Position> next(Position current, PageFacts facts) {
    Terms own = facts.bareArray() && bareArray != null ? bareArray.terms : terms;
    return own.style().next(own, current, facts);
  }

  /**
   * The query parameters to set on the first request's address for this position. The default page
   * size is among them unless the caller asked for one; none for a position that is a link.
   *
   * @param asked names of the parameters that the caller's own request has
   */
  public Map<String, String> query(Position position, Set<String> asked) {
    if (position.link() != null) {
      return Map.of();
    }
    Map<String, String> query = new LinkedHashMap<>(position.query());
    if (terms.style() == Style.PAGE) {
      query.putIfAbsent(terms.param(), Integer.toString(terms.firstPage()));
    }
    if (terms.sizeParam() != null && !asked.contains(terms.sizeParam())) {
      query.put(terms.sizeParam(), Integer.toString(terms.defaultSize()));
    }
    return query;
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

  /** The parameter of the page size, if there is one. */
  public Optional<String> sizeParam() {
    return Optional.ofNullable(terms.sizeParam());
  }

  /** Collects what a rule has to know. Not safe for use by several threads. */
  public static final class Builder {
    private final Style style;
    private final String param;
    private final int firstPage;
    private final List<String> items = new ArrayList<>();
    private @Nullable String token;
    private @Nullable String more;
    private @Nullable String total;
    private @Nullable String totalHeader;
    private @Nullable String sizeParam;
    private int defaultSize;
    private @Nullable PagingRule bareArray;

    private Builder(Style style, String param, int firstPage) {
      this.style = style;
      this.param = param;
      this.firstPage = firstPage;
    }

    /** Paths at which the items may be; an empty one, or {@code $}, is the body itself. */
    public Builder items(String... paths) {
      for (String path : paths) {
        items.add(path.equals("$") ? "" : path);
      }
      return this;
    }

    /** The path of the next page's cursor. */
    public Builder token(String path) {
      token = path;
      return this;
    }

    /** The path of a boolean that is false on the last page. */
    public Builder more(String path) {
      more = path;
      return this;
    }

    /** The path of the number of items in the whole list. */
    public Builder total(String path) {
      total = path;
      return this;
    }

    /** The header that has the number of items in the whole list. */
    public Builder totalHeader(String name) {
      totalHeader = name;
      return this;
    }

    /** The parameter of the page size, and the size to ask for where the caller names none. */
    public Builder size(String sizeParameter, int byDefault) {
      return size(sizeParameter, byDefault, Integer.MAX_VALUE);
    }

    /** As {@link #size(String, int)}, with the largest size that the vendor allows. */
    public Builder size(String sizeParameter, int byDefault, int max) {
      if (byDefault < 1 || byDefault > max) {
        throw new IllegalArgumentException(
            "The default of " + sizeParameter + " is not in 1.." + max + ": " + byDefault);
      }
      sizeParam = sizeParameter;
      defaultSize = byDefault;
      return this;
    }

    /** The rule for answers that are an array without an envelope. */
    public Builder orBareArray(Builder rule) {
      bareArray = rule.build();
      return this;
    }

    public PagingRule build() {
      if (style == Style.CURSOR && token == null) {
        throw new IllegalStateException("A cursor rule needs the path of its token: " + param);
      }
      Terms terms =
          new Terms(
              style,
              param,
              firstPage,
              List.copyOf(items),
              token,
              more,
              total,
              totalHeader,
              sizeParam,
              defaultSize);
      return new PagingRule(terms, bareArray);
    }
  }
}
