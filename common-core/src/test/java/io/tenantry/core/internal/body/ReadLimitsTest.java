package io.tenantry.core.internal.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import io.tenantry.core.codegen.json.Adapters;
import io.tenantry.core.codegen.json.ItemReader;
import io.tenantry.core.codegen.json.JsonIn;
import io.tenantry.core.codegen.json.JsonInput;
import io.tenantry.core.codegen.json.JsonOut;
import io.tenantry.core.codegen.json.Team;
import io.tenantry.core.codegen.json.ValueAdapter;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.internal.json.ReadLimitException;
import io.tenantry.core.internal.json.ReadLimits;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadLimitsTest {
  private static final JsonAdapter<JsonValue> FREE = Adapters.of(JsonIn::any, JsonOut::any);
  private static final ItemReader<Team> TEAM = ValueAdapter.reader(Team.ADAPTER);
  private static final String DIGITS = "7".repeat(ReadLimits.MAX_DIGITS);
  private static final String TOO_MANY_VALUES =
      "expected at most 2,000,000 JSON values in a response, but received more";

  private static <T> T read(String json, ItemReader<T> reader) throws IOException {
    return Decoder.decode(new Buffer().writeUtf8(json), reader, Drift.none());
  }

  private static PageReader<JsonValue> page() {
    return new PageReader<>(new PageShape(List.of("rows"), Set.of(), true), FREE, false);
  }

  private static PageReader<Team> teams(boolean leavesOutUnreadable) {
    return new PageReader<>(PageShape.array(), Team.ADAPTER, leavesOutUnreadable);
  }

  private static String array(String item, int count) {
    StringBuilder text = new StringBuilder("[").append(item);
    for (int i = 1; i < count; i++) {
      text.append(',').append(item);
    }
    return text.append(']').toString();
  }

  private static void refused(String json, ItemReader<?> reader, String message) {
    assertThatThrownBy(() -> read(json, reader))
        .isInstanceOf(ReadLimitException.class)
        .hasMessage(message);
  }

  @Test
  void pageHasAtMost100000Rows() throws IOException {
    String message = "expected at most 100,000 rows on a page, but received more";

    assertThat(read(array("1", 100_000), page()).rows()).isEqualTo(100_000);
    assertThat(read(array("null", 100_000), teams(false)).gaps()).hasSize(100_000);
    refused(array("1", 100_001), page(), message);
    refused(array("null", 100_001), teams(false), message);
  }

  @Test
  void skippedAndKeptValuesAreCounted() throws IOException {
    String most = array("0", 1_999_900);
    String more = array("0", 2_000_000);

    assertThat(read("{\"other\":" + most + ",\"rows\":[]}", page()).rows()).isZero();
    assertThat(read("{\"id\":1,\"x\":" + most + "}", TEAM).unknown().size()).isEqualTo(1);
    refused("{\"other\":" + more + ",\"rows\":[]}", page(), TOO_MANY_VALUES);
    refused("{\"id\":1,\"x\":" + more + "}", TEAM, TOO_MANY_VALUES);
    refused(more, in -> JsonIn.list(in, JsonIn::int32), TOO_MANY_VALUES);
  }

  @Test
  void valuesThatTakeMoreMemoryCountMore() throws IOException {
    ItemReader<List<List<String>>> lists = in -> JsonIn.list(in, ReadLimitsTest::texts);
    ItemReader<List<JsonValue>> kept = in -> JsonIn.list(in, JsonIn::any);

    assertThat(read(array("[]", 249_999), lists)).hasSize(249_999);
    refused(array("[]", 250_000), lists, TOO_MANY_VALUES);
    assertThat(read(array("0", 399_998), kept)).hasSize(399_998);
    refused(array("0", 400_000), kept, TOO_MANY_VALUES);
  }

  private static List<String> texts(JsonInput in) throws IOException {
    return JsonIn.list(in, JsonIn::text);
  }

  @Test
  void responseThatIsReadFieldByFieldIsBoundedToo() {
    String rows = array("{\"id\":[],\"x\":" + array("0", 100) + "}", 20_000);
    refused(rows, teams(true), TOO_MANY_VALUES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "-%s", "0.%s", "%s.5", "1e%s", "[1,%s]"})
  void numberOfMoreThan10000CharactersIsRefused(String format) {
    String json = format.formatted(DIGITS + "7");
    String message = "expected a number of at most 10,000 characters, but received a longer one";

    refused(json, JsonIn::any, message);
    refused("{\"id\":1,\"x\":" + json + "}", TEAM, message);
    refused("{\"other\":" + json + ",\"rows\":[]}", page(), message);
    assertThatThrownBy(() -> JsonValue.parse(json))
        .isInstanceOf(JsonException.class)
        .hasMessage(message);
  }

  @Test
  void numberOf10000CharactersIsRead() throws IOException {
    assertThat(read(DIGITS, JsonIn::decimal)).hasToString(DIGITS);
    assertThat(read(DIGITS, JsonIn::text)).isEqualTo(DIGITS);
    assertThat(JsonValue.parse(DIGITS).asDecimal()).hasToString(DIGITS);
  }

  @Test
  @Timeout(60)
  void longNumberInAStringIsNotConverted() {
    String text = '"' + "7".repeat(10_000_000) + '"';
    List<ItemReader<?>> readers =
        List.of(
            JsonIn::int32, JsonIn::int64, JsonIn::decimal, JsonIn::float64, JsonIn::epochSeconds);
    for (ItemReader<?> reader : readers) {
      assertThatThrownBy(() -> read(text, reader))
          .isInstanceOf(JsonException.class)
          .hasMessageContaining("but received \"7777")
          .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e99999999999999999999"})
  @Timeout(60)
  void hugeExponentsAreNeverExpanded(String number) throws IOException {
    for (String json : List.of(number, '"' + number + '"')) {
      for (ItemReader<?> reader :
          List.<ItemReader<?>>of(
              JsonIn::int32, JsonIn::int64, JsonIn::decimal, JsonIn::epochSeconds)) {
        assertThatThrownBy(() -> read(json, reader)).isInstanceOf(JsonException.class);
      }
    }
    JsonValue value = JsonValue.parse(number);
    assertThat(value.json()).isEqualTo(number);
    assertThatThrownBy(value::asLong).isInstanceOf(JsonException.class);
    assertThatThrownBy(value::asDecimal)
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("at most 4096");
    assertThat(value).isEqualTo(JsonValue.parse(number));
  }

  @Test
  void stringOfMoreThan16MebibytesIsRefused() throws IOException {
    String message = "expected a string of at most 16,777,216 bytes, but received a longer one";
    String most = "x".repeat(16 * 1024 * 1024 - 2);

    assertThat(read('"' + most + '"', JsonIn::text)).hasSameSizeAs(most);
    refused('"' + most + "xxx\"", JsonIn::text, message);
    refused("{\"" + most + "xxx\":1}", in -> JsonIn.map(in, JsonIn::text), message);
    assertThat(read("{\"id\":1,\"x\":\"" + most + "xxx\"}", TEAM).unknown().size()).isEqualTo(1);
  }

  @Test
  void largeValueIsKeptByteForByte() throws IOException {
    String large = array("{\"a\":\"\u00e9\"}", 50_000);
    for (int lead = 8_170; lead < 8_200; lead++) {
      Team team = read("{\"id\":\"" + "i".repeat(lead) + "\",\"x\": " + large + " }", TEAM);
      assertThat(team.unknown().get("x").orElseThrow().json()).isEqualTo(large);
    }
  }

  @Test
  void decodingLooksRegularlyWhetherTheResultIsWanted() throws IOException {
    List<String> bodies =
        List.of(
            array("1", 90_000),
            "[\"" + "x".repeat(1_000_000) + "\"]",
            array("{\"a\":[1,2,3]}", 50_000),
            "[" + array("0", 300_000) + "]");
    for (String body : bodies) {
      int[] pulses = {0};
      Decoder.decode(new Buffer().writeUtf8(body), page(), Drift.none(), () -> pulses[0]++);
      assertThat(pulses[0]).isGreaterThan(body.length() / 100_000);

      assertThatThrownBy(
              () -> Decoder.decode(new Buffer().writeUtf8(body), page(), Drift.none(), this::stop))
          .hasMessage("not wanted any more");
    }
  }

  @Test
  void fieldByFieldReadingLooksAsWell() {
    String rows = array("{\"id\":1,\"name\":[]}", 20_000);
    int[] pulses = {0};
    Runnable stopInTheSecondPass =
        () -> {
          if (++pulses[0] > 20) {
            stop();
          }
        };
    Buffer body = new Buffer().writeUtf8(rows);

    assertThatThrownBy(() -> Decoder.decode(body, teams(false), Drift.none(), stopInTheSecondPass))
        .hasMessage("not wanted any more");
  }

  private void stop() {
    throw new IllegalStateException("not wanted any more");
  }

  @Test
  void deviationsOfOneResponseAreBounded() throws IOException {
    List<DriftEvent> events = new ArrayList<>();
    Drift drift = Drift.of("Acme", "teams.list", events::add, false);
    Buffer body = new Buffer().writeUtf8(array("null", 50_000));

    Decoder.decode(body, teams(false), drift);

    assertThat(events).hasSize(10_000);
  }

  /** Names with the same hash code: all combinations of "Aa" and "BB". */
  private static String colliding(int number) {
    StringBuilder name = new StringBuilder();
    for (int bit = 0; bit < 15; bit++) {
      name.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return name.toString();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void namesWithTheSameHashCodeTakeNoQuadraticTime() throws IOException {
    int count = 1 << 15;
    StringBuilder json = new StringBuilder("{\"id\":1");
    for (int i = 0; i < count; i++) {
      json.append(",\"").append(colliding(i)).append("\":1");
    }
    String text = json.append('}').toString();

    JsonObject unknown = read(text, TEAM).unknown();
    Map<String, Integer> map = read(text, in -> JsonIn.map(in, JsonIn::int32));

    assertThat(unknown.get(colliding(count - 1))).contains(JsonValue.of(1));
    assertThat(unknown.asMap()).hasSize(count);
    assertThat(unknown.without(colliding(3)).with(colliding(4), JsonValue.NULL).size())
        .isEqualTo(count - 1);
    assertThat(JsonValue.parse(text)).isEqualTo(JsonValue.parse(text + " "));
    assertThat(map).hasSize(count + 1);
    assertThat(Team.ADAPTER.toJson(read(text, TEAM))).hasSameSizeAs(text);
  }
}
