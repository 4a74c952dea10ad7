package io.tenantry.core.codegen.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.JsonWriter;
import io.tenantry.core.error.ErrorContext;
import io.tenantry.core.error.InvalidArgumentException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.PatchField;
import io.tenantry.core.spec.Bounds;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonOutTest {
  private interface Members {
    void write(JsonOut out) throws IOException;
  }

  private static String written(Members members) throws IOException {
    return written(members, false);
  }

  private static String written(Members members, boolean request) throws IOException {
    Buffer buffer = new Buffer();
    JsonWriter writer = JsonWriter.of(buffer);
    if (request) {
      writer.setTag(ErrorContext.class, ErrorContext.of("Acme", "teams.create"));
    }
    JsonOut out = JsonOut.on(writer);
    out.beginObject();
    members.write(out);
    out.endObject();
    out.flush();
    return buffer.readUtf8();
  }

  private static void refused(Members members, String message) {
    assertThatThrownBy(() -> written(members, true))
        .isInstanceOf(InvalidArgumentException.class)
        .hasMessageContaining("Acme teams.create")
        .hasMessageContaining(message);
  }

  @Test
  void bodyWithNoneOfSeveralMembersIsRefusedAndNothingElseIs() throws IOException {
    refused(
        out -> out.requireOneOf(false, "role", "roleName"),
        "$ must have role or roleName. Nothing was sent");
    assertThat(written(out -> out.requireOneOf(true, "role", "roleName"), true)).isEqualTo("{}");
    assertThat(written(out -> out.requireOneOf(false, "role", "roleName"))).isEqualTo("{}");
  }

  @Test
  void everyTypeHasItsForm() throws IOException {
    assertThat(
            written(
                out -> {
                  out.text("text", "é\"");
                  out.int32("int32", 1);
                  out.int64("int64", 9007199254740993L);
                  out.float64("float64", 1.5);
                  out.decimal("decimal", new BigDecimal("1.10"));
                  out.bool("bool", true);
                  out.dateTime("dateTime", OffsetDateTime.parse("2024-01-01T00:00Z"));
                  out.date("date", LocalDate.of(2024, 1, 2));
                  out.any("any", JsonValue.parse("[ null ]"));
                  out.any("nothing", JsonValue.NULL);
                  out.object("object", JsonObject.empty());
                  out.open("open", Team.Level.GOLD);
                }))
        .isEqualTo(
            "{\"text\":\"é\\\"\",\"int32\":1,\"int64\":9007199254740993,\"float64\":1.5,"
                + "\"decimal\":1.10,\"bool\":true,\"dateTime\":\"2024-01-01T00:00:00Z\","
                + "\"date\":\"2024-01-02\",\"any\":[ null ],\"nothing\":null,\"object\":{},"
                + "\"open\":\"GOLD\"}");
  }

  @Test
  void nullsAndEmptyContainersAreLeftOut() throws IOException {
    assertThat(
            written(
                out -> {
                  out.text("a", null);
                  out.int32("b", null, Bounds.minimum(1));
                  out.list("c", List.<String>of(), out::text);
                  out.list("d", (List<String>) null, out::text);
                  out.map("e", Map.<String, String>of(), out::text);
                  out.id("f", null, true);
                }))
        .isEqualTo("{}");
  }

  @Test
  void containersNest() throws IOException {
    Map<String, List<Integer>> map = new LinkedHashMap<>();
    map.put("b", List.of(1, 2));
    map.put("a", List.of());
    assertThat(
            written(
                out -> {
                  out.map("m", map, list -> out.list(list, out::int32));
                  out.list("l", List.of("x"), out::text);
                }))
        .isEqualTo("{\"m\":{\"b\":[1,2],\"a\":[]},\"l\":[\"x\"]}");
  }

  @Test
  void idsAreWrittenAsTheVendorWritesThem() throws IOException {
    assertThat(
            written(
                out -> {
                  out.id("number", "99999999999999999999", true);
                  out.id("text", "12", false);
                  out.id("noNumber", "a-1", true);
                  out.id("zeros", "007", true);
                }))
        .isEqualTo(
            "{\"number\":99999999999999999999,\"text\":\"12\",\"noNumber\":\"a-1\","
                + "\"zeros\":\"007\"}");
    refused(out -> out.id("orgId", "a-1", true), "$.orgId must be an integer, but was \"a-1\"");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-14T22:13:20Z, 1700000000",
    "2023-11-14T22:13:20.120Z, 1700000000.12",
    "1969-12-31T23:59:59.500Z, -0.5",
    "1970-01-01T00:00:00Z, 0"
  })
  void epochSecondsAreExactAndPlain(Instant instant, String expected) throws IOException {
    assertThat(written(out -> out.epochSeconds("t", instant)))
        .isEqualTo("{\"t\":" + expected + "}");
  }

  @Test
  void patchFieldsHaveThreeStates() throws IOException {
    assertThat(
            written(
                out -> {
                  out.patch("absent", PatchField.<String>absent(), out::text);
                  out.patch("cleared", PatchField.<String>cleared(), out::text);
                  out.patch("set", PatchField.of("x"), out::text);
                  out.patch("empty", PatchField.of(List.<String>of()), l -> out.list(l, out::text));
                  out.text("after", null);
                }))
        .isEqualTo("{\"cleared\":null,\"set\":\"x\",\"empty\":[]}");
    assertThat(PatchField.of("x")).isEqualTo(PatchField.of("x")).isNotEqualTo(PatchField.of("y"));
    assertThat(PatchField.absent()).isNotEqualTo(PatchField.cleared()).hasToString("absent");
    assertThatThrownBy(() -> PatchField.of(null)).hasMessageContaining("cleared()");
  }

  @Test
  void bodiesAreHeldToTheirBounds() {
    refused(
        out -> out.text("name", "x".repeat(500), Bounds.maxLength(128)),
        "$.name must have at most 128 characters, but was \"" + "x".repeat(80) + "…\"");
    refused(
        out -> out.text("name", "", Bounds.minLength(1)),
        "$.name must have at least 1 character, but was");
    refused(
        out -> out.text("c", "de1", Bounds.pattern("^[A-Z]{2}$")),
        "must match ^[A-Z]{2}$, but was");
    refused(out -> out.int32("n", 0, Bounds.minimum(1)), "$.n must be at least 1, but was 0");
    refused(out -> out.int64("n", 11L, Bounds.maximum(10)), "at most 10");
    refused(out -> out.float64("n", 0.1, Bounds.maximum(new BigDecimal("0.05"))), "at most 0.05");
    refused(out -> out.decimal("n", new BigDecimal("-1"), Bounds.minimum(0)), "at least 0");
    refused(out -> out.float64("n", Double.NaN), "a finite number");
    refused(
        out -> out.list("l", List.of("a", "b"), out::text, Bounds.maxItems(1)),
        "$.l must have at most 1 item, but had 2 items.");
    refused(
        out -> out.patch("l", PatchField.of(List.<String>of()), l -> {}, Bounds.minItems(1)),
        "must have at least 1 item, but had");
    refused(
        out -> out.text("n", "abc", Bounds.maxLength(2).and(Bounds.pattern("x"))),
        "must have at most 2 characters and match x, but was");
  }

  @Test
  void memberThatIsNeverNullIsNotCleared() throws IOException {
    Members cleared =
        out -> {
          out.text("note", "x");
          out.patchNonNull("name", PatchField.<String>cleared(), out::text);
        };
    refused(cleared, "$.name must not be cleared, ");
    refused(
        out -> out.patchNonNull("n", PatchField.<String>cleared(), out::text, Bounds.maxLength(3)),
        "set a value or leave the field out");
    assertThat(written(cleared, false)).isEqualTo("{\"note\":\"x\",\"name\":null}");
    assertThat(
            written(
                out -> {
                  out.patchNonNull("absent", PatchField.<String>absent(), out::text);
                  out.patchNonNull("set", PatchField.of("x"), out::text);
                },
                true))
        .isEqualTo("{\"set\":\"x\"}");
  }

  @Test
  void theRefusalNamesThePlaceInNestedModels() {
    Team parent = new Team("1", "too long", null, null, null, null, null, null, JsonObject.empty());
    Team team = new Team("2", "n", null, parent, null, null, null, null, JsonObject.empty());
    refused(
        out -> out.list("teams", List.of(team), t -> out.model(t, Team.ADAPTER)),
        "$.teams[0].parent.name must have at most");
  }

  @Test
  void lengthsCountCodePoints() throws IOException {
    assertThat(written(out -> out.text("n", "😀😀", Bounds.maxLength(2)), true))
        .isEqualTo("{\"n\":\"😀😀\"}");
  }

  @Test
  void boundsHoldInRequestBodiesOnly() throws IOException {
    assertThat(written(out -> out.text("n", "long", Bounds.maxLength(1)), false))
        .isEqualTo("{\"n\":\"long\"}");
  }
}
