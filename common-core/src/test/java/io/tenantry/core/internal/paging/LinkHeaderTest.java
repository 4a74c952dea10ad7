package io.tenantry.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.PagingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkHeaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<https://x.test/a?b=1,2;3&c=4>; rel=\"next\"|https://x.test/a?b=1,2;3&c=4",
        "</a?cursor=x>;rel=next|/a?cursor=x",
        "<p>; rel=\"prev\", <n>; rel=\"next\"|n",
        "<n>; rel=\"last next\"|n",
        "<n>; rel=NEXT|n",
        "<n>; REL = \"next\" ; title=\"a, <b>; rel=prev\"|n",
        "<n>; title=\"say \\\"hi\\\", ok\"; rel=next|n",
        "<p>; rel=prev; rel=next, <n>; rel=next|n",
        "<a>; rel=next; anchor=\"#part\", <n>; rel=next|n",
        ", ,<n>;rel=next,|n",
        "< n >; rel=next; flag|n",
        "<n>; rel=next;|n"
      })
  void theNextLinkIsFound(String header, String target) {
    assertThat(LinkHeader.next(List.of(header))).contains(target);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "<p>; rel=prev", "<n>", "<n>; rel=nextpage", "<n>; x=next"})
  void whatIsNotNextIsNot(String header) {
    assertThat(LinkHeader.next(List.of(header))).isEmpty();
  }

  @Test
  void severalHeadersAreRead() {
    assertThat(LinkHeader.next(List.of("<p>; rel=prev", "<n>; rel=next"))).contains("n");
    assertThat(LinkHeader.next(List.of())).isEmpty();
    assertThat(LinkHeader.parse(List.of("<a>; rel=x, <b>", "<c>")))
        .extracting(LinkHeader.Link::target)
        .containsExactly("a", "b", "c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.test/?token=hidden; rel=next",
        "<https://x.test/?token=hidden; rel=next",
        "<a?token=hidden>; title=\"open",
        "<a?token=hidden> <b>; rel=next",
        "<a>; rel=\"next\" junk"
      })
  void aMalformedHeaderIsAnErrorThatShowsNoAddress(String header) {
    assertThatThrownBy(() -> LinkHeader.next(List.of(header)))
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("malformed")
        .message()
        .doesNotContain("hidden");
  }
}
