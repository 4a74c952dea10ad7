package io.tenantry.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValueTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "9007199254740993",
        "1.10",
        "-0",
        "1e5",
        "null",
        "{\"a\":{\"b\":[null,1.0,{\"c\":null}]}}",
        "{ \"spaced\" : [ 1 , 2 ] }",
        "\"\\u00e9 \\/ \\\"\"",
        "[]",
        "{}",
        "true"
      })
  void textSurvivesAsItCame(String json) {
    assertThat(JsonValue.parse(json).json()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[1,]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{,}",
        "01",
        "1.",
        ".5",
        "-",
        "1e",
        "+1",
        "nul",
        "True",
        "NaN",
        "\"open",
        "\"\\x\"",
        "\"\\u12g4\"",
        "\"\\u12",
        "\"\\",
        "[1]]",
        "[1}",
        "{\"a\":1]",
        "1 2",
        "[1 // comment\n]",
        "'single'",
        "<html>"
      })
  void whatIsNotJsonIsRefused(String text) {
    assertThatThrownBy(() -> JsonValue.parse(text))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("Malformed JSON");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":2}|{ \"b\" : 2, \"a\":1 }",
        "\"\\u00e9\"|\"é\"",
        "[1, {\"x\" : null}]|[1,{\"x\":null}]",
        "{\"a\":1,\"a\":2}|{\"a\":2}"
      })
  void equalByContent(String left, String right) {
    assertThat(JsonValue.parse(left)).isEqualTo(JsonValue.parse(right));
    assertThat(JsonValue.parse(left)).hasSameHashCodeAs(JsonValue.parse(right));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1|1.0",
        "1|\"1\"",
        "[1,2]|[2,1]",
        "[1]|[1,1]",
        "{\"a\":null}|{}",
        "{\"a\":1}|{\"a\":2}",
        "true|false"
      })
  void differsByContent(String left, String right) {
    assertThat(JsonValue.parse(left)).isNotEqualTo(JsonValue.parse(right));
  }

  @Test
  void anyDepthIsKeptComparedAndHashed() {
    String deep = "[".repeat(500) + "]".repeat(500);
    assertThat(JsonValue.parse(deep)).isEqualTo(JsonValue.parse(deep.replace("[]", "[ ]")));
    assertThat(JsonValue.parse(deep).hashCode()).isNotZero();
    assertThat(JsonValue.parse("[".repeat(200_000) + "]".repeat(200_000)).asList()).hasSize(1);
  }

  @Test
  void readsEachKind() {
    JsonValue value =
        JsonValue.parse("{\"t\":\"x\",\"n\":12,\"d\":1.10,\"b\":true,\"l\":[1,null]}");
    assertThat(value.get("t").orElseThrow().asString()).isEqualTo("x");
    assertThat(value.get("n").orElseThrow().asLong()).isEqualTo(12);
    assertThat(value.get("d").orElseThrow().asDecimal()).isEqualTo(new BigDecimal("1.10"));
    assertThat(value.get("b").orElseThrow().asBoolean()).isTrue();
    assertThat(value.get("l").orElseThrow().asList())
        .containsExactly(JsonValue.of(1), JsonValue.NULL);
    assertThat(value.get("none")).isEmpty();
    assertThat(value.kind()).isEqualTo(JsonValue.Kind.OBJECT);
  }

  @Test
  void wrongKindIsNamedWithABoundedExcerpt() {
    JsonValue number = JsonValue.of(42);
    assertThatThrownBy(number::asString).hasMessage("expected STRING, but was NUMBER: 42");
    JsonValue text = JsonValue.of("x".repeat(10_000));
    assertThatThrownBy(text::asLong).message().hasSizeLessThan(200).startsWith("expected NUMBER");
    assertThatThrownBy(() -> text.get("a")).isInstanceOf(JsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "9223372036854775808", "1e999999999", "1e99999999999", "1e40"})
  void numbersThatAreNoLongAreRefused(String number) {
    JsonValue value = JsonValue.parse(number);
    assertThatThrownBy(value::asLong).isInstanceOf(JsonException.class);
  }

  @Test
  void madeFromJava() {
    assertThat(JsonValue.of("a\"b\n").json()).isEqualTo("\"a\\\"b\\n\"");
    assertThat(JsonValue.of(Long.MIN_VALUE).asLong()).isEqualTo(Long.MIN_VALUE);
    assertThat(JsonValue.of(new BigDecimal("1.10")).json()).isEqualTo("1.10");
    assertThat(JsonValue.of(false).asBoolean()).isFalse();
    assertThat(JsonValue.of(List.of(JsonValue.NULL, JsonValue.of("x"))).json())
        .isEqualTo("[null,\"x\"]");
  }
}
