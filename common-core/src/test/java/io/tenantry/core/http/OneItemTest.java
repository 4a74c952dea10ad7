package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenantry.core.codegen.ApiInvoker;
import io.tenantry.core.error.ItemCountException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.paging.Page;
import io.tenantry.core.paging.Paged;
import io.tenantry.core.paging.Walk;
import io.tenantry.core.spec.PagingRule;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;

/** Lists of one item, and totals, over HTTP. */
class OneItemTest {
  @StartStop private final MockWebServer server = new MockWebServer();

  private Paged<JsonValue> list(PagingRule.Builder rule) {
    ApiInvoker acme = Acme.client(server, new FakeTiming()).label("north").build();
    return acme.list(
        Acme.LIST,
        acme.api(Acme.Api.class).list(),
        rule.items("rows").total("total").size("size", 100).build(),
        JsonValue.adapter(),
        JsonValue::json);
  }

  private static PagingRule.Builder trusted() {
    return PagingRule.skip("skip").totalIsAuthoritative();
  }

  private void enqueue(int from, int to, int total) {
    String rows = IntStream.range(from, to).mapToObj(i -> "" + i).collect(Collectors.joining(","));
    server.enqueue(Acme.json("{\"rows\":[" + rows + "],\"total\":" + total + "}"));
  }

  @Test
  void severalItemsAreNamedByTheirIds() {
    enqueue(7, 9, 2);

    ItemCountException e = catchThrowableOfType(ItemCountException.class, list(trusted())::one);

    assertThat(e)
        .hasMessage("Acme [north] things.list: expected one item, but the list has 2 (ids 7, 8)");
    assertThat(e.count()).isEqualTo(2);
    assertThat(e.ids()).containsExactly("7", "8");
    assertThat(e.hasMore()).isFalse();
  }

  @Test
  void statedTotalIsGivenWhereTheListIsLong() {
    enqueue(0, 100, 617);

    ItemCountException e = catchThrowableOfType(ItemCountException.class, list(trusted())::one);

    assertThat(e)
        .hasMessageEndingWith("but the list has 617 (ids 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …)");
    assertThat(server.getRequestCount()).isEqualTo(1);
  }

  @Test
  void totalIsThatOfTheWholeListAndKnownFromTheFirstPageOn() {
    enqueue(0, 100, 150);
    enqueue(100, 150, 150);
    try (Walk<JsonValue> walk = list(trusted()).walk()) {
      assertThat(walk.total()).isEmpty();
      walk.next();
      assertThat(walk.total()).hasValue(150);
      walk.forEachRemaining(row -> {});
      assertThat(walk.total()).hasValue(150);
      assertThat(walk.summary().complete()).isTrue();
    }
  }

  @Test
  void resumedWalkHasTheTotalBeforeItsFirstPage() {
    enqueue(0, 100, 150);
    try (Walk<JsonValue> walk = list(trusted()).walk()) {
      for (int i = 0; i < 100; i++) {
        walk.next();
      }
      walk.acknowledge();
      assertThat(list(trusted()).walkFrom(walk.checkpoint()).total()).hasValue(150);
    }
  }

  @Test
  void pagesHaveTheTotal() {
    enqueue(0, 2, 2);
    Page<JsonValue> page = list(trusted()).pages().iterator().next();
    assertThat(page.total()).hasValue(2);
    assertThat(page.isLast()).isTrue();
  }

  @Test
  void totalsThatCountOnlyThePageAreNone() {
    enqueue(0, 100, 100);
    try (Walk<JsonValue> walk = list(PagingRule.skip("skip")).walk()) {
      walk.next();
      assertThat(walk.total()).isEmpty();
    }
  }
}
