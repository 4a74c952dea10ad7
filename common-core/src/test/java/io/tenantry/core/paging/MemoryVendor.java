package io.tenantry.core.paging;

import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.FetchedPage.RowProblem;
import io.tenantry.core.internal.paging.ListKey;
import io.tenantry.core.internal.paging.PageCall;
import io.tenantry.core.internal.paging.PageFacts;
import io.tenantry.core.internal.paging.PageRows;
import io.tenantry.core.internal.paging.PageSequence;
import io.tenantry.core.internal.paging.PageSource;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.PagingRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A list of rows r0, r1, … served in one of the five styles, without HTTP. Some rows may be nulls,
 * some unreadable, some pages empty. Counts its calls.
 */
final class MemoryVendor implements PageSource<String> {
  enum Kind {
    CURSOR(PagingRule.cursor("after").items("rows").token("next").size("size", 2)),
    LAST_ID(PagingRule.lastId("after").items("$").size("size", 2)),
    PAGE(
        PagingRule.page("page")
            .items("rows")
            .total("total")
            .totalIsAuthoritative()
            .size("size", 2)),
    SKIP(PagingRule.skip("skip").items("rows").size("size", 2)),
    LINK(PagingRule.link().items("$").size("size", 2));

    final PageSequence sequence;

    Kind(PagingRule.Builder rule) {
      this.sequence = new PageSequence(rule.build());
    }

    /** Styles that go on behind an empty page. */
    boolean hasTokens() {
      return this == CURSOR || this == LINK;
    }
  }

  static final Instant START = Instant.parse("2026-11-02T10:00:00.123Z");

  final Kind kind;
  final Set<Integer> nulls = new TreeSet<>();
  final Set<Integer> unreadable = new TreeSet<>();
  final Set<Long> emptyPages = new HashSet<>();
  final List<String> calls = new ArrayList<>();

  /** The largest page that it serves, whatever is asked for. */
  int cap = Integer.MAX_VALUE;

  ListKey key = new ListKey("memory", "rows.list", "tenant", "options");
  private final int rows;
  private final int size;

  MemoryVendor(Kind kind, int rows, int size) {
    this.kind = kind;
    this.rows = rows;
    this.size = size;
  }

  /** The rows that are items, from one on. */
  List<String> items(int from) {
    List<String> items = new ArrayList<>();
    for (int row = from; row < rows; row++) {
      if (!nulls.contains(row) && !unreadable.contains(row)) {
        items.add("r" + row);
      }
    }
    return items;
  }

  @Override
  public Position first() {
    return kind.sequence.first(Map.of("size", Integer.toString(size)));
  }

  @Override
  public ListKey key() {
    return key;
  }

  @Override
  public Instant now() {
    return START;
  }

  @Override
  public FetchedPage<String> fetch(PageCall call) {
    Position at = call.position();
    int from = start(at);
    calls.add(at.query() + (at.link() == null ? "" : at.link()));
    int asked = size(at.query());
    int to = emptyPages.contains(at.page()) ? from : Math.min(rows, from + asked);
    List<String> items = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int row = from; row < to; row++) {
      if (unreadable.contains(row) && !call.skipsUnreadable()) {
        throw new io.tenantry.core.error.UnreadableResponseException("row " + row);
      }
      if (unreadable.contains(row)) {
        problems.add(new RowProblem(row - from, false, "$[" + (row - from) + "]", "x", "odd"));
      }
      ids.add(nulls.contains(row) ? null : "r" + row);
      if (nulls.contains(row)) {
        problems.add(RowProblem.ofNull(row - from, "$[" + (row - from) + "]"));
      } else if (!unreadable.contains(row)) {
        items.add("r" + row);
      }
    }
    PageFacts facts = facts(from, to, PageRows.of(ids)).withDigest(ids.toString());
    return FetchedPage.of(at.page(), items, problems, facts.rows(), kind.sequence.after(at, facts));
  }

  private int start(Position at) {
    Map<String, String> query = at.query();
    return switch (kind) {
      case CURSOR -> Integer.parseInt(query.getOrDefault("after", "c0").substring(1));
      case LAST_ID -> Integer.parseInt(query.getOrDefault("after", "r-1").substring(1)) + 1;
      case PAGE -> Math.min(rows, (Integer.parseInt(query.get("page")) - 1) * size(query));
      case SKIP -> Math.min(rows, Integer.parseInt(query.getOrDefault("skip", "0")));
      case LINK -> at.link() == null ? 0 : Integer.parseInt(at.link().replace("/rows?from=", ""));
    };
  }

  private int size(Map<String, String> query) {
    return Math.min(cap, Integer.parseInt(query.get("size")));
  }

  /** The id of the last row that is no null: those that can't be read have one, too. */
  private @Nullable String lastId(int from, int to) {
    for (int row = to - 1; row >= from; row--) {
      if (!nulls.contains(row)) {
        return "r" + row;
      }
    }
    return null;
  }

  /** Tokens differ from page to page also where empty pages stand still. */
  private PageFacts facts(int from, int to, PageRows ids) {
    boolean more = to < rows;
    Map<String, JsonValue> members = new HashMap<>();
    members.put("total", JsonValue.of(rows));
    if (more) {
      members.put("next", JsonValue.of("c" + "0".repeat(from == to ? 1 : 0) + to));
    }
    String link = "/rows?from=" + "0".repeat(from == to ? 1 : 0) + to;
    return PageFacts.of(ids)
        .withMembers(members)
        .withLastId(lastId(from, to))
        .withNextLink(more ? link : null);
  }
}
