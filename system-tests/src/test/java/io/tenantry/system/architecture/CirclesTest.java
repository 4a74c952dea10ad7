package io.tenantry.system.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {
  @Test
  void circlesThatShareNoNodeAreFoundEach() {
    Map<String, List<String>> edges =
        Map.of(
            "a", List.of("b"),
            "b", List.of("c", "x"),
            "c", List.of("a"),
            "x", List.of("y"),
            "y", List.of("x", "z"));

    assertThat(Circles.in(edges))
        .containsExactlyInAnyOrder(Set.of("a", "b", "c"), Set.of("x", "y"));
  }

  @Test
  void chainHasNoCircle() {
    assertThat(Circles.in(Map.of("a", List.of("b"), "b", List.of("c")))).isEmpty();
  }
}
