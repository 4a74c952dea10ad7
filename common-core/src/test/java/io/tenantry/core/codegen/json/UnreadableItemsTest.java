package io.tenantry.core.codegen.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.tenantry.core.internal.body.Decoder;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.internal.drift.UnreadableMemory;
import io.tenantry.core.json.DriftEvent;
import io.tenantry.core.json.DriftEvent.Kind;
import io.tenantry.core.json.DriftException;
import io.tenantry.core.json.JsonException;
import io.tenantry.core.json.JsonObject;
import io.tenantry.core.json.UnreadableItems;
import io.tenantry.core.json.UnreadableItems.Item;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableItemsTest {
  private final List<DriftEvent> events = new ArrayList<>();
  private final Drift heard = Drift.of("Acme", "crates.get", events::add, false);

  private static Crate read(String json, Drift drift) throws IOException {
    return Decoder.decode(new Buffer().writeUtf8(json), ValueAdapter.reader(Crate.ADAPTER), drift);
  }

  private static String written(Crate crate) {
    return Crate.ADAPTER.toJson(crate);
  }

  @Test
  void readableItemsOfAListAreThere() throws IOException {
    Crate crate = read("{\"id\":1,\"sizes\":[1,\"big\",3,{\"a\": 1}]}", heard);

    assertThat(crate.sizes()).containsExactly(1L, 3L);
    assertThat(crate.unknown()).isSameAs(JsonObject.empty());
    assertThat(crate.unreadable().asList())
        .extracting(Item::path, item -> item.value().json(), Item::field)
        .containsExactly(
            tuple("sizes[1]", "\"big\"", "sizes"), tuple("sizes[3]", "{\"a\": 1}", "sizes"));
    assertThat(events)
        .extracting(DriftEvent::kind, DriftEvent::path)
        .containsExactly(
            tuple(Kind.WRONG_TYPE, "$.sizes[1]"), tuple(Kind.WRONG_TYPE, "$.sizes[3]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"sizes\":[\"x\",1,\"y\",\"z\",2,[ ]]}",
        "{\"id\":1,\"sizes\":[{\"n\":1.10, \"big\":9007199254740993 },1],\"more\":{ \"a\": 1 }}",
        "{\"id\":1,\"crates\":[{\"id\":2,\"sizes\":[{},5]},{\"name\":\"no id\"},{\"id\":3}]}",
        "{\"id\":1,\"rows\":[[1],\"no row\",[2,\"x\",3],[\"y\"]]}",
        "{\"id\":1,\"counts\":{\"a\":1,\"b.c[0]\":\"many\"}}",
        "{\"id\":1,\"labels\":{\"a\":[1,\"x\"],\"b\":[\"y\"],\"c\":{}}}",
        "{\"id\":1,\"some\":[7,\"x\"]}"
      })
  void recordIsWrittenAsItWasRead(String json) throws IOException {
    Crate crate = read(json, heard);

    assertThat(written(crate)).isEqualTo(json);
    assertThat(written(Crate.ADAPTER.fromJson(json))).isEqualTo(json);
    assertThat(events).isNotEmpty();
  }

  @Test
  void recordOfUnreadableItemsOnlyIsNotEmptied() throws IOException {
    Crate crate = read("{\"id\":1,\"sizes\":[\"x\"],\"counts\":{\"a\":\"y\"}}", heard);

    assertThat(crate.sizes()).isEmpty();
    assertThat(written(crate)).isEqualTo("{\"id\":1,\"sizes\":[\"x\"],\"counts\":{\"a\":\"y\"}}");
  }

  @Test
  void singleUnreadableValueInPlaceOfAListIsKept() throws IOException {
    Crate crate = read("{\"id\":1,\"some\":\"x\"}", heard);

    assertThat(crate.some()).isEmpty();
    assertThat(crate.unreadable().asList()).extracting(Item::path).containsExactly("some");
    assertThat(written(crate)).isEqualTo("{\"id\":1,\"some\":[\"x\"]}");
  }

  @Test
  void unreadableItemStaysBehindTheSameItemsInACopy() throws IOException {
    Crate crate = read("{\"id\":1,\"sizes\":[1,\"x\",2]}", heard);

    assertThat(written(crate.withSizes(1L, 2L, 3L)))
        .isEqualTo("{\"id\":1,\"sizes\":[1,\"x\",2,3]}");
    assertThat(written(crate.withSizes())).isEqualTo("{\"id\":1,\"sizes\":[\"x\"]}");
  }

  @Test
  void nullsAreLeftOutAndMoveNothing() throws IOException {
    Crate crate =
        read("{\"id\":1,\"sizes\":[null,1,null,\"x\",2],\"rows\":[null,[1,\"y\"]]}", heard);

    assertThat(written(crate)).isEqualTo("{\"id\":1,\"sizes\":[1,\"x\",2],\"rows\":[[1,\"y\"]]}");
    assertThat(crate.unreadable().asList())
        .extracting(Item::path)
        .containsExactly("sizes[3]", "rows[1][1]");
    assertThat(events).extracting(DriftEvent::kind).filteredOn(Kind.NULL_ITEM::equals).hasSize(3);
  }

  @Test
  void nestedRecordKeepsItsOwnItems() throws IOException {
    Crate crate = read("{\"id\":1,\"crates\":[{\"id\":2,\"sizes\":[\"x\"]}]}", heard);

    assertThat(crate.unreadable().isEmpty()).isTrue();
    assertThat(crate.crates().get(0).unreadable().asList())
        .extracting(Item::path)
        .containsExactly("sizes[0]");
    assertThat(events).extracting(DriftEvent::path).containsExactly("$.crates[0].sizes[0]");
  }

  @Test
  void itemsOfAnUnreadableItemBelongToIt() throws IOException {
    Crate crate = read("{\"id\":1,\"crates\":[{\"sizes\":[\"x\"]}]}", heard);

    assertThat(crate.unreadable().asList()).extracting(Item::path).containsExactly("crates[0]");
    assertThat(events)
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.kind()).isEqualTo(Kind.MISSING_MEMBER);
              assertThat(event.path()).isEqualTo("$.crates[0]");
            });
  }

  @Test
  void listOfAnotherKindIsKeptAsAWhole() throws IOException {
    Crate crate = read("{\"id\":1,\"sizes\":{\"a\":[\"x\"]}}", heard);

    assertThat(crate.unreadable().isEmpty()).isTrue();
    assertThat(crate.unknown().json()).isEqualTo("{\"sizes\":{\"a\":[\"x\"]}}");
  }

  @Test
  void strictModeRefusesTheFirst() {
    Drift strict = Drift.of("Acme", "crates.get", null, true);

    assertThatThrownBy(() -> read("{\"id\":1,\"sizes\":[1,\"x\"]}", strict))
        .isInstanceOf(DriftException.class)
        .hasMessageContaining("$.sizes[1]");
  }

  @Test
  void whatCanBeReadCostsNothing() throws IOException {
    Crate crate = read("{\"id\":1,\"sizes\":[1]}", heard);

    assertThat(crate.unreadable()).isSameAs(UnreadableItems.none());
    assertThat(events).isEmpty();
  }

  @Test
  void listOutsideOfARecordFails() {
    assertThatThrownBy(
            () ->
                Adapters.of(in -> JsonIn.list(in, JsonIn::int64), (out, value) -> {})
                    .fromJson("[1,\"x\"]"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("$[1]");
  }

  @Test
  void textShowsPathsButNoValues() throws IOException {
    Crate crate = read("{\"id\":1,\"sizes\":[\"secret\"]}", heard);

    assertThat(crate.unreadable()).hasToString("[sizes[0]]");
  }

  @Test
  void laterReadReplacesWhatIsKnownOfTheFieldsThatItHas() throws IOException {
    UnreadableMemory memory = new UnreadableMemory();
    Drift noting = heard.notedIn(memory);
    Crate.Id id = new Crate.Id("1");

    read("{\"id\":1,\"sizes\":[\"x\"],\"counts\":{\"a\":\"y\"}}", noting);
    assertThat(memory.of(id).asList()).hasSize(2);
    read("{\"id\":1,\"sizes\":[1]}", noting);
    assertThat(memory.of(id).asList()).extracting(Item::path).containsExactly("counts.a");
    read("{\"id\":1,\"counts\":null}", noting);
    assertThat(memory.of(id)).isSameAs(UnreadableItems.none());
    assertThat(memory.isUsed()).isFalse();
  }

  @Test
  void memoryIsBounded() throws IOException {
    UnreadableMemory memory = new UnreadableMemory();
    String big = "x".repeat(1024 * 1024);
    for (int i = 0; i < 6; i++) {
      read("{\"id\":" + i + ",\"sizes\":[\"" + big + "\"]}", heard.notedIn(memory));
    }

    assertThat(memory.of(new Crate.Id("0")).isEmpty()).isTrue();
    assertThat(memory.of(new Crate.Id("5")).isEmpty()).isFalse();
  }
}
