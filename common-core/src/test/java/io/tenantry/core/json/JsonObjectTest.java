package io.tenantry.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonObjectTest {
  private static JsonObject read(String json) {
    return JsonValue.parse(json).asObject();
  }

  @Test
  void membersKeepTheirOrderAndBytes() {
    JsonObject object = read("{\"z\": 1.10, \"a\": { \"x\" : null } ,\"m\":null}");
    assertThat(object.names()).containsExactly("z", "a", "m");
    assertThat(object.json()).isEqualTo("{\"z\":1.10,\"a\":{ \"x\" : null },\"m\":null}");
    assertThat(object.get("m")).contains(JsonValue.NULL);
    assertThat(object.get("none")).isEmpty();
  }

  @Test
  void duplicateNameIsKeptAndTheLastValueIsReturned() {
    JsonObject object = read("{\"a\":1,\"b\":2,\"a\":3}");
    assertThat(object.size()).isEqualTo(3);
    assertThat(object.get("a")).contains(JsonValue.of(3));
    assertThat(object.json()).isEqualTo("{\"a\":1,\"b\":2,\"a\":3}");
    List<String> names = new ArrayList<>();
    object.forEach(member -> names.add(member.getKey()));
    assertThat(names).containsExactly("a", "b", "a");
  }

  @Test
  void withKeepsThePlaceAndWithoutRemovesAll() {
    JsonObject object = read("{\"a\":1,\"b\":2}");
    assertThat(object.with("a", JsonValue.of("x")).json()).isEqualTo("{\"a\":\"x\",\"b\":2}");
    assertThat(object.with("c", JsonValue.NULL).json()).isEqualTo("{\"a\":1,\"b\":2,\"c\":null}");
    assertThat(object.without("a").json()).isEqualTo("{\"b\":2}");
    assertThat(object.without("zz")).isSameAs(object);
    assertThat(object.json()).isEqualTo("{\"a\":1,\"b\":2}");
  }

  @Test
  void equalWhateverTheOrder() {
    assertThat(read("{\"a\":1,\"b\":[ ]}")).isEqualTo(read("{\"b\":[],\"a\":1}"));
    assertThat(read("{\"a\":1,\"b\":[ ]}")).hasSameHashCodeAs(read("{\"b\":[],\"a\":1}"));
    assertThat(read("{\"a\":1}")).isNotEqualTo(read("{\"a\":2}"));
  }

  @Test
  void builtByHand() {
    JsonObject object = JsonObject.builder().add("s", "x").add("n", 1).add("b", true).build();
    assertThat(object.json()).isEqualTo("{\"s\":\"x\",\"n\":1,\"b\":true}");
    assertThat(JsonObject.builder().build()).isSameAs(JsonObject.empty());
    assertThat(JsonObject.empty().isEmpty()).isTrue();
    assertThat(JsonObject.of(Map.of("k", JsonValue.NULL)).json()).isEqualTo("{\"k\":null}");
  }

  @Test
  void theMapCannotBeChanged() {
    Map<String, JsonValue> map = read("{\"a\":1}").asMap();
    assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anAdapterReadsAndWritesFreeForm() throws Exception {
    assertThat(JsonValue.adapter().fromJson("{\"a\":1.10}").json()).isEqualTo("{\"a\":1.10}");
    assertThat(JsonValue.adapter().toJson(JsonValue.of(read("{\"a\":[1 ]}"))))
        .isEqualTo("{\"a\":[1 ]}");
    assertThat(JsonValue.adapter().toJson(null)).isEqualTo("null");
    assertThatThrownBy(() -> JsonValue.adapter().fromJson("[tru]")).isInstanceOf(IOException.class);
    assertThat(JsonValue.adapter().fromJson("null")).isEqualTo(JsonValue.NULL);
    assertThat(JsonValue.adapter().toJson(JsonValue.parse("[1.0]"))).isEqualTo("[1.0]");
  }
}
