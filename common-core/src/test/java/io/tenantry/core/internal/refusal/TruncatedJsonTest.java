package io.tenantry.core.internal.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.core.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":            | {\"a\":1}",
        "{\"a\":1,\"b\":\"tex       | {\"a\":1}",
        "{\"a\":1,\"b               | {\"a\":1}",
        "{\"a\":1,                  | {\"a\":1}",
        "{\"a\":\"x,]}\",\"b\":2,\" | {\"a\":\"x,]}\",\"b\":2}",
        "{\"a\":\"q\\\",\\\\\",\"b\" | {\"a\":\"q\\\",\\\\\"}",
        "{\"a\":{\"b\":1,\"c\":[2,3,| {\"a\":{\"b\":1,\"c\":[2,3]}}",
        "{\"a\":{\"b\":1},\"c\":tr  | {\"a\":{\"b\":1}}",
        "{\"a\":{\"b\":1}           | {\"a\":{\"b\":1}}",
        "[[1,2],[3                  | [[1,2],[]]",
        "{                          | {}",
        "[                          | []"
      })
  void whatCameWholeIsKept(String cut, String kept) {
    assertThat(TruncatedJson.beginning(cut)).contains(JsonValue.parse(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain text", "\"a string", "{]", "{\"a\":1]", "}", "{x,y"})
  void whatIsNoBeginningOfJsonIsNothing(String text) {
    assertThat(TruncatedJson.beginning(text)).isEmpty();
  }

  @Test
  void jsonThatNeverStopsNestingIsReadToADepth() {
    assertThat(TruncatedJson.beginning("[".repeat(100) + "1,")).isPresent();
    assertThat(TruncatedJson.beginning("[".repeat(50_000))).isPresent();
  }
}
