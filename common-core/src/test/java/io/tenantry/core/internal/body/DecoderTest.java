package io.tenantry.core.internal.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonEncodingException;
import io.tenantry.core.codegen.json.Team;
import io.tenantry.core.codegen.json.ValueAdapter;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.DriftEvent.Kind;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private final List<DriftEvent> events = new ArrayList<>();
  private final Drift heard = Drift.of("Acme", "teams.get", events::add, false);
  private final Drift strict = Drift.of("Acme", "teams.get", events::add, true);

  private static Team read(String json, Drift drift) throws IOException {
    return Decoder.decode(new Buffer().writeUtf8(json), ValueAdapter.reader(Team.ADAPTER), drift);
  }

  private void heardOnly(Kind kind, String path) {
    assertThat(events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(kind);
              assertThat(event.path()).isEqualTo(path);
              assertThat(event.vendor()).isEqualTo("Acme");
              assertThat(event.operation()).isEqualTo("teams.get");
            });
  }

  @Test
  void whatFitsReadsWithoutAnEvent() throws IOException {
    Team team =
        read(
            "{\"id\":7,\"name\":\"n\",\"size\":3,\"parent\":{\"id\":\"p\"},\"tags\":[\"a\"],"
                + "\"level\":\"GOLD\",\"created\":\"2024-01-01T00:00:00Z\",\"rate\":1.10}",
            heard);
    assertThat(team.id()).isEqualTo("7");
    assertThat(team.parent()).extracting(Team::id).isEqualTo("p");
    assertThat(team.rate()).hasToString("1.10");
    assertThat(team.unknown()).isSameAs(JsonObject.empty());
    assertThat(events).isEmpty();
  }

  @Test
  void unknownMembersComeBackByteForByteAndInOrder() throws IOException {
    String deep = "[".repeat(300) + "]".repeat(300);
    String json = "{\"id\":1,\"z\":1.10,\"a\":{ \"n\" : null },\"b\":null,\"d\":" + deep + "}";
    Team team = read(json, heard);
    assertThat(team.unknown().names()).containsExactly("z", "a", "b", "d");
    assertThat(Team.ADAPTER.toJson(team)).isEqualTo(json);
    assertThat(events).extracting(DriftEvent::path).containsExactly("$.z", "$.a", "$.b", "$.d");
    assertThat(events).allMatch(event -> event.detail().length() < 350);
  }

  @Test
  void unknownEnumValueIsKeptAndReported() throws IOException {
    Team team = read("{\"id\":1,\"parent\":{\"id\":2,\"level\":\"TIN\"}}", heard);
    assertThat(Team.ADAPTER.toJson(team))
        .isEqualTo("{\"id\":1,\"parent\":{\"id\":2,\"level\":\"TIN\"}}");
    heardOnly(Kind.UNKNOWN_ENUM_VALUE, "$.parent.level");
  }

  @Test
  void aMemberOfAnotherTypeReadsAsAbsentAndIsKept() throws IOException {
    String json = "{\"id\":1,\"size\":{\"value\": 3 },\"name\":\"n\"}";
    Team team = read(json, heard);
    assertThat(team.size()).isNull();
    assertThat(team.name()).isEqualTo("n");
    assertThat(team.unknown().json()).isEqualTo("{\"size\":{\"value\": 3 }}");
    heardOnly(Kind.WRONG_TYPE, "$.size");
  }

  @Test
  void onlyTheDeepestMemberIsLost() throws IOException {
    Team team =
        read("{\"u\":1,\"id\":1,\"parent\":{\"id\":2,\"name\":\"p\",\"created\":\"soon\"}}", heard);
    assertThat(team.parent()).extracting(Team::name).isEqualTo("p");
    assertThat(events).extracting(DriftEvent::path).containsExactly("$.u", "$.parent.created");
    assertThat(events.get(1).detail())
        .contains("an RFC 3339 date-time", "\"soon\"", "at $.parent.created");
  }

  @Test
  void aNestedObjectWithoutItsIdIsOneEvent() throws IOException {
    Team team = read("{\"id\":1,\"parent\":{\"id\":[],\"x\":1}}", heard);
    assertThat(team.parent()).isNull();
    assertThat(team.unknown().json()).isEqualTo("{\"parent\":{\"id\":[],\"x\":1}}");
    heardOnly(Kind.MISSING_MEMBER, "$.parent");
  }

  @Test
  void aModelWithoutItsIdIsUnreadable() {
    assertThatThrownBy(() -> read("{\"name\":\"n\",\"parent\":{\"id\":1}}", heard))
        .isInstanceOf(JsonException.class)
        .hasMessage("Team: required fields [id] are missing at $");
    assertThatThrownBy(() -> Team.ADAPTER.fromJson("{\"parent\":{}}"))
        .hasMessage("Team: required fields [id] are missing at $");
    assertThat(events).isEmpty();
  }

  @Test
  void whatWasKeptCanBeReadAgain() throws IOException {
    String json = "{\"id\":1,\"parent\":{},\"size\":\"many\"}";
    assertThat(Team.ADAPTER.toJson(Team.ADAPTER.fromJson(json))).isEqualTo(json);
  }

  @Test
  void aSetMemberReplacesTheKeptOne() throws IOException {
    Team odd = read("{\"id\":1,\"name\":[1],\"x\":0}", heard);
    Team renamed = new Team(odd.id(), "new", null, null, null, null, null, null, odd.unknown());
    assertThat(Team.ADAPTER.toJson(renamed)).isEqualTo("{\"id\":1,\"name\":\"new\",\"x\":0}");
  }

  @Test
  void nullsInListAreSkippedAndReported() throws IOException {
    assertThat(read("{\"id\":1,\"tags\":[\"a\",null,\"b\"]}", heard).tags())
        .containsExactly("a", "b");
    heardOnly(Kind.NULL_ITEM, "$.tags[1]");
  }

  @Test
  void nullAndAbsentReadTheSame() throws IOException {
    assertThat(read("{\"id\":1,\"name\":null,\"size\":null,\"parent\":null}", heard))
        .isEqualTo(read("{\"id\":1}", heard));
    assertThat(events).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"x\":1}",
        "{\"id\":1,\"level\":\"TIN\"}",
        "{\"id\":1,\"tags\":[null]}",
        "{\"id\":1,\"parent\":{\"id\":2,\"size\":\"big\"}}",
        "{\"id\":1,\"parent\":{}}"
      })
  void strictTurnsTheFirstDeviationIntoAnError(String json) {
    assertThatThrownBy(() -> read(json, strict))
        .isInstanceOf(DriftException.class)
        .hasMessageContaining("Acme teams.get")
        .satisfies(e -> assertThat(((DriftException) e).path()).isPresent());
    assertThat(events).isEmpty();
  }

  @Test
  void strictNamesTheFullPath() {
    assertThatThrownBy(
            () ->
                read("{\"id\":1,\"parent\":{\"id\":2,\"parent\":{\"id\":3,\"size\":{}}}}", strict))
        .isInstanceOfSatisfying(
            DriftException.class,
            e -> assertThat(e.event().path()).isEqualTo("$.parent.parent.size"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \r\n\t", "null", "\uFEFF", "\uFEFF null "})
  void aBodyWithoutAValueIsItsOwnError(String body) {
    assertThatThrownBy(() -> read(body, heard))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("expected a JSON value, but received ");
  }

  @Test
  void aByteOrderMarkIsPassed() throws IOException {
    assertThat(read("\uFEFF {\"id\":1} ", heard).id()).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"id\"",
        "{\"id\":1",
        "{\"id\":1,",
        "{\"id\":1,\"na",
        "{\"id\":1,\"name\":\"ab",
        "{\"id\":1,\"name\":\"ab\\",
        "{\"id\":1,\"name\":\"ab\\u00",
        "{\"id\":1,\"name\":nul",
        "{\"id\":1,\"size\":-",
        "{\"id\":1,\"size\":1.",
        "{\"id\":1,\"x\":[1",
        "{\"id\":1,\"x\":{\"a\":tr",
        "{\"id\":1,\"x\":tr",
        "{\"id\":1,\"size\":{},\"name\":\"ab"
      })
  void aBodyCutShortIsAnEndOfFile(String body) {
    assertThatThrownBy(() -> read(body, heard)).isInstanceOf(EOFException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>",
        "{\"id\":1}}",
        "{\"id\":1} {\"id\":2}",
        "{\"id\":1,\"x\":[1 2]}",
        "{\"id\":1,\"x\":[1 // no\n]}",
        "{id:1}",
        "{\"id\":1,\"size\":\"x\",\"rate\":tru}",
        "{\"id\":NaN}"
      })
  void whatIsNotJsonIsSaidWithoutAdvice(String body) {
    assertThatThrownBy(() -> read(body, heard))
        .isInstanceOf(JsonEncodingException.class)
        .message()
        .doesNotContain("setLenient");
    assertThat(events).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "\"x\"", "12", "true"})
  void anotherKindOfBodyIsAnError(String body) {
    assertThatThrownBy(() -> read(body, heard))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("expected an object (Team)");
  }

  @Test
  void nestingWithoutEndIsKeptFromSomeDepthOn() throws IOException {
    int depth = 3_000;
    String json = "{\"id\":1,\"parent\":".repeat(depth) + "null" + "}".repeat(depth);
    assertThat(read(json, heard).parent()).isNotNull();
    assertThat(events)
        .singleElement()
        .satisfies(event -> assertThat(event.detail()).contains("too deep"));
  }

  @Test
  void theBodyIsNotConsumed() throws IOException {
    Buffer body = new Buffer().writeUtf8("{\"id\":1,\"size\":{}}");
    Decoder.decode(body, ValueAdapter.reader(Team.ADAPTER), heard);
    assertThat(body.readUtf8()).isEqualTo("{\"id\":1,\"size\":{}}");
  }
}
