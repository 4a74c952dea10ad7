package io.tenantry.core.codegen.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.internal.body.Decoder;
import io.tenantry.core.internal.drift.Drift;
import io.tenantry.core.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnwrappedTest {
  private static final Unwrapped<Team> ADAPTER = new Unwrapped<>(Team.ADAPTER, "data");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":1,\"name\":\"n\"}",
        "{\"data\":{\"id\":1,\"name\":\"n\"}}",
        "{\"id\":1,\"data\":{\"name\":\"n\"}}",
        "{\"id\":1,\"data\":{\"id\":null,\"name\":\"n\"}}",
        "{\"id\":2,\"data\":{\"id\":1,\"name\":\"n\"}}"
      })
  void flatWrappedAndWithSiblingsReadTheSame(String json) throws Exception {
    Team team = ADAPTER.fromJson(json);
    assertThat(team.id()).isEqualTo("1");
    assertThat(team.name()).isEqualTo("n");
    assertThat(team.unknown().isEmpty()).isTrue();
    assertThat(ADAPTER.toJson(team)).isEqualTo("{\"id\":1,\"name\":\"n\"}");
  }

  @Test
  void deviationsInsideKeepTheirPath() throws Exception {
    List<String> paths = new ArrayList<>();
    Drift drift = Drift.of("Acme", "teams.create", event -> paths.add(event.path()), false);
    Buffer body = new Buffer().writeUtf8("{\"id\":1,\"data\":{\"size\":\"x\",\"odd\":1}}");
    Team team = Decoder.decode(body, ValueAdapter.reader(ADAPTER), drift);
    assertThat(team.id()).isEqualTo("1");
    assertThat(paths).containsExactly("$.data.size", "$.data.odd");
  }

  @Test
  void whatIsNoObjectIsRefusedByTheModel() throws Exception {
    assertThat(ADAPTER.fromJson("null")).isNull();
    assertThatThrownBy(() -> ADAPTER.fromJson("[]")).isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> ADAPTER.fromJson("{\"data\":null}"))
        .isInstanceOf(JsonException.class)
        .hasMessageContaining("[id] are missing");
  }
}
