package io.tenantry.core.internal.paging;

import io.tenantry.core.error.PagingException;
import io.tenantry.core.internal.body.PageShape;
import io.tenantry.core.internal.paging.Finding.Kind;
import io.tenantry.core.spec.PagingRule;
import io.tenantry.core.spec.PagingRule.Style;
import java.util.ArrayList;
import java.util.BitSet;
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
  private final Set<String> requested;
  private final ProgressGuard guard;
  private final Statements statements;
  private final boolean totalMayCountMore;
  private final boolean sorts;
  private final boolean isVerified;
  private final @Nullable PageSequence bareArray;

  /**
   * What follows a page.
   *
   * @param next where the walk continues, empty at its end
   * @param repeats the indexes of the page's rows that came before, and are left out
   * @param findings what contradicts that the walk reads the whole list
   * @param total the total that the vendor stated last; 0 if none
   */
  public record Step(Optional<Position> next, BitSet repeats, List<Finding> findings, long total) {}

  /** The pages of a list that follows {@code rule}, of which the caller requests nothing else. */
  public PageSequence(PagingRule rule) {
    this(rule, Set.of());
  }

  /**
   * The pages of a list that follows {@code rule}.
   *
   * @param requested the names of the query parameters that the caller set
   */
  public PageSequence(PagingRule rule, Set<String> requested) {
    this(rule, requested, false);
  }

  private PageSequence(PagingRule rule, Set<String> requested, boolean isVerified) {
    PagingRule bare = rule.bareArray();
    this.rule = rule;
    this.requested = Set.copyOf(requested);
    this.isVerified = isVerified;
    this.guard = new ProgressGuard(rule);
    this.statements = new Statements(rule);
    this.totalMayCountMore = rule.totalIgnores().stream().anyMatch(requested::contains);
    this.sorts =
        rule.sortParam() != null
            && !requested.contains(rule.sortParam())
            && rule.otherSorts().stream().noneMatch(requested::contains);
    this.bareArray = bare == null ? null : new PageSequence(bare, requested, isVerified);
  }

  /** Returns whether pages are requested by number or offset. */
  public boolean isCounted() {
    return rule.style() == Style.PAGE || rule.style() == Style.SKIP;
  }

  /** Returns the same list, read so that changes during the walk lose nothing. */
  public PageSequence verified() {
    return new PageSequence(rule, requested, true);
  }

  /** Returns whether changes during the walk lose nothing. */
  public boolean isVerified() {
    return isVerified;
  }

  /**
   * Returns where a walk begins, with the page size: the caller's own, or the default.
   *
   * @param requested the query parameters of the caller's own request
   */
  public Position first(Map<String, String> requested) {
    Map<String, String> query = new LinkedHashMap<>();
    int size = 0;
    if (rule.sizeParam() != null) {
      String byDefault = Integer.toString(rule.defaultSize());
      String text = requested.getOrDefault(rule.sizeParam(), byDefault);
      query.put(rule.sizeParam(), text);
      size = size(text);
    }
    if (rule.style() == Style.PAGE) {
      query.put(rule.param(), Integer.toString(rule.firstPage()));
    }
    if (sorts) {
      query.put(rule.sortParam(), rule.sortBy());
    }
    return Position.first(query, Progress.first(size, isVerified ? Anchors.FIRST : Anchors.NONE));
  }

  private static int size(String text) {
    return Statements.count(text)
        .filter(size -> size > 0 && size <= Integer.MAX_VALUE)
        .map(Long::intValue)
        .orElse(0);
  }

  /**
   * Returns what follows a page.
   *
   * @throws PagingException if the walk makes no progress: the page leads back to one that was read
   *     or holds the same, comes after too many pages without new rows, or says that more follows
   *     without saying where
   */
  public Step after(Position current, PageFacts facts) {
    PageSequence own = facts.bareArray() && bareArray != null ? bareArray : this;
    return own.step(current, facts);
  }

  private Step step(Position at, PageFacts facts) {
    Progress before = at.progress();
    long total = statements.total(facts).orElse(before.total());
    PageNews page =
        PageNews.of(at.page(), facts.rows(), before.recent(), guard.isSame(at, facts), total);
    return isVerified && isCounted() ? verified(at, facts, page) : plain(at, facts, page);
  }

  private Step plain(Position at, PageFacts facts, PageNews page) {
    guard.checkCircle(at, facts);
    Progress before = at.progress();
    List<Finding> findings = new ArrayList<>();
    if (before.total() > 0 && before.total() != page.total()) {
      findings.add(new Finding(Kind.TOTAL_CHANGED, at.page(), before.total(), page.total()));
    }
    Optional<Position> next =
        isCounted()
            ? byCount(at, facts, page, findings)
            : new KeyedRule(rule, guard, statements).next(at, facts, page);
    if (next.isEmpty()) {
      compare(page, before.seen() + page.fresh(), findings);
    }
    return step(at, facts, next, page, findings);
  }

  private static Step step(
      Position at,
      PageFacts facts,
      Optional<Position> next,
      PageNews page,
      List<Finding> findings) {
    Marks digests = ProgressGuard.digests(at, facts);
    return new Step(
        next.map(there -> there.with(digests, there.progress())),
        page.repeats(),
        findings,
        page.total());
  }

  private Optional<Position> byCount(
      Position at, PageFacts facts, PageNews page, List<Finding> findings) {
    CountedRule counted = new CountedRule(rule.style() == Style.SKIP);
    if (counted.ignoresPosition(at.progress(), page)) {
      throw guard.holdsTheSame(at, facts, page.isSame() ? "the page" : "a page");
    }
    CountedRule.Step step = counted.after(at.progress(), page);
    findings.addAll(step.findings());
    if (step.isEnd()) {
      return Optional.empty();
    }
    long value = rule.style() == Style.SKIP ? step.start() : rule.firstPage() + at.page() + 1;
    Progress seen = at.progress().after(page, step.start());
    Position next = at.byCount(rule.param(), value);
    return Optional.of(next.with(next.digests(), seen));
  }

  private Step verified(Position at, PageFacts facts, PageNews known) {
    Progress before = at.progress();
    int asked = rule.sizeParam() == null ? before.most() : asked(at);
    VerifiedRule.Step step = new VerifiedRule().after(before, known, asked);
    if (VerifiedRule.ignoresPosition(before, known)) {
      throw guard.holdsTheSame(at, facts, "the page");
    }
    List<Finding> findings = new ArrayList<>(step.findings());
    boolean canChoose = rule.style() == Style.SKIP || before.size() > 0;
    if (!canChoose || !facts.rows().haveIds()) {
      findings.add(Finding.of(Kind.NOT_VERIFIABLE, at.page()));
    }
    boolean isChanged = before.total() > 0 && before.total() != known.total();
    Anchors anchors = step.anchors().changed(isChanged);
    if (step.isEnd()) {
      compare(step, before.seen() + step.page().fresh(), anchors.hasChanged(), findings);
      return step(at, facts, Optional.empty(), step.page(), findings);
    }
    return step(at, facts, Optional.of(verified(at, step, anchors)), step.page(), findings);
  }

  /** Where rows were added or removed, another number of rows than the total may be right. */
  private void compare(
      VerifiedRule.Step step, long seen, boolean hasChanged, List<Finding> findings) {
    PageNews page = step.page();
    if (!step.isProven()) {
      Kind kind = page.total() > 0 ? Kind.TOTAL_DIFFERS : Kind.PLACE_LOST;
      findings.add(new Finding(kind, page.page(), page.total(), seen));
    } else if (!hasChanged) {
      compare(page, seen, findings);
    }
  }

  private int asked(Position at) {
    int asked = size(at.query().getOrDefault(rule.sizeParam(), ""));
    return asked == 0 ? Integer.MAX_VALUE : asked;
  }

  private Position verified(Position at, VerifiedRule.Step step, Anchors anchors) {
    Progress before = at.progress();
    Position next;
    long start = step.start();
    if (rule.style() == Style.SKIP || before.size() == 0) {
      next =
          at.byCount(
              rule.param(), rule.style() == Style.SKIP ? start : at.page() + 1 + rule.firstPage());
    } else {
      int rows = Math.max(before.widest(), step.page().rows().present());
      int most = Math.min(before.size(), rows == 0 ? before.size() : rows);
      VerifiedRule.Window window = VerifiedRule.window(start, step.slack(), most);
      start = window.start();
      next =
          at.byCount(rule.param(), window.number() - 1 + rule.firstPage())
              .asking(rule.sizeParam(), Integer.toString(window.size()));
    }
    Progress seen =
        step.isLost()
            ? before.searching(step.page(), anchors, start)
            : before.after(step.page(), start, anchors);
    return next.with(next.digests(), seen);
  }

  /** At the end: repeats don't count, since one lost row and one repeated row would be none. */
  private void compare(PageNews page, long seen, List<Finding> findings) {
    boolean differs = totalMayCountMore ? seen > page.total() : seen != page.total();
    if (page.total() > 0 && differs) {
      findings.add(new Finding(Kind.TOTAL_DIFFERS, page.page(), page.total(), seen));
    }
  }

  /** Returns the names of the query parameters that a position may have. */
  public Set<String> parameters() {
    Set<String> names = bareArray == null ? new TreeSet<>() : new TreeSet<>(bareArray.parameters());
    names.add(rule.param());
    sizeParam().ifPresent(names::add);
    if (sorts) {
      names.add(rule.sortParam());
    }
    names.remove("");
    return names;
  }

  /** Returns whether these parameters are fields of the request body. */
  public boolean isInBody() {
    return rule.isInBody();
  }

  /** Returns whether a parameter's value is JSON in the request body, not a text. */
  public boolean isJson(String parameter) {
    return !parameter.equals(rule.param()) || rule.hasJsonPosition();
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
    Stream.of(rule.totalHeader(), rule.tokenHeader(), rule.countHeader())
        .filter(Objects::nonNull)
        .forEach(names::add);
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
