package io.tenantry.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.PagingException;
import io.tenantry.core.internal.body.PageShape;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.PagingRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageSequenceTest {
  private static final PageSequence CURSOR =
      sequence(
          PagingRule.cursor("after")
              .items("organizations")
              .token("pageInfo.endCursor")
              .more("pageInfo.hasNextPage")
              .orBareArray(PagingRule.lastId("after"))
              .size("pageSize", 1000));
  private static final PageSequence LAST_ID = sequence(PagingRule.lastId("after").items("$"));
  private static final PageSequence PAGES =
      sequence(
          PagingRule.page("page")
              .items("rows")
              .total("meta.total")
              .totalIsAuthoritative()
              .size("size", 4));
  private static final PageSequence SKIP =
      sequence(
          PagingRule.skip("skip")
              .items("results")
              .totalHeader("X-Total-Count")
              .totalIsAuthoritative());
  private static final PageSequence LINKS = sequence(PagingRule.link().items("$"));

  private static PageSequence sequence(PagingRule.Builder rule) {
    return new PageSequence(rule.build());
  }

  private static PageFacts cursor(int count, String token, String more) {
    return PageFacts.of(count)
        .withMembers(
            Map.of(
                "pageInfo.endCursor", JsonValue.parse(token),
                "pageInfo.hasNextPage", JsonValue.parse(more)));
  }

  private static Optional<Position> next(PageSequence list, Position at, PageFacts facts) {
    return list.after(at, facts).next();
  }

  private static Map<String, String> query(Optional<Position> position) {
    return position.orElseThrow().query();
  }

  @Test
  void aCursorLeadsOnAlsoFromAnEmptyPage() {
    assertThat(query(next(CURSOR, Position.FIRST, cursor(5, "\"c1\"", "true"))))
        .isEqualTo(Map.of("after", "c1"));
    Position second = next(CURSOR, Position.FIRST, cursor(5, "\"c1\"", "null")).orElseThrow();
    Position third = next(CURSOR, second, cursor(0, "12", "true")).orElseThrow();
    assertThat(third.query()).isEqualTo(Map.of("after", "12"));
    assertThat(third.page()).isEqualTo(2);
    assertThat(third.progress().seen()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "{}"})
  void noCursorIsTheEnd(String token) {
    assertThat(next(CURSOR, Position.FIRST, cursor(5, token, "false"))).isEmpty();
    assertThat(next(CURSOR, Position.FIRST, cursor(5, token, "null"))).isEmpty();
    assertThat(next(CURSOR, Position.FIRST, PageFacts.of(5))).isEmpty();
  }

  @Test
  void aCursorOnTheLastPageIsNotFollowed() {
    assertThat(next(CURSOR, Position.FIRST, cursor(5, "\"c\"", "false"))).isEmpty();
    assertThat(next(CURSOR, Position.FIRST, cursor(5, "\"c\"", "\"False\""))).isEmpty();
  }

  @Test
  void moreWithoutACursorIsAnErrorNotAnEnd() {
    assertThatThrownBy(() -> next(CURSOR, Position.FIRST, cursor(5, "null", "true")))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("pageInfo.hasNextPage")
        .hasMessageContaining("pageInfo.endCursor");
  }

  @Test
  void repeatedCursorIsNamedInTheException() {
    Position second = next(CURSOR, Position.FIRST, cursor(5, "\"c1\"", "true")).orElseThrow();
    assertThatThrownBy(() -> next(CURSOR, second, cursor(5, "\"c1\"", "true")))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("\"c1\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 100})
  void circlesOfAnyLengthAreNoticed(int length) {
    assertThatThrownBy(
            () -> {
              Position at = Position.FIRST;
              for (int page = 0; page < 1_000; page++) {
                String token = page < 5 ? "lead" + page : "c" + page % length;
                at = next(CURSOR, at, cursor(1, '"' + token + '"', "true")).orElseThrow();
              }
            })
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("comes again");
  }

  @Test
  void manyDifferentCursorsAreNoCircle() {
    Position at = Position.FIRST;
    for (int page = 0; page < 5_000; page++) {
      at = next(CURSOR, at, cursor(1, "\"c" + page + "\"", "true")).orElseThrow();
    }
    assertThat(at.page()).isEqualTo(5_000);
  }

  @Test
  void bareArrayIsPagedByItsOwnRule() {
    PageFacts bare = PageFacts.of(2).asBareArray(true).withLastId("17");
    assertThat(query(next(CURSOR, Position.FIRST, bare))).isEqualTo(Map.of("after", "17"));
  }

  @Test
  void theLastIdLeadsOnUntilAPageIsEmpty() {
    Position second = next(LAST_ID, Position.FIRST, PageFacts.of(1).withLastId("9")).orElseThrow();
    assertThat(second.query()).isEqualTo(Map.of("after", "9"));
    assertThat(next(LAST_ID, second, PageFacts.of(0))).isEmpty();
  }

  @Test
  void aLastIdThatDoesNotMoveIsAnError() {
    Position second = next(LAST_ID, Position.FIRST, PageFacts.of(1).withLastId("9")).orElseThrow();
    assertThatThrownBy(() -> next(LAST_ID, second, PageFacts.of(1).withLastId("9")))
        .isInstanceOf(PagingException.class);
    assertThatThrownBy(() -> next(LAST_ID, second, PageFacts.of(1)))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("no id");
  }

  @Test
  void pagesAreCountedUntilOneIsEmpty() {
    Position second = next(PAGES, Position.FIRST, PageFacts.of(3)).orElseThrow();
    assertThat(second.query()).isEqualTo(Map.of("page", "2"));
    assertThat(query(next(PAGES, second, PageFacts.of(1)))).isEqualTo(Map.of("page", "3"));
    assertThat(next(PAGES, second, PageFacts.of(0))).isEmpty();
    PageSequence fromZero = sequence(PagingRule.page("p", 0).items("rows"));
    assertThat(fromZero.first(Map.of()).query()).isEqualTo(Map.of("p", "0"));
    assertThat(query(next(fromZero, Position.FIRST, PageFacts.of(3)))).isEqualTo(Map.of("p", "1"));
  }

  @Test
  void aTotalThatIsReachedSavesTheEmptyPage() {
    Map<String, JsonValue> total = Map.of("meta.total", JsonValue.of(5));
    Position first = PAGES.first(Map.of());
    Position second = next(PAGES, first, PageFacts.of(4).withMembers(total)).orElseThrow();
    assertThat(next(PAGES, second, PageFacts.of(1).withMembers(total))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "0", "-1", "\"many\"", "null", "1.5", "{}"})
  void aTotalThatCannotBeTrueEndsNothing(String total) {
    PageFacts facts = PageFacts.of(3).withMembers(Map.of("meta.total", JsonValue.parse(total)));
    assertThat(next(PAGES, Position.FIRST, facts)).isPresent();
  }

  @Test
  void skippingAdvancesByWhatCame() {
    Position second = next(SKIP, Position.FIRST, PageFacts.of(7)).orElseThrow();
    assertThat(second.query()).isEqualTo(Map.of("skip", "7"));
    Position third = next(SKIP, second, PageFacts.of(2)).orElseThrow();
    assertThat(third.query()).isEqualTo(Map.of("skip", "9"));
    PageFacts last = PageFacts.of(1).withHeaders(Map.of("x-total-count", "10"));
    assertThat(next(SKIP, third, last)).isEmpty();
    assertThat(next(SKIP, third, PageFacts.of(0))).isEmpty();
  }

  @Test
  void aVendorThatIgnoresThePageIsNoticed() {
    PageFacts same = PageFacts.of(3).withDigest("x");
    Position second = next(PAGES, Position.FIRST, same).orElseThrow();
    assertThatThrownBy(() -> next(PAGES, second, same))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("(page=\"2\") holds the same 3 items as the page before it");
  }

  @Test
  void linksAreFollowedAndNotTwice() {
    Position second =
        next(LINKS, Position.FIRST, PageFacts.of(0).withNextLink("https://x.test/2?token=hidden"))
            .orElseThrow();
    assertThat(second.link()).isEqualTo("https://x.test/2?token=hidden");
    assertThat(next(LINKS, second, PageFacts.of(3))).isEmpty();
    assertThatThrownBy(
            () ->
                next(LINKS, second, PageFacts.of(1).withNextLink("https://x.test/2?token=hidden")))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("\"https://x.test/2?token=…\" (6d78c278)")
        .message()
        .doesNotContain("hidden");
    String values = "https://x.test/2?hidden&a=hidden=hidden&hidden";
    Position third =
        next(LINKS, Position.FIRST, PageFacts.of(1).withNextLink(values)).orElseThrow();
    assertThatThrownBy(() -> next(LINKS, third, PageFacts.of(1).withNextLink(values)))
        .hasMessageContaining("\"https://x.test/2?…&a=…&…\" (")
        .message()
        .doesNotContain("hidden");
  }

  @Test
  void theDefaultSizeIsSentUnlessTheCallerNamesOne() {
    Position byDefault = CURSOR.first(Map.of("state", "x"));
    assertThat(byDefault.query()).isEqualTo(Map.of("pageSize", "1000"));
    assertThat(query(next(CURSOR, byDefault, cursor(5, "\"c1\"", "true"))))
        .isEqualTo(Map.of("after", "c1", "pageSize", "1000"));
    assertThat(CURSOR.first(Map.of("pageSize", "7")).query()).isEqualTo(Map.of("pageSize", "7"));
    assertThat(CURSOR.sizeParam()).contains("pageSize");
  }

  @Test
  void aRuleSaysWhatItNeedsToSee() {
    assertThat(CURSOR.shape())
        .isEqualTo(
            new PageShape(
                List.of("organizations"),
                Set.of("pageInfo.endCursor", "pageInfo.hasNextPage"),
                true));
    assertThat(LAST_ID.shape()).isEqualTo(PageShape.array());
    assertThat(SKIP.shape()).isEqualTo(new PageShape(List.of("results"), Set.of(), false));
    assertThat(SKIP.headerNames()).containsExactly("X-Total-Count");
    assertThat(CURSOR.parameters()).containsExactly("after", "pageSize");
    assertThat(SKIP.parameters()).containsExactly("skip");
    assertThat(LINKS.parameters()).isEmpty();
    assertThat(sequence(PagingRule.link().orBareArray(PagingRule.skip("from"))).parameters())
        .containsExactly("from");
    assertThat(CURSOR.itemId()).isEmpty();
    assertThat(sequence(PagingRule.lastId("after").itemId("id")).itemId()).contains("id");
    assertThat(
            sequence(PagingRule.skip("s").orBareArray(PagingRule.lastId("a").itemId("key")))
                .itemId())
        .contains("key");
    assertThat(LINKS.needsLink()).isTrue();
    assertThat(CURSOR.needsLink()).isFalse();
  }
}
