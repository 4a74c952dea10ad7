package io.tenantry.core.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.codegen.ParameterChecks;
import io.tenantry.core.error.InvalidArgumentException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterChecksTest {
  @Test
  void pathParameterIsTheValuesText() {
    assertThat(ParameterChecks.path(Acme.GET, "id", 42L)).isEqualTo("42");
    assertThat(ParameterChecks.path(Acme.GET, "id", "a/b")).isEqualTo("a/b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", ".", ".."})
  void pathParameterThatWouldLeadElsewhereIsRefused(String value) {
    assertThatThrownBy(() -> ParameterChecks.path(Acme.GET, "id", value))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageStartingWith("Acme things.get: parameter \"id\"");
  }

  @Test
  void missingParameterIsRefused() {
    assertThatThrownBy(() -> ParameterChecks.path(Acme.GET, "id", null))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessage("Acme things.get: parameter \"id\" must not be null");
    assertThat(ParameterChecks.required(Acme.GET, "id", "x")).isEqualTo("x");
  }

  @Test
  void boundsOfNumbersAreInclusive() {
    assertThat(ParameterChecks.max(Acme.LIST, "size", 1000, 1000)).isEqualTo(1000);
    assertThat(ParameterChecks.min(Acme.LIST, "size", 1L, 1)).isEqualTo(1L);
    assertThat(ParameterChecks.min(Acme.LIST, "size", (Integer) null, 1)).isNull();
    assertThat(ParameterChecks.max(Acme.LIST, "size", (Integer) null, 1)).isNull();
    assertThatThrownBy(() -> ParameterChecks.max(Acme.LIST, "size", 1001, 1000))
        .hasMessage("Acme things.list: parameter \"size\" must be at most 1000, but was 1001");
    assertThatThrownBy(() -> ParameterChecks.min(Acme.LIST, "size", new BigDecimal("0.9"), 1))
        .hasMessageContaining("must be at least 1, but was 0.9");
  }

  @Test
  void boundsMayBeFractionsAndNumbersMustBeFinite() {
    BigDecimal half = new BigDecimal("0.5");
    assertThat(ParameterChecks.min(Acme.LIST, "share", 0.5, half)).isEqualTo(0.5);
    assertThat(ParameterChecks.max(Acme.LIST, "share", (Double) null, half)).isNull();
    assertThatThrownBy(() -> ParameterChecks.max(Acme.LIST, "share", 0.6, half))
        .hasMessageContaining("must be at most 0.5, but was 0.6");
    assertThatThrownBy(() -> ParameterChecks.max(Acme.LIST, "share", Double.NaN, half))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("must be a finite number, but was NaN");
  }

  @Test
  void listsAreCountedAndTheirValuesChecked() {
    assertThat(ParameterChecks.minItems(Acme.LIST, "tag", List.of(), 2)).isEmpty();
    assertThat(ParameterChecks.maxItems(Acme.LIST, "tag", List.of("a", "b"), 2)).hasSize(2);
    assertThatThrownBy(() -> ParameterChecks.minItems(Acme.LIST, "tag", List.of("a"), 2))
        .hasMessageContaining("at least 2 values");
    assertThatThrownBy(() -> ParameterChecks.maxItems(Acme.LIST, "tag", List.of(1, 2, 3), 2))
        .hasMessageContaining("must have at most 2 values, but had 3 values");
    assertThatThrownBy(
            () ->
                ParameterChecks.each(
                    List.of(1, 9), each -> ParameterChecks.max(Acme.LIST, "size", each, 5)))
        .hasMessageContaining("must be at most 5, but was 9");
    assertThatThrownBy(() -> ParameterChecks.required(Acme.LIST, "tag", List.of()))
        .hasMessageContaining("must not be empty");
  }

  @Test
  void lengthCountsCodePoints() {
    String four = "ab\uD83D\uDE00c";

    assertThat(ParameterChecks.maxLength(Acme.LIST, "q", four, 4)).isEqualTo(four);
    assertThat(ParameterChecks.minLength(Acme.LIST, "q", four, 4)).isEqualTo(four);
    assertThat(ParameterChecks.maxLength(Acme.LIST, "q", null, 3)).isNull();
    assertThatThrownBy(() -> ParameterChecks.maxLength(Acme.LIST, "q", four, 3))
        .hasMessageContaining("must have at most 3 characters, but was ");
    assertThatThrownBy(() -> ParameterChecks.minLength(Acme.LIST, "q", four, 5))
        .hasMessageContaining("at least 5");
  }

  @Test
  void patternIsFoundAnywhereUnlessAnchored() {
    assertThat(ParameterChecks.pattern(Acme.LIST, "q", "xa1", "a\\d")).isEqualTo("xa1");
    assertThat(ParameterChecks.pattern(Acme.LIST, "q", null, "a")).isNull();
    assertThatThrownBy(() -> ParameterChecks.pattern(Acme.LIST, "q", "xa1", "^a\\d$"))
        .hasMessageContaining("must match ^a\\d$, but was \"xa1\"");
  }

  @Test
  void longValuesAreShownShortened() {
    assertThatThrownBy(
            () -> ParameterChecks.maxLength(Acme.LIST, "q", "\uD83D\uDE00".repeat(500), 3))
        .hasMessageContaining("\uD83D\uDE00".repeat(80) + "…")
        .hasMessageNotContaining("\uD83D\uDE00".repeat(81));
  }
}
