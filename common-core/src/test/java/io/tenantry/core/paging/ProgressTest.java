package io.tenantry.core.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.PagingException;
import io.tenantry.core.internal.paging.FetchedPage;
import io.tenantry.core.internal.paging.PageCall;
import io.tenantry.core.internal.paging.PageFacts;
import io.tenantry.core.internal.paging.PageRows;
import io.tenantry.core.internal.paging.PageSequence;
import io.tenantry.core.internal.paging.PageSource;
import io.tenantry.core.internal.paging.Position;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.spec.PagingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Styles times what vendors do. A vendor's behaviour is a list of answers, each {@code
 * ids>token#total}: the ids on the page, joined by points, the token or link to the next, and the
 * total. The outcome is the ids that were read, or the error after as many calls.
 */
class ProgressTest {
  private static PageSequence rule(String style) {
    return new PageSequence(spec(style));
  }

  private static PagingRule spec(String style) {
    return switch (style) {
      case "cursor" -> PagingRule.cursor("after").items("rows").token("next").build();
      case "cursor+more" ->
          PagingRule.cursor("after").items("rows").token("next").more("more").build();
      case "cursor, empty token ends" ->
          PagingRule.cursor("after").items("rows").token("next").emptyTokenIsEnd().build();
      case "cursor, tokens repeat" ->
          PagingRule.cursor("after").items("rows").token("next").allowRepeatedTokens().build();
      case "cursor, pages repeat" ->
          PagingRule.cursor("after").items("rows").token("next").allowRepeatedPages().build();
      case "cursor, trusted" ->
          PagingRule.cursor("after")
              .items("rows")
              .token("next")
              .total("total")
              .totalIsAuthoritative()
              .build();
      case "cursor, 2 empty" ->
          PagingRule.cursor("after").items("rows").token("next").maxEmptyPages(2).build();
      case "link, trusted" ->
          PagingRule.link().items("rows").total("total").totalIsAuthoritative().build();
      case "link, 2 empty" -> PagingRule.link().items("$").maxEmptyPages(2).build();
      case "lastId, trusted" ->
          PagingRule.lastId("after").items("rows").total("total").totalIsAuthoritative().build();
      case "lastId" -> PagingRule.lastId("after").items("$").build();
      case "page" -> PagingRule.page("page").items("rows").total("total").build();
      case "page, trusted" ->
          PagingRule.page("page").items("rows").total("total").totalIsAuthoritative().build();
      case "skip" -> PagingRule.skip("skip").items("rows").total("total").build();
      case "skip, trusted" ->
          PagingRule.skip("skip").items("rows").total("total").totalIsAuthoritative().build();
      case "link" -> PagingRule.link().items("$").build();
      default -> throw new AssertionError(style);
    };
  }

  /** Answers what it is told to, whatever it is asked; afterwards the last answer for ever. */
  private static final class Vendor implements PageSource<String> {
    private final PageSequence rule;
    private final String[] answers;
    private int calls;
    private boolean hasIds = true;

    Vendor(PageSequence rule, String answers) {
      this.rule = rule;
      this.answers = answers.split(" ", -1);
    }

    @Override
    public Position first() {
      return rule.first(Map.of());
    }

