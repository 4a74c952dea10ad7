package io.tenantry.core.spec;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For generated clients: how a vendor's list continues from page to page, as the specification
 * states it. Plain data; paths are field names joined by points. Immutable and thread-safe.
 */
public final class PagingRule {
  /** What names the next page. */
  public enum Style {
    /** A cursor in the response body. The list ends with a response that has none. */
    CURSOR,
    /** The id of the last item. An empty page is the end. */
    LAST_ID,
    /** A page number. A page without new rows or an authoritative total is the end. */
    PAGE,
    /**
     * The number of items to skip. A page without new rows or an authoritative total is the end.
     */
    SKIP,
    /** A {@code Link} header (RFC 8288) with the relation {@code next}. */
    LINK,
    /** Nothing: the vendor sends the whole list in one response. */
    WHOLE
  }

  private final Style style;
  private final String param;
  private final int firstPage;
  private final List<String> items;
  private final @Nullable String token;
  private final @Nullable String more;
  private final @Nullable String total;
  private final @Nullable String totalHeader;
  private final @Nullable String tokenHeader;
  private final @Nullable String countHeader;
  private final boolean inBody;
  private final boolean jsonPosition;
  private final boolean emptyPageIsEnd;
  private final @Nullable String sizeParam;
  private final int defaultSize;
  private final @Nullable String sortParam;
  private final @Nullable String sortBy;
  private final List<String> otherSorts;
  private final @Nullable String itemId;
  private final boolean totalIsAuthoritative;
  private final List<String> totalIgnores;
  private final boolean emptyTokenIsEnd;
  private final boolean allowsRepeatedTokens;
  private final boolean allowsRepeatedPages;
  private final int maxEmptyPages;
  private final @Nullable PagingRule bareArray;

  private PagingRule(Builder from) {
    style = from.style;
    param = from.param;
    firstPage = from.firstPage;
    items = List.copyOf(from.items);
    token = from.token;
    more = from.more;
    total = from.total;
    totalHeader = from.totalHeader;
    tokenHeader = from.tokenHeader;
    countHeader = from.countHeader;
    inBody = from.inBody;
    jsonPosition = from.jsonPosition;
    emptyPageIsEnd = from.emptyPageIsEnd;
    sizeParam = from.sizeParam;
    defaultSize = from.defaultSize;
    sortParam = from.sortParam;
    sortBy = from.sortBy;
    otherSorts = List.copyOf(from.otherSorts);
    itemId = from.itemId;
    totalIsAuthoritative = from.totalIsAuthoritative;
    totalIgnores = List.copyOf(from.totalIgnores);
    emptyTokenIsEnd = from.emptyTokenIsEnd;
    allowsRepeatedTokens = from.allowsRepeatedTokens;
    allowsRepeatedPages = from.allowsRepeatedPages;
    maxEmptyPages = from.maxEmptyPages;
    bareArray = from.bareArray;
  }

  /** Starts a rule of {@link Style#CURSOR}; {@code param} takes the cursor. */
  public static Builder cursor(String param) {
    return new Builder(Style.CURSOR, param, 0);
  }

  /** Starts a rule of {@link Style#LAST_ID}; {@code param} takes the id. */
  public static Builder lastId(String param) {
    return new Builder(Style.LAST_ID, param, 0);
  }

  /** Starts a rule of {@link Style#PAGE}; {@code param} takes the page's number, from 1. */
  public static Builder page(String param) {
    return page(param, 1);
  }

  /** Starts a rule of {@link Style#PAGE} whose pages are numbered from {@code first}. */
  public static Builder page(String param, int first) {
    return new Builder(Style.PAGE, param, first);
  }

  /** Starts a rule of {@link Style#SKIP}; {@code param} takes the number of items. */
  public static Builder skip(String param) {
    return new Builder(Style.SKIP, param, 0);
  }

  /** Starts a rule of {@link Style#LINK}. */
  public static Builder link() {
    return new Builder(Style.LINK, "", 0);
  }

  /** Starts a rule of {@link Style#WHOLE}. */
  public static Builder whole() {
    return new Builder(Style.WHOLE, "", 0);
  }

  /** Returns what names the next page. */
  public Style style() {
    return style;
  }

  /**
   * Returns the query parameter, or the field of the request body, that selects the page; empty for
   * {@link Style#LINK} and {@link Style#WHOLE}.
   */
  public String param() {
    return param;
  }

  /** Returns the number of the first page, for {@link Style#PAGE}. */
  public int firstPage() {
    return firstPage;
  }

  /** Returns the paths at which the items may be; an empty path is the body itself. */
  public List<String> items() {
    return items;
  }

