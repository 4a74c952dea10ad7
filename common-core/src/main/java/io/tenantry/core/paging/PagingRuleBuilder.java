package io.tenantry.core.paging;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a rule has to know. Not safe for use by several threads. */
public final class PagingRuleBuilder {
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
  private @Nullable String itemId;
  private @Nullable PagingRule bareArray;
  private Policy policy = Policy.CAREFUL;

  PagingRuleBuilder(Style style, String param, int firstPage) {
    this.style = style;
    this.param = param;
    this.firstPage = firstPage;
  }

  /** Paths at which the items may be; an empty one, or {@code $}, is the body itself. */
  public PagingRuleBuilder items(String... paths) {
    for (String path : paths) {
      items.add(path.equals("$") ? "" : path);
    }
    return this;
  }

  /** The path of the next page's cursor. */
  public PagingRuleBuilder token(String path) {
    token = path;
    return this;
  }

  /** The path of a boolean that is false on the last page. */
  public PagingRuleBuilder more(String path) {
    more = path;
    return this;
  }

  /** The path of the number of items in the whole list; see {@link #trustTotal}. */
  public PagingRuleBuilder total(String path) {
    total = path;
    return this;
  }

  /** The header that has the number of items in the whole list; see {@link #trustTotal}. */
  public PagingRuleBuilder totalHeader(String name) {
    totalHeader = name;
    return this;
  }

  /** The parameter of the page size, and the size to ask for where the caller names none. */
  public PagingRuleBuilder size(String sizeParameter, int byDefault) {
    return size(sizeParameter, byDefault, Integer.MAX_VALUE);
  }

  /** As {@link #size(String, int)}, with the largest size that the vendor allows. */
  public PagingRuleBuilder size(String sizeParameter, int byDefault, int max) {
    if (byDefault < 1 || byDefault > max) {
      throw new IllegalArgumentException(
          "The default of " + sizeParameter + " is not in 1.." + max + ": " + byDefault);
    }
    sizeParam = sizeParameter;
    defaultSize = byDefault;
    return this;
  }

  /** The member with an item's id: found also in an item that can't be read as a whole. */
  public PagingRuleBuilder itemId(String member) {
    itemId = member;
    return this;
  }

  /**
   * The vendor's documents say that the total counts the whole list: reaching it ends a list that
   * is counted by page or offset, and items beyond it are an error in any. Otherwise a total is not
   * looked at, since some count only their page's items.
   */
  public PagingRuleBuilder trustTotal() {
    policy = policy.trustingTotal();
    return this;
  }

  /** An empty text in place of a cursor ends the list; otherwise it is an error. */
  public PagingRuleBuilder emptyTokenEnds() {
    policy = policy.endingWithEmptyToken();
    return this;
  }

  /** A cursor may come again while its pages have items (it names a session, say). */
  public PagingRuleBuilder tokensRepeat() {
    policy = policy.repeatingTokens();
    return this;
  }

  /** Pages may hold the same as others before: rows without ids that are alike. */
  public PagingRuleBuilder pagesRepeat() {
    policy = policy.repeatingPages();
    return this;
  }

  /**
   * How many pages without rows may follow each other while there are tokens to go on with, 100
   * unless this says otherwise; one more is an error.
   */
  public PagingRuleBuilder emptyPages(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("A number of empty pages is not negative: " + most);
    }
    policy = policy.emptyPages(most);
    return this;
  }

  /** The rule for answers that are an array without an envelope. */
  public PagingRuleBuilder orBareArray(PagingRuleBuilder rule) {
    bareArray = rule.build();
    return this;
  }

  /**
   * The rule as described so far.
   *
   * @throws IllegalStateException if a cursor rule has no path of its token
   */
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
            defaultSize,
            itemId,
            policy);
    return new PagingRule(terms, bareArray);
  }
}
