package io.tenantry.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static final String FACE = "😀";

  @Test
  void textOfTheFullLengthStaysWhole() {
    assertThat(Excerpt.of("a".repeat(80))).isEqualTo("a".repeat(80));
    assertThat(Excerpt.of(FACE.repeat(80))).isEqualTo(FACE.repeat(80));
    assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
  }

  @Test
  void longerTextIsCutBetweenCharacters() {
    assertThat(Excerpt.of("a".repeat(81))).isEqualTo("a".repeat(80) + "…");
    assertThat(Excerpt.of(FACE.repeat(81))).isEqualTo(FACE.repeat(80) + "…");
    assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc…");
  }

  @Test
  void bytesAreCutLikeTheirText() {
    assertThat(Excerpt.of(ByteString.encodeUtf8(FACE.repeat(80)))).isEqualTo(FACE.repeat(80));
    assertThat(Excerpt.of(ByteString.encodeUtf8(FACE.repeat(81)))).isEqualTo(FACE.repeat(80) + "…");
    assertThat(Excerpt.of(ByteString.encodeUtf8("a".repeat(5000)), 3)).isEqualTo("aaa…");
  }
}