  /** Returns the path of the next page's cursor. */
  public @Nullable String token() {
    return token;
  }

  /** Returns the path of the boolean that is false on the last page. */
  public @Nullable String more() {
    return more;
  }

  /** Returns the path of the number of items in the list. */
  public @Nullable String total() {
    return total;
  }

  /** Returns the header with the number of items in the list. */
  public @Nullable String totalHeader() {
    return totalHeader;
  }

  /** Returns the response header with the next page's cursor. */
  public @Nullable String tokenHeader() {
    return tokenHeader;
  }

  /** Returns the response header with the number of rows on the page. */
  public @Nullable String countHeader() {
    return countHeader;
  }

  /** Returns whether position and page size are fields of the request body. */
  public boolean isInBody() {
    return inBody;
  }

  /** Returns whether the position in the body is JSON other than a text. */
  public boolean hasJsonPosition() {
    return jsonPosition;
  }

  /** Returns whether a page without rows ends the list although it names a next one. */
  public boolean emptyPageIsEnd() {
    return emptyPageIsEnd;
  }

  /** Returns the query parameter, or the field of the request body, of the page size. */
  public @Nullable String sizeParam() {
    return sizeParam;
  }

  /** Returns the page size to request where the caller names none; 0 without a parameter. */
  public int defaultSize() {
    return defaultSize;
  }

  /** Returns the query parameter that sorts the list. */
  public @Nullable String sortParam() {
    return sortParam;
  }

  /** Returns the value of {@link #sortParam} where the caller sorts by nothing. */
  public @Nullable String sortBy() {
    return sortBy;
  }

  /** Returns further query parameters by which a caller sorts. */
  public List<String> otherSorts() {
    return otherSorts;
  }

  /** Returns the field with an item's id. */
  public @Nullable String itemId() {
    return itemId;
  }

  /** Returns whether the total counts the whole list. */
  public boolean totalIsAuthoritative() {
    return totalIsAuthoritative;
  }

  /** Returns the query parameters that select rows but that the total may not take into account. */
  public List<String> totalIgnores() {
    return totalIgnores;
  }

  /** Returns whether an empty text in place of a cursor ends the list. */
  public boolean emptyTokenIsEnd() {
    return emptyTokenIsEnd;
  }

  /** Returns whether a cursor may be repeated while its pages have items. */
  public boolean allowsRepeatedTokens() {
    return allowsRepeatedTokens;
  }

  /** Returns whether a page may hold the same rows as an earlier one. */
  public boolean allowsRepeatedPages() {
    return allowsRepeatedPages;
  }

  /** Returns how many pages without rows may follow each other. */
  public int maxEmptyPages() {
    return maxEmptyPages;
  }

  /** Returns the rule for responses that are an array without an envelope. */
  public @Nullable PagingRule bareArray() {
    return bareArray;
  }

  /** Builds a rule. Not thread-safe. */
  public static final class Builder {
    /**
     * A vendor that filters its pages after cutting them sends some empty ones. A hundred in a row
     * would be 10,000 rows left out at the smallest page size that a walk requests by default
     * (100), and 100,000 at the largest (1,000); an endless series of them ends soon enough.
     */
    private static final int MAX_EMPTY_PAGES = 100;

    private final Style style;
    private final String param;
    private final int firstPage;
    private final List<String> items = new ArrayList<>();
    private @Nullable String token;
    private @Nullable String more;
    private @Nullable String total;
    private @Nullable String totalHeader;
    private @Nullable String tokenHeader;
    private @Nullable String countHeader;
    private boolean inBody;
    private boolean jsonPosition;
    private boolean emptyPageIsEnd;
    private @Nullable String sizeParam;
    private int defaultSize;
    private @Nullable String sortParam;
    private @Nullable String sortBy;
    private final List<String> otherSorts = new ArrayList<>();
    private @Nullable String itemId;
    private boolean totalIsAuthoritative;
    private final List<String> totalIgnores = new ArrayList<>();
    private boolean emptyTokenIsEnd;
    private boolean allowsRepeatedTokens;
    private boolean allowsRepeatedPages;
    private int maxEmptyPages = MAX_EMPTY_PAGES;
    private @Nullable PagingRule bareArray;

    private Builder(Style style, String param, int firstPage) {
      this.style = style;
      this.param = param;
      this.firstPage = firstPage;
    }

    /** Sets the paths at which the items may be; an empty one, or {@code $}, is the body itself. */
    public Builder items(String... paths) {
      for (String path : paths) {
        items.add(path.equals("$") ? "" : path);
      }
      return this;
    }

    /** Sets the path of the next page's cursor. */
    public Builder token(String path) {
      token = path;
      return this;
    }

