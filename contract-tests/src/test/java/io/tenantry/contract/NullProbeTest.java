package io.tenantry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NullProbeTest {
  private static final NullProbe PROBE =
      NullProbe.expecting(IllegalArgumentException.class, "good", 1);

  /** One method of each kind. */
  public static final class Sample {
    public void refuses(@Nullable String text, int number) {
      if (text == null) {
        throw new IllegalArgumentException("text is null");
      }
    }

    public int crashes(String text, Integer number) {
      return text.length() + number;
    }

    public void accepts(@Nullable List<String> all) {}

    public static int count(List<String> all) {
      return all.size();
    }
  }

  @Test
  void crashIsReportedForEachArgument() {
    assertThat(PROBE.crashes(new Sample()))
        .hasSize(3)
        .allMatch(call -> call.startsWith("Sample.crashes(") && call.contains("NullPointer"))
        .anyMatch(call -> call.startsWith("Sample.crashes(good, null)"));
  }

  @Test
  void acceptingNullIsNoRefusal() {
    assertThat(PROBE.unrefused(new Sample())).contains("Sample.accepts(null) -> null");
    assertThat(PROBE.unrefused(new Sample())).noneMatch(call -> call.contains("refuses"));
  }

  @Test
  void methodsOfAClassAreItsStaticOnes() {
    assertThat(PROBE.crashes(Sample.class)).hasSize(1).allMatch(call -> call.contains("count"));
  }

  @Test
  void sparedTypesAreLeftOut() {
    assertThat(PROBE.sparing(List.class).crashes(Sample.class)).isEmpty();
  }
}
