package io.tenantry.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import okio.Buffer;
import okio.ByteString;
import org.junit.jupiter.api.Test;

class DigestsTest {
  @Test
  void digestIsThatOfSha256() {
    assertThat(Digests.hex("abc", 4)).isEqualTo("ba7816bf");
    assertThat(Digests.base64Url("abc", 4)).isEqualTo("ungWvw");
  }

  @Test
  void formOfTheContentMakesNoDifference() {
    ByteString bytes = ByteString.encodeUtf8("abc");
    Buffer buffer = new Buffer().write(bytes);

    assertThat(Digests.base64Url(bytes, 6)).isEqualTo(Digests.base64Url("abc", 6));
    assertThat(Digests.base64Url(buffer, 6)).isEqualTo(Digests.base64Url("abc", 6));
    assertThat(buffer.size()).isEqualTo(3);
  }
}
