package io.tenantry.examples.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What happens to one list of tags. No network. */
class TagChangeTest {
  private static final TagChange GOLD = new TagChange(Set.of("gold"), Set.of("basic"));

  @Test
  void otherTagsStayInTheirOrder() {
    assertThat(GOLD.applied(List.of("z", "basic", "a"))).containsExactly("z", "a", "gold");
  }

  @Test
  void tagThatIsThereIsNotAddedAgain() {
    assertThat(GOLD.applied(List.of("gold", "a"))).containsExactly("gold", "a");
  }

  @Test
  void changeIsDoneWhenAllIsAddedAndNothingIsLeftToRemove() {
    assertThat(GOLD.isDone(List.of("a", "gold"))).isTrue();
    assertThat(GOLD.isDone(List.of("gold", "basic"))).isFalse();
    assertThat(GOLD.isDone(List.of())).isFalse();
  }

  @Test
  void lettersCountAsTheyAre() {
    assertThat(GOLD.isDone(List.of("Gold"))).isFalse();
  }
}
