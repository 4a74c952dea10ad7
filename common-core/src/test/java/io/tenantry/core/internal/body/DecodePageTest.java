package io.tenantry.core.internal.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tenantry.core.codegen.json.Team;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.DriftEvent.Kind;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonValue;
import io.tenantry.core.json.UnreadableRow;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodePageTest {
  private static final PageShape SHAPE =
      new PageShape(
          List.of("organizations", "data.rows"),
          Set.of("pageInfo.endCursor", "pageInfo.hasNextPage", "total"),
          true);

  private final List<DriftEvent> events = new ArrayList<>();
  private final Drift heard = Drift.of("Acme", "teams.list", events::add, false);

  private PageBody<Team> read(String json) throws IOException {
    return read(json, SHAPE);
  }

  private PageBody<Team> read(String json, PageShape shape) throws IOException {
    return Decoder.decode(
        new Buffer().writeUtf8(json), new PageReader<>(shape, Team.ADAPTER, false), heard);
  }

  @Test
  void itemsAndTheWantedMembersAreRead() throws IOException {
    PageBody<Team> page =
        read(
            "{\"x\":{\"organizations\":[1]},\"pageInfo\":{\"a\":[{}],\"endCursor\":\"c\","
                + "\"hasNextPage\":true},\"organizations\":[{\"id\":1},{\"id\":2}],\"total\":null}");
    assertThat(page.items()).extracting(Team::id).containsExactly("1", "2");
    assertThat(page.members())
        .containsEntry("pageInfo.endCursor", JsonValue.of("c"))
        .containsEntry("pageInfo.hasNextPage", JsonValue.of(true))
        .containsEntry("total", JsonValue.NULL)
        .hasSize(3);
    assertThat(page.bareArray()).isFalse();
    assertThat(events).isEmpty();
  }

  @Test
  void alternativesAndNestedPlacesAreFound() throws IOException {
    assertThat(read("{\"data\":{\"rows\":[{\"id\":1}]}}").items()).hasSize(1);
    assertThat(read("{\"organizations\":null}").items()).isEmpty();
    assertThat(read("{\"organizations\":null,\"data\":{\"rows\":[{\"id\":1}]}}").items())
        .hasSize(1);
  }

  @Test
  void aBareArrayIsReadWhereItIsAllowed() throws IOException {
    PageBody<Team> page = read("[{\"id\":1}]");
    assertThat(page.bareArray()).isTrue();
    assertThat(page.items()).hasSize(1);
    assertThat(read("[]", PageShape.array()).items()).isEmpty();
    PageShape envelope = new PageShape(List.of("rows"), Set.of(), false);
    assertThatThrownBy(() -> read("[]", envelope))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("an object with items at [rows], but received an array");
    assertThatThrownBy(() -> read("{}", PageShape.array()))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("expected an array, but received an object");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"orgs\":[]}", "{\"data\":{}}", "{\"data\":null}"})
  void anEnvelopeWithoutItemsIsAnErrorNotAnEmptyPage(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("but received an object without items");
  }

  @Test
  void itemsThatAreNoArrayAreAnError() {
    assertThatThrownBy(() -> read("{\"organizations\":{}}"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("at $.organizations");
  }

  @Test
  void oneOddMemberCostsThatMemberOnly() throws IOException {
    PageBody<Team> page =
        read(
            "{\"organizations\":[{\"id\":1,\"u\":0},{\"id\":2},{\"id\":3},"
                + "{\"id\":4,\"name\":\"n\",\"parent\":{\"id\":9,\"size\":\"big\"}}]}");
    assertThat(page.items()).hasSize(4);
    assertThat(page.items().get(3).parent()).extracting(Team::id).isEqualTo("9");
    assertThat(events)
        .extracting(DriftEvent::kind, DriftEvent::path)
        .containsExactly(
            tuple(Kind.UNKNOWN_MEMBER, "$.organizations[0].u"),
            tuple(Kind.WRONG_TYPE, "$.organizations[3].parent.size"));
  }

  @Test
  void anUnreadableRowIsNamed() {
    assertThatThrownBy(
            () -> read("[{\"id\":1},{\"name\":\"" + "x".repeat(5_000) + "\"},{\"id\":3}]"))
        .isInstanceOfSatisfying(
            UnreadableRow.class,
            row -> {
              assertThat(row.index()).isEqualTo(1);
              assertThat(row.path()).contains("$[1]");
              assertThat(row.json()).startsWith("{\"name\":\"xxx").hasSizeLessThan(600);
              assertThat(row)
                  .hasMessage(
                      "row 1 is unreadable: Team: required fields [id] are missing at $[1]");
            });
    assertThat(events).isEmpty();
  }

  @Test
  void nullRowIsSkippedReportedAndCounted() throws IOException {
    PageBody<Team> page = read("[{\"id\":1},null,{\"id\":2,\"size\":[]}]");
    assertThat(page.items()).hasSize(2);
    assertThat(page.rows()).isEqualTo(3);
    assertThat(events).extracting(DriftEvent::path).containsExactly("$[1]", "$[2].size");
  }

  @Test
  void strictNamesTheRow() {
    Drift strict = Drift.of("Acme", "teams.list", null, true);
    Buffer body = new Buffer().writeUtf8("[{\"id\":1},{\"id\":2,\"size\":\"x\"}]");
    assertThatThrownBy(
            () -> Decoder.decode(body, new PageReader<>(SHAPE, Team.ADAPTER, false), strict))
        .isInstanceOf(DriftException.class)
        .hasMessageContaining("$[1].size");
  }

  @Test
  void emptyAndTruncatedBodiesAreDistinguished() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(JsonException.class)
        .hasMessage("expected a JSON value, but received an empty body");
    assertThatThrownBy(() -> read("null"))
        .isInstanceOf(JsonException.class)
        .hasMessage("expected a JSON value, but received null");
    assertThatThrownBy(() -> read("[{\"id\":1},")).isInstanceOf(EOFException.class);
    assertThatThrownBy(() -> read("{\"organizations\":[{\"id\":1}]"))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void aShapeNeedsAPlaceForItems() {
    assertThatThrownBy(() -> new PageShape(List.of(), Set.of(), false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
