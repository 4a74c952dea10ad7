package io.tenantry.core.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenantry.core.internal.json.ReadLimitException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranscoderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "GB18030", "UTF-8", "Shift_JIS"})
  void charactersAcrossPortionsStayWhole(String name) throws IOException {
    Charset charset = Charset.forName(name);
    String unit = name.equals("Shift_JIS") ? "\u65e5a" : "\u65e5a\uD83D\uDE00\u00e9";
    for (int lead = 8_180; lead < 8_200; lead++) {
      String text = "x".repeat(lead) + unit.repeat(3_000);
      Buffer body = new Buffer().writeString(text, charset);

      Buffer utf8 = Transcoder.toUtf8(body, charset, Long.MAX_VALUE);

      assertThat(utf8.readUtf8()).isEqualTo(text);
      assertThat(body.exhausted()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"d83d0041", "dc00", "004100"})
  void textThatDoesNotFitTheCharsetIsRefused(String hex) {
    Buffer body = new Buffer().write(okio.ByteString.decodeHex(hex));
    assertThatThrownBy(() -> Transcoder.toUtf8(body, StandardCharsets.UTF_16BE, 100))
        .isInstanceOf(CharacterCodingException.class);
  }

  @Test
  void sizeIsBoundedAfterConversion() throws IOException {
    Buffer body = new Buffer().write(new byte[100_000]);
    for (int i = 0; i < 100_000; i++) {
      body.writeByte(0xe9);
    }
    Buffer same = body.clone();

    assertThat(Transcoder.toUtf8(body, StandardCharsets.ISO_8859_1, 300_000).size())
        .isEqualTo(300_000);
    assertThatThrownBy(() -> Transcoder.toUtf8(same, StandardCharsets.ISO_8859_1, 299_999))
        .isInstanceOf(ReadLimitException.class)
        .hasMessage("expected a response of at most 299,999 bytes in UTF-8, but received more");
  }
}
