package io.tenantry.core.codegen.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptersTest {
  private static final JsonAdapter<List<String>> NAMES =
      Adapters.of(in -> JsonIn.list(in, JsonIn::text), (out, names) -> out.list(names, out::text));

  @Test
  void valueIsReadAndWrittenByTheGivenFunctions() throws IOException {
    assertThat(NAMES.fromJson("[\"a\",\"b\"]")).containsExactly("a", "b");
    assertThat(NAMES.toJson(List.of("a", "b"))).isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void nullIsJsonNull() throws IOException {
    assertThat(NAMES.toJson(null)).isEqualTo("null");
    assertThat(NAMES.fromJson("null")).isNull();
  }
}
