package io.tenantry.core.codegen.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonEncodingException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import io.tenantry.core.internal.body.Decoder;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.internal.json.JsonNames;
import io.tenantry.core.json.JsonException;
import java.io.IOException;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader at its edges, with Moshi's as the measure where the two must agree. */
class JsonInputTest {
  private static final int WINDOW = 8_192;
  private static final String TEAM =
      "{ \"id\" : \"t\\u00e4g\\n1\",\"na\\u006de\":\"Müller 😀 & Söhne\",\"size\":-12,"
          + "\"tags\":[\"a\",\"b\\\\\"],\"rate\":1.25e-3,\"zone\":{\"x\":[1,{\"y\":\"]}\"}]},"
          + "\"level\":\"GOLD\",\"created\":\"2024-02-29T23:59:59.5+05:30\"}";

  private static Team read(Buffer body) throws IOException {
    return Decoder.decode(body, ValueAdapter.reader(Team.ADAPTER), Drift.none());
  }

  private static JsonInput over(String json) {
    return new JsonInput(new Buffer().writeUtf8(json), 0, Drift.none(), false);
  }

  @Test
  void aTokenMayBeginInOneWindowAndEndInTheNext() throws IOException {
    Team expected = read(new Buffer().writeUtf8(TEAM));
    assertThat(expected.name()).isEqualTo("Müller 😀 & Söhne");
    assertThat(expected.id()).isEqualTo("täg\n1");
    for (int shift = 0; shift < TEAM.length() + 10; shift++) {
      String lead = "[\"" + "x".repeat(WINDOW - shift) + "\",";
      JsonInput in = over(lead + TEAM + "]");
      in.beginArray();
      assertThat(in.hasNext()).isTrue();
      assertThat(in.nextString()).hasSize(WINDOW - shift);
      assertThat(in.hasNext()).isTrue();
      assertThat(Team.ADAPTER.read(in)).isEqualTo(expected);
      assertThat(in.hasNext()).isFalse();
      in.endArray();
      assertThat(in.peek()).isEqualTo(JsonReader.Token.END_DOCUMENT);
    }
  }

  @Test
  void tokensLargerThanTheWindowAreWhole() throws IOException {
    String text = "é\\\"".repeat(WINDOW);
    String digits = "7".repeat(10_000);
    String free = "[" + "{\"a\":\"}\"},".repeat(WINDOW) + "null]";
    String name = "n".repeat(2 * WINDOW);
    Team team =
        read(
            new Buffer()
                .writeUtf8(
                    "{\"id\":%s,\"name\":\"%s\",\"free\":%s,\"%s\":0}"
                        .formatted(digits, text, free, name)));
    assertThat(team.id()).isEqualTo(digits);
    assertThat(team.name()).isEqualTo("é\"".repeat(WINDOW));
    assertThat(team.unknown().get("free")).hasValueSatisfying(v -> v.json().equals(free));
    assertThat(team.unknown().names()).containsExactly("free", name);
  }

