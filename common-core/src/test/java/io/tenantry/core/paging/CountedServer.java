package io.tenantry.core.paging;

import io.tenantry.core.internal.Digests;
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
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A model of a vendor whose list is counted by offset or page number, with what vendors do. */
final class CountedServer implements PageSource<String> {
  enum Style {
    SKIP,
    PAGE
  }

  /** What one page of the server has, given where it begins and how long it is to be. */
  interface Window {
    /**
     * @param request the number of the request, from 0
     */
    List<@Nullable String> rows(int request, int from, int size);
  }

  /** What changes the list before a request. */
  interface Event {
    void before(int request);
  }

  static final int SIZE = 100;
  static final Window EMPTY = (request, from, most) -> new ArrayList<>();

  /** The list as it is now, including rows that pages hide. */
  final List<String> rows = new ArrayList<>();

  final List<String> requests = new ArrayList<>();
  final Style style;
  private final PageSequence sequence;
  private boolean isVerified;

  Window window = (request, from, most) -> range(from, from + most);

  /** The total that is told; null for none. */
  Supplier<@Nullable Long> total = () -> (long) rows.size();

  Event event = request -> {};

  CountedServer(Style style, int count, int size) {
    this.style = style;
    PagingRule.Builder rule =
        style == Style.SKIP ? PagingRule.skip("skip") : PagingRule.page("page");
    this.sequence =
        new PageSequence(
            rule.items("rows").total("total").totalIsAuthoritative().size("size", size).build());
    for (int i = 0; i < count; i++) {
      rows.add("r" + i);
    }
  }

  /** The rows between two indexes, as far as they exist. */
  List<@Nullable String> range(int from, int to) {
    int begin = Math.min(rows.size(), Math.max(0, from));
    return new ArrayList<>(rows.subList(begin, Math.min(rows.size(), Math.max(begin, to))));
  }

  @Override
  public PageSource<String> verified() {
    isVerified = true;
    return this;
  }

  private PageSequence sequence() {
    return isVerified ? sequence.verified() : sequence;
  }

  @Override
  public Position first() {
    return sequence().first(Map.of());
  }

  @Override
  public ListKey key() {
    return new ListKey("model", "rows.list", "t", "o");
  }

  @Override
  public Instant now() {
    return MemoryVendor.START;
  }

  @Override
  public FetchedPage<String> fetch(PageCall call) {
    int request = requests.size();
    event.before(request);
    Map<String, String> query = call.position().query();
    requests.add(query.toString());
    int asked = Integer.parseInt(query.get("size"));
    int from =
        style == Style.SKIP
            ? Integer.parseInt(query.getOrDefault("skip", "0"))
            : (Integer.parseInt(query.get("page")) - 1) * asked;
    List<@Nullable String> ids = window.rows(request, from, asked);
    List<String> items = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>();
    for (int row = 0; row < ids.size(); row++) {
      if (ids.get(row) == null) {
        problems.add(RowProblem.ofNull(row, "$.rows[" + row + "]"));
      } else {
        items.add(ids.get(row));
      }
    }
    PageFacts facts =
        PageFacts.of(PageRows.of(ids)).withDigest(Digests.base64Url(ids.toString(), 12));
    Long told = total.get();
    if (told != null) {
      facts = facts.withMembers(Map.of("total", JsonValue.of(told)));
    }
    return FetchedPage.of(
        call.position().page(),
        items,
        problems,
        facts.rows(),
        sequence().after(call.position(), facts));
  }
}