    /** Sets the path of a boolean that is false on the last page. */
    public Builder more(String path) {
      more = path;
      return this;
    }

    /** Sets the path of the number of items in the list; see {@link #totalIsAuthoritative}. */
    public Builder total(String path) {
      total = path;
      return this;
    }

    /** Sets the header with the number of items in the list; see {@link #totalIsAuthoritative}. */
    public Builder totalHeader(String name) {
      totalHeader = name;
      return this;
    }

    /** Sets the response header with the next page's cursor. */
    public Builder tokenHeader(String name) {
      tokenHeader = name;
      return this;
    }

    /**
     * Sets the response header with the number of rows on the page. A page with fewer rows than
     * requested ends the list, although it names a next one.
     */
    public Builder countHeader(String name) {
      countHeader = name;
      return this;
    }

    /** States that position and page size are fields of the JSON body of a POST that only reads. */
    public Builder inBody() {
      inBody = true;
      return this;
    }

    /** States that the position in the body is a number or an array, not a text. */
    public Builder jsonPosition() {
      jsonPosition = true;
      return this;
    }

    /** States that a page without rows ends the list, although it names a next one. */
    public Builder emptyPageIsEnd() {
      emptyPageIsEnd = true;
      return this;
    }

    /** Sets the parameter of the page size, and the size to request by default. */
    public Builder size(String sizeParameter, int byDefault) {
      return size(sizeParameter, byDefault, Integer.MAX_VALUE);
    }

    /**
     * Sets the parameter of the page size, and the size to request by default.
     *
     * @param max the largest size that the vendor allows
     * @throws IllegalArgumentException if the default is not in 1..max
     */
    public Builder size(String sizeParameter, int byDefault, int max) {
      if (byDefault < 1 || byDefault > max) {
        throw new IllegalArgumentException(
            "default of " + sizeParameter + " must be in 1.." + max + ", but was " + byDefault);
      }
      sizeParam = sizeParameter;
      defaultSize = byDefault;
      return this;
    }

    /**
     * Sets how the list is sorted where the caller sorts by nothing: by a key that is unique and
     * never changes.
     *
     * @param others further parameters by which a caller may sort
     */
    public Builder sort(String parameter, String by, String... others) {
      sortParam = parameter;
      sortBy = by;
      otherSorts.addAll(List.of(others));
      return this;
    }

    /**
     * Sets the field with an item's id, which is read even from an unreadable item; {@code a.b} is
     * a field of a field.
     */
    public Builder itemId(String field) {
      itemId = field;
      return this;
    }

    /**
     * States that the total counts the whole list: a list that is counted by page or offset ends
     * where it is reached, and any list that ends with another number of rows is not complete.
     * Otherwise the total is ignored, because some vendors count only the items of the page.
     */
    public Builder totalIsAuthoritative() {
      totalIsAuthoritative = true;
      return this;
    }

    /**
     * Names query parameters that select rows while the total may count all: with one of them, a
     * list may end with fewer rows than the total.
     */
    public Builder totalIgnores(String... parameters) {
      totalIgnores.addAll(List.of(parameters));
      return this;
    }

    /** States that an empty text in place of a cursor ends the list; otherwise it is an error. */
    public Builder emptyTokenIsEnd() {
      emptyTokenIsEnd = true;
      return this;
    }

    /**
     * Allows a cursor to be repeated while its pages have items, for vendors whose cursor
     * identifies a session.
     */
    public Builder allowRepeatedTokens() {
      allowsRepeatedTokens = true;
      return this;
    }

    /** Allows pages with the same rows as earlier ones, for rows without ids that are alike. */
    public Builder allowRepeatedPages() {
      allowsRepeatedPages = true;
      return this;
    }

    /**
     * Sets how many pages without rows may follow each other while there are tokens to continue
     * with, 100 by default. One more is an error.
     *
     * @throws IllegalArgumentException if the number is negative
     */
    public Builder maxEmptyPages(int most) {
      if (most < 0) {
        throw new IllegalArgumentException("maxEmptyPages must not be negative, but was " + most);
      }
      maxEmptyPages = most;
      return this;
    }

    /** Sets the rule for responses that are an array without an envelope. */
    public Builder orBareArray(Builder rule) {
      bareArray = rule.build();
      return this;
    }

    /**
     * Returns the rule.
     *
     * @throws IllegalStateException if a cursor rule has no path or header of its token
     */
    public PagingRule build() {
      if (style == Style.CURSOR && token == null && tokenHeader == null) {
        throw new IllegalStateException(
            "a cursor rule requires the path or header of its token: " + param);
      }
      return new PagingRule(this);
    }
  }
}
