package io.tenantry.core.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PagingRuleTest {
  @Test
  void aCursorRuleNeedsItsToken() {
    assertThatThrownBy(() -> PagingRule.cursor("after").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("after");
  }

  @Test
  void defaultSizeIsOneThatTheVendorAllows() {
    for (int size : new int[] {0, 101}) {
      assertThatThrownBy(() -> PagingRule.skip("s").size("limit", size, 100))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("default of limit must be in 1..100, but was " + size);
    }
    PagingRule rule = PagingRule.skip("s").size("limit", 100, 100).build();
    assertThat(rule.defaultSize()).isEqualTo(100);
    assertThat(PagingRule.skip("s").size("limit", 1, 1).build().defaultSize()).isOne();
  }

  @Test
  void numberOfEmptyPagesIsNotNegative() {
    assertThatThrownBy(() -> PagingRule.link().maxEmptyPages(-1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(PagingRule.link().maxEmptyPages(0).build().maxEmptyPages()).isZero();
    assertThat(PagingRule.link().build().maxEmptyPages()).isEqualTo(100);
  }
}
