package io.tenantry.core.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BoundsTest {
  /** A bound, the last value that it allows, the first that it refuses, and what it says then. */
  static List<Arguments> edges() {
    return List.of(
        Arguments.of(Bounds.minLength(2), "ab", "a", "have at least 2 characters"),
        Arguments.of(Bounds.minLength(1), "a", "", "have at least 1 character"),
        Arguments.of(Bounds.maxLength(2), "ab", "abc", "have at most 2 characters"),
        Arguments.of(Bounds.maxLength(1), "😀", "😀😀", "have at most 1 character"),
        Arguments.of(Bounds.pattern("b+"), "abc", "ac", "match b+"),
        Arguments.of(Bounds.minimum(3), 3, 2, "be at least 3"),
        Arguments.of(Bounds.minimum(new BigDecimal("0.5")), 0.5, 0.49, "be at least 0.5"),
        Arguments.of(Bounds.maximum(3), 3L, 4L, "be at most 3"),
        Arguments.of(
            Bounds.maximum(new BigDecimal("1.10")),
            new BigDecimal("1.1"),
            new BigDecimal("1.11"),
            "be at most 1.10"),
        Arguments.of(
            Bounds.minItems(1), new Bounds.Items(1), new Bounds.Items(0), "have at least 1 item"),
        Arguments.of(
            Bounds.maxItems(2), new Bounds.Items(2), new Bounds.Items(3), "have at most 2 items"));
  }

  @ParameterizedTest
  @MethodSource("edges")
  void valueOnTheEdgeIsAllowedAndTheNextIsNot(
      Bounds bounds, Object last, Object beyond, String rule) {
    assertThat(bounds.broken(last)).isEmpty();
    assertThat(bounds.broken(beyond)).isEqualTo(rule);
  }

  @Test
  void everyBrokenRuleIsNamed() {
    Bounds bounds = Bounds.minLength(3).and(Bounds.pattern("^x")).and(Bounds.maxLength(9));

    assertThat(bounds.broken("ab")).isEqualTo("have at least 3 characters and match ^x");
    assertThat(bounds.broken("xyz")).isEmpty();
    assertThat(Bounds.none().broken("anything")).isEmpty();
  }

  @Test
  void ruleForAnotherTypeSaysNothing() {
    assertThat(Bounds.minLength(5).broken(1)).isEmpty();
    assertThat(Bounds.minimum(5).broken("1")).isEmpty();
    assertThat(Bounds.minItems(5).broken("1")).isEmpty();
    assertThat(Bounds.maximum(5).broken(Double.POSITIVE_INFINITY)).isEmpty();
  }
}
