package io.tenantry.core.internal.paging;

import io.tenantry.core.error.PagingException;
import io.tenantry.core.internal.body.PageShape;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.PagingRule;
import io.tenantry.core.spec.PagingRule.Style;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applies a paging rule: where a list begins, and where it continues after a page. Pure functions;
 * immutable and thread-safe.
 */
public final class PageSequence {
  private final PagingRule rule;
  private final ProgressGuard guard;
  private final @Nullable PageSequence bareArray;

  /** The pages of a list that follows {@code rule}. */
  public PageSequence(PagingRule rule) {
    PagingRule bare = rule.bareArray();
    this.rule = rule;
    this.guard = new ProgressGuard(rule);
    this.bareArray = bare == null ? null : new PageSequence(bare);
  }

  /**
   * Returns where a walk begins, with the page size: the caller's own, or the default.
   *
   * @param requested the query parameters of the caller's own request
   */
  public Position first(Map<String, String> requested) {
    Map<String, String> query = new LinkedHashMap<>();
    if (rule.sizeParam() != null) {
      String byDefault = Integer.toString(rule.defaultSize());
      query.put(rule.sizeParam(), requested.getOrDefault(rule.sizeParam(), byDefault));
    }
    if (rule.style() == Style.PAGE) {
      query.put(rule.param(), Integer.toString(rule.firstPage()));
    }
    return Position.first(query);
  }

  /**
   * Returns where the walk continues after a page, empty at its end.
   *
   * @throws PagingException if the walk makes no progress: the page leads back to one that was read
   *     or holds the same, comes after the whole list or too many pages without rows, or says that
   *     more follows without saying where
   */
  public Optional<Position> next(Position current, PageFacts facts) {
    return facts.bareArray() && bareArray != null
        ? bareArray.after(current, facts)
        : after(current, facts);
  }

  private Optional<Position> after(Position at, PageFacts facts) {
    long total = total(facts).orElse(Long.MAX_VALUE);
    guard.checkTotal(at, facts, total);
    Optional<Position> next =
        switch (rule.style()) {
          case CURSOR -> byCursor(at, facts);
          case LAST_ID -> byLastId(at, facts);
          case PAGE -> byCount(at, facts, total, rule.firstPage() + at.page() + 1);
          case SKIP -> byCount(at, facts, total, at.rows() + facts.count());
          case LINK -> byLink(at, facts);
        };
    if (next.isPresent()) {
      guard.checkEmptyPages(at, next.get());
    }
    Marks digests = guard.digests(at, facts);
    return next.map(there -> there.with(digests));
  }

  private Optional<Position> byCursor(Position at, PageFacts facts) {
    Optional<String> token = text(facts, rule.token());
    String cursor = token.orElse("");
    boolean more = more(facts).orElse(token.isPresent());
    if (!more || (token.isPresent() && cursor.isEmpty() && rule.emptyTokenIsEnd())) {
      return Optional.empty();
    }
    if (cursor.isEmpty()) {
      throw noCursor(at, facts);
    }
    String fresh = guard.fresh(at, facts, cursor);
    return Optional.of(at.byToken(rule.param(), fresh, facts.count()));
  }

  private PagingException noCursor(Position at, PageFacts facts) {
    return new PagingException(
        "Page "
            + at.number()
            + (more(facts).isPresent() ? " says that more follows (" + rule.more() + ") but" : "")
            + (text(facts, rule.token()).isPresent()
                ? " names \"\" as the cursor ("
                : " names no cursor (")
            + rule.token()
            + ") after "
            + guard.requested(at)
            + "; the list would end early");
  }

  private Optional<Position> byLastId(Position at, PageFacts facts) {
    if (facts.count() == 0 || !more(facts).orElse(true)) {
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
    return Optional.of(at.byToken(rule.param(), guard.fresh(at, facts, id), facts.count()));
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
    return Optional.of(at.byLink(guard.fresh(at, facts, link), facts.count()));
  }

  /** Ends on an empty page or at the total. A total that is too small is no reason to stop. */
  private Optional<Position> byCount(Position at, PageFacts facts, long total, long value) {
    return facts.count() == 0 || at.rows() + facts.count() == total
        ? Optional.empty()
        : Optional.of(at.byCount(rule.param(), value, facts.count()));
  }

  /** A boolean; some vendors write it as text. Anything else says nothing. */
  private Optional<Boolean> more(PageFacts facts) {
    return text(facts, rule.more())
        .filter(text -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))
        .map(Boolean::valueOf);
  }

  /** The size of the whole list, where it is authoritative; what is no count says nothing. */
  private Optional<Long> total(PageFacts facts) {
    if (!rule.totalIsAuthoritative()) {
      return Optional.empty();
    }
    String header = rule.totalHeader() == null ? null : facts.header(rule.totalHeader());
    return text(facts, rule.total())
        .or(() -> Optional.ofNullable(header))
        .flatMap(PageSequence::count)
        .filter(total -> total > 0);
  }

  private static Optional<Long> count(String text) {
    try {
      return Optional.of(Long.parseLong(text.strip()));
    } catch (NumberFormatException noCount) {
      return Optional.empty();
    }
  }

  /** Text, a number or a boolean as text; absent for a null and anything else. */
  private static Optional<String> text(PageFacts facts, @Nullable String path) {
    JsonValue value = path == null ? null : facts.members().get(path);
    if (value == null) {
      return Optional.empty();
    }
    return switch (value.kind()) {
      case STRING -> Optional.of(value.asString());
      case NUMBER, BOOLEAN -> Optional.of(value.json());
      case OBJECT, ARRAY, NULL -> Optional.empty();
    };
  }

  /** Returns the names of the query parameters that a position may have. */
  public Set<String> parameters() {
    Set<String> names = bareArray == null ? new TreeSet<>() : new TreeSet<>(bareArray.parameters());
    names.add(rule.param());
    sizeParam().ifPresent(names::add);
    names.remove("");
    return names;
  }

  /** Returns what the decoder has to look for in a body. */
  public PageShape shape() {
    List<String> paths = rule.items().stream().filter(path -> !path.isEmpty()).toList();
    boolean array = bareArray != null || paths.size() < rule.items().size() || paths.isEmpty();
    Set<String> members =
        Stream.of(rule.token(), rule.more(), rule.total())
            .filter(Objects::nonNull)
            .collect(Collectors.toUnmodifiableSet());
    return new PageShape(paths, members, array, rule.total());
  }

  /** Returns the names of the headers that the rule reads, besides {@code Link}. */
  public Set<String> headerNames() {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    if (rule.totalHeader() != null) {
      names.add(rule.totalHeader());
    }
    if (bareArray != null) {
      names.addAll(bareArray.headerNames());
    }
    return Collections.unmodifiableSet(names);
  }

  /** Returns whether {@link PageFacts#nextLink} is read. */
  public boolean needsLink() {
    return rule.style() == Style.LINK || (bareArray != null && bareArray.needsLink());
  }

  /** Returns the field with an item's id, if it is known. */
  public Optional<String> itemId() {
    String inBareArrays = bareArray == null ? null : bareArray.rule.itemId();
    return Optional.ofNullable(rule.itemId() == null ? inBareArrays : rule.itemId());
  }

  /** Returns the parameter of the page size, if there is one. */
  public Optional<String> sizeParam() {
    return Optional.ofNullable(rule.sizeParam());
  }
}
