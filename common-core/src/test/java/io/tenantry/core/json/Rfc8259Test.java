package io.tenantry.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.squareup.moshi.JsonReader.Token;
import io.tenantry.core.codegen.json.ItemReader;
import io.tenantry.core.codegen.json.JsonIn;
import io.tenantry.core.codegen.json.JsonInput;
import io.tenantry.core.codegen.json.Team;
import io.tenantry.core.codegen.json.ValueAdapter;
import io.tenantry.core.internal.body.Decoder;
import io.tenantry.core.internal.body.PageReader;
import io.tenantry.core.internal.body.PageShape;
import io.tenantry.core.internal.drift.Drift;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All ways of reading JSON agree with RFC 8259: parsed, streamed, kept and skipped. */
class Rfc8259Test {
  private static final PageShape SHAPE = new PageShape(List.of("items"), Set.of(), false);

  static Stream<JsonCase> accepted() {
    return JsonCase.of("y+");
  }

  static Stream<JsonCase> refused() {
    return JsonCase.of("n-");
  }

  static Stream<JsonCase> notUtf8() {
    return JsonCase.of("8");
  }

  private static <T> T decode(Buffer body, ItemReader<T> reader) throws IOException {
    return Decoder.decode(body, reader, Drift.none());
  }

  /** Reads all tokens one by one, as adapters do. */
  private static String tokens(JsonInput in) throws IOException {
    StringBuilder all = new StringBuilder();
    switch (in.peek()) {
      case BEGIN_ARRAY -> {
        in.beginArray();
        while (in.hasNext()) {
          all.append(tokens(in)).append(' ');
        }
        in.endArray();
      }
      case BEGIN_OBJECT -> {
        in.beginObject();
        while (in.hasNext()) {
          all.append(in.nextName()).append(tokens(in)).append(' ');
        }
        in.endObject();
      }
      case STRING, NUMBER -> all.append(JsonIn.text(in));
      case BOOLEAN -> all.append(JsonIn.bool(in));
      default -> all.append(in.skippedNull());
    }
    return all.toString();
  }

  private static Team team(JsonCase text) throws IOException {
    Buffer body = text.between("{\"id\":\"1\",\"free\":", ",\"name\":\"x\"}");
    return decode(body, ValueAdapter.reader(Team.ADAPTER));
  }

  private static List<Team> page(JsonCase text) throws IOException {
    Buffer body = text.between("{\"other\":", ",\"items\":[]}");
    return decode(body, new PageReader<>(SHAPE, Team.ADAPTER, false)).items();
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void validTextIsAcceptedInEveryPlace(JsonCase text) throws IOException {
    String trimmed = text.json().utf8().strip();

    assertThat(JsonValue.parse(text.json().utf8()).json()).isEqualTo(trimmed);
    assertThat(decode(text.between("", ""), JsonIn::any).json()).isEqualTo(trimmed);
    assertThat(decode(text.between("[", "]"), Rfc8259Test::tokens)).isNotNull();
    assertThat(team(text).unknown().get("free").orElseThrow().json()).isEqualTo(trimmed);
    assertThat(team(text).name()).isEqualTo("x");
    assertThat(page(text)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("refused")
  void invalidTextIsRefusedInEveryPlace(JsonCase text) {
    if (text.isText()) {
      assertThatThrownBy(() -> JsonValue.parse(text.json().utf8()))
          .isInstanceOf(JsonException.class);
    }
    List<Throwable> failures = new ArrayList<>();
    failures.add(catchThrowable(() -> decode(text.between("", ""), JsonIn::any)));
    failures.add(catchThrowable(() -> decode(text.between("", ""), Rfc8259Test::tokens)));
    failures.add(catchThrowable(() -> team(text)));
    failures.add(catchThrowable(() -> page(text)));
    assertThat(failures)
        .allSatisfy(
            failure -> assertThat(failure).isInstanceOfAny(IOException.class, JsonException.class));
  }

  @ParameterizedTest
  @MethodSource("notUtf8")
  void textThatIsNotUtf8IsKeptButNotRead(JsonCase text) throws IOException {
    JsonValue kept = decode(text.between("", ""), JsonIn::any);

    assertThat(kept.utf8()).isEqualTo(text.json());
    assertThat(kept.json()).doesNotContain("\uFFFD");
    assertThat(JsonValue.parse(kept.json()).json()).isEqualTo(kept.json());
    assertThat(team(text).unknown().get("free").orElseThrow().utf8()).isEqualTo(text.json());
    assertThat(page(text)).isEmpty();
    assertThatThrownBy(() -> decode(text.between("", ""), Rfc8259Test::tokens))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("expected text in UTF-8, but received text with bytes that are not");
    assertThatThrownBy(() -> read(kept))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("expected text in UTF-8, but was ");
  }

  private static Object read(JsonValue value) {
    return switch (value.kind()) {
      case ARRAY -> value.asList().get(0).asString();
      default -> value.asObject();
    };
  }

  @Test
  void deepNestingIsReadWithoutRecursion() throws IOException {
    String deep = "[".repeat(100_000);
    String whole = deep + "]".repeat(100_000);

    assertThat(JsonValue.parse(whole).json()).isEqualTo(whole);
    assertThatThrownBy(() -> JsonValue.parse(deep)).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> JsonValue.parse("[{\"\":".repeat(50_000)))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> decode(new Buffer().writeUtf8(deep), Rfc8259Test::tokens))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> decode(new Buffer().writeUtf8(deep), JsonIn::any))
        .isInstanceOf(IOException.class);
  }

  @Test
  void everyKindHasCases() {
    for (char kind :
        new char[] {
          JsonCase.VALID, JsonCase.INVALID, JsonCase.TAKEN, JsonCase.REFUSED, JsonCase.NOT_UTF8
        }) {
      assertThat(JsonCase.of(String.valueOf(kind))).as("kind %s", kind).hasSizeGreaterThan(2);
    }
  }

  @Test
  void endOfTheDocumentIsFound() throws IOException {
    JsonInput in = new JsonInput(new Buffer().writeUtf8("1 \n"), 0, Drift.none(), false);
    assertThat(JsonIn.int32(in)).isEqualTo(1);
    assertThat(in.peek()).isEqualTo(Token.END_DOCUMENT);
  }
}
