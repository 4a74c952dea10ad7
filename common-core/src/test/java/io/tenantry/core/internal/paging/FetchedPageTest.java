package io.tenantry.core.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FetchedPageTest {
  @Test
  void gapsOfAPageAreItsRowsInOrder() {
    for (List<Integer> gaps : List.of(List.of(1, 0), List.of(0, 0), List.of(-1), List.of(3))) {
      assertThatThrownBy(
              () ->
                  new FetchedPage<>(
                      List.of("a"), Optional.empty(), gaps, List.of(), PageRows.NONE, List.of()))
          .as("%s", gaps)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(
            new FetchedPage<>(
                    List.of("a"),
                    Optional.empty(),
                    List.of(0, 2),
                    List.of(),
                    PageRows.NONE,
                    List.of())
                .rows())
        .isEqualTo(3);
  }
}
