package io.tenantry.core.internal.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import okio.ByteString;

/** Decodes bytes that should be UTF-8. Bytes that aren't are shown, not replaced by U+FFFD. */
public final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * Returns the text.
   *
   * @param format the format of a byte that is not UTF-8: {@code <%02X>}
   */
  public static String decode(ByteString bytes, String format) {
    String text = bytes.utf8();
    return text.indexOf(REPLACEMENT) < 0 ? text : decodeSlowly(bytes.toByteArray(), format);
  }

  private static String decodeSlowly(byte[] bytes, String format) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    StringBuilder text = new StringBuilder(bytes.length);
    while (in.hasRemaining()) {
      CoderResult result = decoder.decode(in, out, true);
      text.append(out.flip());
      out.clear();
      for (int i = result.isError() ? result.length() : 0; i > 0; i--) {
        text.append(format.formatted(in.get() & 0xff));
      }
      decoder.reset();
    }
    return text.toString();
  }
}
