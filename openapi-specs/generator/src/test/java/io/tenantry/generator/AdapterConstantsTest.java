package io.tenantry.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenantry.generator.AdapterConstants.Constant;
import org.junit.jupiter.api.Test;

class AdapterConstantsTest {
  private final AdapterConstants constants = new AdapterConstants("ToyJson");
  private final JavaType label =
      JavaType.value(
          "Label", "JsonIn.model($, LabelAdapter.INSTANCE)", "out.model($, LabelAdapter.INSTANCE)");

  @Test
  void aTypeHasOneConstantHoweverOftenItIsUsed() {
    assertThat(constants.of(label)).isEqualTo("LABEL_JSON").isEqualTo(constants.of(label));
    assertThat(constants.all())
        .containsExactly(new Constant("LABEL_JSON", "Label", "ToyJson.adapter(Label.class)"));
  }

  @Test
  void aConstantFollowsThoseThatItRefersTo() {
    constants.of(JavaType.map(JavaType.list(label, "list")));
    assertThat(constants.all())
        .extracting(Constant::name)
        .containsExactly("LABEL_JSON", "LABEL_LIST_MAP_JSON");
  }

  @Test
  void twoWaysToReadATypeAreTwoConstants() {
    assertThat(constants.of(JavaType.list(label, "list"))).isEqualTo("LABEL_LIST_JSON");
    assertThat(constants.of(JavaType.list(label, "oneOrMany"))).isEqualTo("LABEL_LIST_2_JSON");
    assertThat(constants.unwrapped(label, "data")).isEqualTo("UNWRAPPED_LABEL_JSON");
    assertThat(constants.unwrapped(label, "body")).isEqualTo("UNWRAPPED_LABEL_2_JSON");
  }

  @Test
  void freeFormJsonNeedsNoSuffix() {
    assertThat(constants.of(JavaType.scalar("JsonValue", "any"))).isEqualTo("JSON_VALUE");
  }
}