    @Override
    public FetchedPage<String> fetch(PageCall call) {
      String answer = answers[Math.min(calls++, answers.length - 1)];
      String[] total = answer.split("#", 2);
      String[] token = total[0].split(">", 2);
      List<String> ids = token[0].isEmpty() ? List.of() : List.of(token[0].split("\\."));
      PageFacts facts =
          PageFacts.of(hasIds ? PageRows.of(ids) : PageRows.withoutIds(ids.size()))
              .withLastId(ids.isEmpty() ? null : ids.get(ids.size() - 1))
              .withDigest(ids.isEmpty() ? null : ids.toString());
      var members = new java.util.HashMap<String, JsonValue>();
      if (token.length > 1) {
        members.put("next", JsonValue.of(token[1].replace("!", "")));
        facts = facts.withNextLink(token[1].replace("!", ""));
      }
      if (token.length > 1 && token[1].endsWith("!")) {
        members.put("more", JsonValue.parse("false"));
      }
      if (total.length > 1) {
        members.put("total", JsonValue.parse(total[1]));
      }
      facts = facts.withMembers(members);
      return FetchedPage.of(
          call.position().page(), ids, List.of(), facts.rows(), rule.after(call.position(), facts));
    }
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // an empty page: first, in the middle, last
        "cursor        | >a 1.2>b 3                | 1.2.3 in 3",
        "cursor        | 1.2>a >b 3                | 1.2.3 in 3",
        "cursor        | 1.2>a 3>b ''              | 1.2.3 in 3",
        "lastId        | ''                        | '' in 1",
        "lastId        | 1.2 '' 3                  | 1.2 in 2",
        "page          | '' 1                      | '' in 1",
        "page          | 1.2 '' 3                  | 1.2 in 2",
        "page, trusted | 1.2#9 #9 3#9 #9 #9        | 1.2.3 in 5",
        "skip          | '' 1                      | '' in 1",
        "skip          | 1.2 '' 3                  | 1.2 in 2",
        "link          | >/a 1.2>/b 3              | 1.2.3 in 3",
        "link          | 1.2>/a >/b 3              | 1.2.3 in 3",
        "link          | 1.2>/a 3>/b ''            | 1.2.3 in 3",
        // pages that are shorter than asked for, or capped
        "cursor        | 1>a 2.3>b 4               | 1.2.3.4 in 3",
        "lastId        | 1 2.3 4 ''                | 1.2.3.4 in 4",
        "page          | 1 2.3 4 ''                | 1.2.3.4 in 4",
        "page, trusted | 1#4 2.3#4 4#4             | 1.2.3.4 in 3",
        "skip          | 1 2.3 4 ''                | 1.2.3.4 in 4",
        "skip, trusted | 1#4 2.3#4 4#4             | 1.2.3.4 in 3",
        "link          | 1>/a 2.3>/b 4             | 1.2.3.4 in 3",
        // totals that are wrong: the page's own, too small, too large, no number
        "page          | 1.2#2 3.4#2 ''#0          | 1.2.3.4 in 3",
        "page          | 1.2#1 3#1 ''#1            | 1.2.3 in 3",
        "skip          | 1.2#2 3.4#2 ''#0          | 1.2.3.4 in 3",
        "page, trusted | 1.2#9 3#9 ''#9            | 1.2.3 in 5",
        "page, trusted | 1.2#3 3.4#3 ''#3          | 1.2.3.4 in 3",
        "page, trusted | 1.2#0 3#0 ''#0            | 1.2.3 in 3",
        "page, trusted | 1.2#-1 3#\"x\" ''         | 1.2.3 in 3",
        "skip, trusted | 1.2#3 3.4#3 ''#3          | 1.2.3.4 in 3",
        // more rows than the total
        "page, trusted | 1.2#3 3.4#3 5.6#3 ''#3    | 1.2.3.4.5.6 in 4",
        "skip, trusted | 1.2#1 3.4#1 ''#1          | 1.2.3.4 in 3",
        "cursor, trusted | 1.2>a#3 3.4>b#3 5#3    | 1.2.3.4.5 in 3",
        "cursor, trusted | 1.2>a#3 3>b#3 >c#3 ''  | 1.2.3 in 4",
        "cursor, trusted | 1.2>a#2 3              | 1.2.3 in 2",
        "link, trusted   | 1>/a#1 2#1             | 1.2 in 2",
        "lastId, trusted | 1.2#2 3.4#2 ''#2       | 1.2.3.4 in 3",
        "lastId, trusted | 1.2#2 ''#2             | 1.2 in 2",
        // empty pages without end
        "cursor, 2 empty | >a >b 1>c >d >e 2      | 1.2 in 6",
        "cursor, 2 empty | 1>a >b >c >d >e        | error 4: after=\"c\") has no new rows, nor had the 2 before it, but it names a next page, \"d\"",
        "cursor, 2 empty | 1>a >b >c ''           | 1 in 4",
        "link, 2 empty   | >/a >/b >/c            | error 3: link=\"/b\") has no new rows, nor had the 2 before it, but it names a next page, \"/c\"",
        // a page past the end that is the last one again, or the first
        "page          | 1.2 3 3                   | error 3: page=\"3\") holds the same item as the page",
        "skip          | 1.2 3 3                   | error 3: skip=\"3\") holds the same item as the page",
        "page          | 1.2 3.4 5 1.2 3.4 5       | error 4: holds the same 2 items as a page",
        // an offset that doesn't move: the same page comes again
        "page          | 1.2                       | error 2: page=\"2\") holds the same 2 items as the page",
        "skip          | 1.2                       | error 2: skip=\"2\") holds the same 2 items as the page",
        "skip, trusted | 1.2#5                     | error 2: skip=\"2\") holds the same 2 items as the page",
        "lastId        | 1.2 1.2                   | error 2: \"2\" comes again",
        "lastId        | 1.2 3.2                   | error 2: \"2\" comes again, the one before it was \"2\"",
        // a token that comes again, also in a larger circle
        "cursor        | 1>a 2>a                   | error 2: \"a\" comes again, the one before it was \"a\"",
        "cursor        | >a >a                     | error 2: \"a\" comes again",
        "cursor        | 1>a 2>b 3>a               | error 3: \"a\" comes again, the one before it was \"b\"",
        "link          | 1>/a 2>/a                 | error 2: \"/a\" comes again",
        "link          | 1>/a?t=x 2>/a?t=x         | error 2: \"/a?t=…\" (9424a7ab) comes again, the one before it was \"/a?t=…\" (9424a7ab)",
        "link          | 1>/a?t=x 2>/a?t=y 3>/a?t=x | error 3: \"/a?t=…\" (9424a7ab) comes again, the one before it was \"/a?t=…\" (fb5111aa)",
        // fresh tokens that lead to the same page
        "cursor        | 1.2>a 1.2>b               | error 2: after=\"a\") holds the same 2 items as the page",
        "link          | 1.2>/a 1.2>/b             | error 2: link=\"/a\") holds the same 2 items as the page",
        // an empty text as a token
        "cursor        | 1>a 2>                    | error 2: Page 2 names \"\" as the cursor (next) after after=\"a\"",
        "cursor+more   | 1>a 2>                    | error 2: Page 2 names \"\" as the cursor (next) after after=\"a\"",
        "cursor+more   | 1>a 2>!                   | 1.2 in 2",
        "link          | 1>/a 2>                   | error 2: names \"\" as the next page's link",
        // what a vendor's documents may allow
        "cursor, empty token ends | 1>a 2>         | 1.2 in 2",
        "cursor, tokens repeat    | 1>a 2>a 3>a 4  | 1.2.3.4 in 4",
        "cursor, tokens repeat    | 1>a 2>a >a     | error 3: \"a\" comes again",
        "cursor, pages repeat     | 1>a 1>b 1      | 1.1.1 in 3",
      })
  void walksEndOrFail(String style, String answers, String outcome) {
    Vendor vendor = new Vendor(rule(style), answers.replace("''", ""));
    vendor.hasIds = !style.endsWith("pages repeat");
    if (outcome.startsWith("error ")) {
      String[] parts = outcome.substring("error ".length()).split(": ", 2);
      assertThatThrownBy(() -> Paged.fromSource(vendor).toList())
          .isInstanceOf(PagingException.class)
          .hasMessageContaining(parts[1]);
      assertThat(vendor.calls).isEqualTo(Integer.parseInt(parts[0]));
    } else {
      String[] parts = outcome.replace("''", "").split(" in ", 2);
      assertThat(String.join(".", Paged.fromSource(vendor).toList())).isEqualTo(parts[0]);
      assertThat(vendor.calls).isEqualTo(Integer.parseInt(parts[1]));
    }
  }

  /** Also where the walk is a new one on every page. */
  @Test
  void circlesAreNoticedAcrossCheckpoints() {
    for (String style : List.of("cursor", "link", "page", "skip", "lastId")) {
      Vendor vendor = new Vendor(rule(style), "");
      Paged<String> list = Paged.fromSource(circle(vendor));
      assertThatThrownBy(() -> resumedOnEachPage(list))
          .as(style)
          .isInstanceOf(PagingException.class)
          .hasMessageMatching(".*(comes again|holds the same).*");
    }
  }

  private static void resumedOnEachPage(Paged<String> list) {
    String checkpoint = null;
    for (int page = 0; page < 200; page++) {
      PageOutcome<String> outcome = page == 0 ? list.firstPage() : list.pageAt(checkpoint);
      if (outcome instanceof PageOutcome.Failed<String> failed) {
        throw failed.cause();
      }
      checkpoint = ((PageOutcome.Fetched<String>) outcome).checkpoint();
    }
  }

  /** Pages of a circle of five. */
  private static PageSource<String> circle(Vendor vendor) {
    return call -> {
      long place = call.position().page() % 5;
      vendor.answers[0] = "x" + place + ">/t" + place;
      return vendor.fetch(call);
    };
  }

  /** In a walk, and page by page. */
  @Test
  void aHundredEmptyPagesInARowAreTheLast() {
    PageSource<String> empty =
        call ->
            new FetchedPage<>(
                List.of(),
                rule("cursor")
                    .after(
                        call.position(),
                        PageFacts.of(0)
                            .withMembers(Map.of("next", JsonValue.of(call.position().page()))))
                    .next());
    Paged<String> list = Paged.fromSource(empty);
    String refusal = "Page 101 (after=\"99\") has no new rows, nor had the 100 before it";
    assertThatThrownBy(list::toList)
        .isInstanceOf(PagingException.class)
        .hasMessageContaining(refusal);
    assertThatThrownBy(() -> resumedOnEachPage(list)).hasMessageContaining(refusal);
  }

  @Test
  void tokensThatNoUrlHoldsAreRefused() {
    String answers = "1>" + "t".repeat(8193);
    assertThatThrownBy(() -> Paged.fromSource(new Vendor(rule("cursor"), answers)).toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("more than 8192 characters: \"" + "t".repeat(80) + "…\"");
    String longest = "1>" + "t".repeat(8192) + " 2";
    assertThat(Paged.fromSource(new Vendor(rule("cursor"), longest)).toList())
        .containsExactly("1", "2");
  }

  @Test
  void manyDifferentPagesAreNoCircle() {
    List<String> answers = new ArrayList<>();
    IntStream.range(0, 2_000).forEach(i -> answers.add("x" + i));
    Vendor vendor = new Vendor(rule("page"), String.join(" ", answers) + " ");
    assertThat(Paged.fromSource(vendor).toList()).hasSize(2_000);
    assertThat(Optional.of(vendor.calls)).contains(2_001);
  }
}
