package io.tenantry.core.codegen.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInTest {
  private static final ItemReader<String> ID = in -> JsonIn.id(in, id -> id);
  private static final ItemReader<List<String>> SOME = in -> JsonIn.oneOrMany(in, JsonIn::text);
  private static final ItemReader<Team.Level> LEVEL = in -> JsonIn.open(in, Team.Level::of);
  private static final ItemReader<Map<String, String>> TEXTS = in -> JsonIn.map(in, JsonIn::text);

  private static <T> T read(String json, ItemReader<T> reader) throws IOException {
    return reader.read(new JsonInput(new Buffer().writeUtf8(json), 0, Drift.none(), false));
  }

  private static void refused(String json, ItemReader<?> reader, String message) {
    assertThatThrownBy(() -> read(json, reader))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining(message);
  }

  @Test
  void nullReadsAsNull() throws IOException {
    List<ItemReader<?>> all =
        List.of(
            JsonIn::text,
            JsonIn::int32,
            JsonIn::int64,
            JsonIn::float64,
            JsonIn::decimal,
            JsonIn::bool,
            JsonIn::dateTime,
            JsonIn::date,
            JsonIn::epochSeconds,
            JsonIn::object,
            ID,
            LEVEL,
            in -> JsonIn.list(in, JsonIn::text),
            SOME,
            TEXTS,
            in -> JsonIn.model(in, Team.ADAPTER));
    for (ItemReader<?> reader : all) {
      assertThat((Object) read("null", reader)).isNull();
    }
    assertThat(read("null", JsonIn::any)).isEqualTo(JsonValue.NULL);
  }

  @Test
  void scalarsReadExactly() throws IOException {
    assertThat(read("\"é\"", JsonIn::text)).isEqualTo("é");
    assertThat(read("9007199254740993.10", JsonIn::text)).isEqualTo("9007199254740993.10");
    assertThat(read("-7", JsonIn::int32)).isEqualTo(-7);
    assertThat(read("9007199254740993", JsonIn::int64)).isEqualTo(9007199254740993L);
    assertThat(read("\"9007199254740993\"", JsonIn::int64)).isEqualTo(9007199254740993L);
    assertThat(read("-9223372036854775808", JsonIn::int64)).isEqualTo(Long.MIN_VALUE);
    assertThat(read("1.5e3", JsonIn::float64)).isEqualTo(1500.0);
    assertThat(read("1.10", JsonIn::decimal)).isEqualTo(new BigDecimal("1.10"));
    assertThat(read("\"1.10\"", JsonIn::decimal)).isEqualTo(new BigDecimal("1.10"));
    assertThat(read("false", JsonIn::bool)).isFalse();
    assertThat(read("\"2024-02-29\"", JsonIn::date)).isEqualTo(LocalDate.of(2024, 2, 29));
    assertThat(read("12345", ID)).isEqualTo("12345");
    assertThat(read("\"0012\"", ID)).isEqualTo("0012");
  }

  @ParameterizedTest
  @CsvSource({
    "1700000000.123456789, 2023-11-14T22:13:20.123456789Z",
    "1700000000, 2023-11-14T22:13:20Z",
    "1.7e9, 2023-11-14T22:13:20Z",
    "-0.5, 1969-12-31T23:59:59.500Z",
    "0.1234567899, 1970-01-01T00:00:00.123456789Z"
  })
  void epochSecondsAreExactToTheNanosecond(String json, Instant expected) throws IOException {
    assertThat(read(json, JsonIn::epochSeconds)).isEqualTo(expected);
  }

  @Test
  void wrongTypesAreRefusedWithPath() {
    refused("true", JsonIn::text, "expected a string, but received true at $");
    refused("{}", JsonIn::text, "received an object");
    refused("1.5", JsonIn::int64, "a 64-bit integer");
    refused("99999999999999999999", JsonIn::int64, "99999999999999999999");
    refused("\"abc\"", JsonIn::int64, "received \"abc\" at $");
    refused("2147483648", JsonIn::int32, "a 32-bit integer");
    refused("\"2147483648\"", JsonIn::int32, "a 32-bit integer");
    refused("\"true\"", JsonIn::bool, "true or false");
    refused("1", JsonIn::bool, "true or false");
    refused("\"2024-02-30\"", JsonIn::date, "an ISO 8601 date");
    refused("[]", JsonIn::object, "received an array");
    refused("{}", in -> JsonIn.list(in, JsonIn::text), "an array");
    refused("[]", TEXTS, "an object");
    refused("[\"a\",{}]", in -> JsonIn.list(in, JsonIn::text), "at $[1]");
    refused("[1,\"x\"]", in -> JsonIn.list(in, JsonIn::int32), "at $[1]");
    refused("{\"a\":[[1],[true]]}", in -> JsonIn.map(in, JsonInTest::rows), "at $.a[1][0]");
  }

  private static List<List<Integer>> rows(JsonInput in) throws IOException {
    return JsonIn.list(in, row -> JsonIn.list(row, JsonIn::int32));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"NaN\"", "1e999", "\"0x1p3\"", "\"1d\"", "\" 1\"", "\"\"", "\"Infinity\""})
  void whatIsNoJsonNumberIsNoNumber(String json) {
    refused(json, JsonIn::float64, "a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "1e-999999999", "1e99999999999", "1e18"})
  void absurdExponentsAreRefusedAtOnce(String json) {
    refused(json, JsonIn::epochSeconds, "seconds since 1970");
    refused(json.replace("1e18", "\"x\""), JsonIn::decimal, "a number");
  }

  @Test
  void idsThatTheTypeRefusesAreRefused() {
    refused(
        "\"\"",
        in ->
            JsonIn.id(
                in,
                id -> {
                  throw new IllegalArgumentException("blank");
                }),
        "an id");
  }

  @Test
  void oneOrManyReadsBoth() throws IOException {
    assertThat(read("\"a\"", SOME)).containsExactly("a");
    assertThat(read("[\"a\",\"b\"]", SOME)).containsExactly("a", "b");
    assertThat(read("[]", SOME)).isEmpty();
  }

  @Test
  void mapsKeepOrderAndFreeFormNulls() throws IOException {
    Map<String, JsonValue> free =
        read("{\"b\":null,\"a\":1.10}", in -> JsonIn.map(in, JsonIn::any));
    assertThat(free.keySet()).containsExactly("b", "a");
    assertThat(free.get("b")).isEqualTo(JsonValue.NULL);
    assertThat(read("{\"b\":null,\"a\":\"x\"}", TEXTS)).containsOnlyKeys("a");
  }

  @Test
  void openEnumsKeepWhatTheyDoNotKnow() throws IOException {
    assertThat(read("\"GOLD\"", LEVEL)).isSameAs(Team.Level.GOLD);
    Team.Level tin = read("\"TIN\"", LEVEL);
    assertThat(tin.isKnown()).isFalse();
    assertThat(tin).hasToString("TIN").isEqualTo(Team.Level.of("TIN")).isNotEqualTo("TIN");
  }
}