  @Test
  void theBodysMemoryIsNotShared() throws IOException {
    Buffer body = new Buffer().writeUtf8(TEAM);
    Team team = read(body);
    body.clear();
    body.writeUtf8("?".repeat(TEAM.length()));
    assertThat(team).isEqualTo(read(new Buffer().writeUtf8(TEAM)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{} ",
        "[ ]",
        "[1,2]",
        "\"\\u0041\\/\"",
        "-0",
        "0.5",
        "1E+2",
        "true",
        "null",
        "[[],{}]",
        "{\"a\":{\"b\":[null]}}",
        "[1,]",
        "[,1]",
        "{,}",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{1:2}",
        "[1 2]",
        "{\"a\":]}",
        "[}",
        "{]",
        "01",
        "+1",
        "1.",
        ".5",
        "1e",
        "-",
        "tru",
        "nul",
        "truex",
        "'a'",
        "\"\\x\"",
        "\"\\u12g4\"",
        "[1]]",
        "/* no */ 1",
        "NaN",
        "{\"a\":}",
        "\"a",
        "[\"a\\",
        ""
      })
  void itTakesWhatMoshiTakesAndNothingElse(String json) {
    assertThat(accepted(() -> all(over(json)))).isEqualTo(accepted(() -> moshi(json)));
  }

  private interface Reading {
    void run() throws IOException;
  }

  private static boolean accepted(Reading reading) {
    try {
      reading.run();
      return true;
    } catch (IOException | JsonException e) {
      return false;
    }
  }

  private static void moshi(String json) throws IOException {
    JsonReader in = JsonReader.of(new Buffer().writeUtf8(json));
    in.readJsonValue();
    if (in.peek() != JsonReader.Token.END_DOCUMENT) {
      throw new JsonEncodingException("more");
    }
  }

  private static void all(JsonInput in) throws IOException {
    any(in);
    in.peek();
  }

  private static void any(JsonInput in) throws IOException {
    switch (in.peek()) {
      case BEGIN_ARRAY -> {
        in.beginArray();
        while (in.hasNext()) {
          any(in);
        }
        in.endArray();
      }
      case BEGIN_OBJECT -> {
        in.beginObject();
        while (in.hasNext()) {
          in.nextName();
          any(in);
        }
        in.endObject();
      }
      case STRING, NUMBER -> in.nextString();
      case BOOLEAN -> in.nextBoolean();
      case NULL -> in.nextNull();
      default -> throw new JsonEncodingException("no value");
    }
  }

  @Test
  void unreadNameCanBeReadLater() throws IOException {
    JsonInput in = over("{\"b\\u0062\":1,\"a\":2,\"a\":3}");
    JsonNames names = new JsonNames("x", "a");
    in.beginObject();
    assertThat(in.hasNext()).isTrue();
    assertThat(in.selectName(names, -1)).isEqualTo(-1);
    assertThat(in.nextName()).isEqualTo("bb");
    assertThat(in.path()).isEqualTo("$.bb");
    assertThat(in.nextString()).isEqualTo("1");
    assertThat(in.hasNext()).isTrue();
    assertThat(in.selectName(names, -1)).isEqualTo(1);
    assertThat(in.nextString()).isEqualTo("2");
    assertThat(in.hasNext()).isTrue();
    assertThat(in.selectName(names, 1)).isEqualTo(1);
  }

  @Test
  void nestingBeyondReasonIsRefused() {
    assertThatThrownBy(() -> all(over("[".repeat(100_000))))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("nested too deeply at $[0][0]");
  }

  @Test
  void anAdapterOfTheCallersReadsAmongOurs() throws IOException {
    JsonAdapter<String> foreign =
        new JsonAdapter<>() {
          @Override
          public String fromJson(JsonReader in) throws IOException {
            in.beginArray();
            Team team = Team.ADAPTER.fromJson(in);
            in.endArray();
            return team.id();
          }

          @Override
          public void toJson(JsonWriter out, String id) throws IOException {
            out.beginArray();
            Team.ADAPTER.toJson(out, read(new Buffer().writeUtf8("{\"id\":" + id + "}")));
            out.endArray();
          }
        };
    JsonInput in = over("{\"t\":[{\"id\":7}]}");
    in.beginObject();
    in.hasNext();
    in.nextName();
    assertThat(JsonIn.model(in, foreign)).isEqualTo("7");
    assertThatThrownBy(
            () -> JsonIn.list(over("[[{\"id\":[]}]]"), part -> JsonIn.model(part, foreign)))
        .hasMessageContaining("at $[0][0].id");
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    JsonOut out = JsonOut.on(writer);
    out.list(List.of("7"), id -> out.model(id, foreign));
    out.flush();
    assertThat(buffer.readUtf8()).isEqualTo("[[{\"id\":7}]]");
  }
}
