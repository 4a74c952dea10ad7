package io.tenantry.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.error.InvalidArgumentException;
import org.junit.jupiter.api.Test;

class PatchFieldTest {
  private static final PatchField<String> ABSENT = PatchField.absent();
  private static final PatchField<String> CLEARED = PatchField.cleared();
  private static final PatchField<String> NA = PatchField.of("NA");

  @Test
  void fieldIsInOneOfThreeStates() {
    assertThat(ABSENT.isAbsent()).isTrue();
    assertThat(ABSENT.isCleared()).isFalse();
    assertThat(CLEARED.isAbsent()).isFalse();
    assertThat(CLEARED.isCleared()).isTrue();
    assertThat(NA.isAbsent()).isFalse();
    assertThat(NA.isCleared()).isFalse();
    assertThat(NA.value()).contains("NA");
    assertThat(CLEARED.value()).isEmpty();
  }

  @Test
  void fieldsAreEqualByStateAndValue() {
    assertThat(NA).isEqualTo(PatchField.of("NA")).hasSameHashCodeAs(PatchField.of("NA"));
    assertThat(NA).isNotEqualTo(PatchField.of("EU")).isNotEqualTo(CLEARED).isNotEqualTo("NA");
    assertThat(NA.hashCode()).isEqualTo("NA".hashCode());
    assertThat(CLEARED).isEqualTo(PatchField.cleared()).isNotEqualTo(ABSENT);
    assertThat(CLEARED.hashCode()).isEqualTo(System.identityHashCode(CLEARED));
  }

  @Test
  void fieldPrintsItsState() {
    assertThat(ABSENT).hasToString("absent");
    assertThat(CLEARED).hasToString("cleared");
    assertThat(NA).hasToString("NA");
  }

  @Test
  void nullIsNoValue() {
    assertThatThrownBy(() -> PatchField.of(null))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("PatchField.cleared()");
  }
}
