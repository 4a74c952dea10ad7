package io.tenantry.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
  private static final String FACE = "😀";

  @Test
  void textOfTheFullLengthStaysWhole() {
    assertThat(Excerpts.of("a".repeat(80))).isEqualTo("a".repeat(80));
    assertThat(Excerpts.of(FACE.repeat(80))).isEqualTo(FACE.repeat(80));
    assertThat(Excerpts.of("abc", 3)).isEqualTo("abc");
  }

  @Test
  void longerTextIsCutBetweenCharacters() {
    assertThat(Excerpts.of("a".repeat(81))).isEqualTo("a".repeat(80) + "…");
    assertThat(Excerpts.of(FACE.repeat(81))).isEqualTo(FACE.repeat(80) + "…");
    assertThat(Excerpts.of("abcd", 3)).isEqualTo("abc…");
  }

  @Test
  void bytesAreCutLikeTheirText() {
    assertThat(Excerpts.of(ByteString.encodeUtf8(FACE.repeat(80)))).isEqualTo(FACE.repeat(80));
    assertThat(Excerpts.of(ByteString.encodeUtf8(FACE.repeat(81))))
        .isEqualTo(FACE.repeat(80) + "…");
    assertThat(Excerpts.of(ByteString.encodeUtf8("a".repeat(5000)), 3)).isEqualTo("aaa…");
  }

  @Test
  void cutTwiceIsCutOnce() {
    String once = Excerpts.of(FACE.repeat(81));

    assertThat(Excerpts.of(once)).isEqualTo(once);
  }

  @Test
  void oneLineHasNoControlCharacters() {
    assertThat(Excerpts.oneLine(" a\r\n\tb\n", 80)).isEqualTo("a b");
    assertThat(Excerpts.oneLine("a\nbcd", 3)).isEqualTo("a b…");
  }

  @Test
  void beginningHasNoMark() {
    assertThat(Excerpts.beginning("abcd", 3)).isEqualTo("abc");
    assertThat(Excerpts.beginning("a" + FACE.repeat(3), 2)).isEqualTo("a" + FACE);
    assertThat(Excerpts.beginning("abc", 3)).isEqualTo("abc");
  }
}
