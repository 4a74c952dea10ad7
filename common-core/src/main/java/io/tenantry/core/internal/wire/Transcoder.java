package io.tenantry.core.internal.wire;

import io.tenantry.core.internal.json.ReadLimits;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import okio.Buffer;

/** Converts a body to UTF-8, portion by portion, so that it is never in memory twice. */
final class Transcoder {
  private static final int PORTION = 8 * 1024;

  private final CharsetDecoder decoder;
  private final Buffer utf8 = new Buffer();
  private final CharBuffer out = CharBuffer.allocate(PORTION);
  private final long limit;

  private Transcoder(Charset charset, long limit) {
    this.decoder = charset.newDecoder();
    this.limit = limit;
  }

  /** Returns whether bytes in a charset are read as UTF-8, of which ASCII is a part. */
  static boolean isUtf8(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
  }

  /**
   * Converts a body, which is consumed.
   *
   * @param limit the largest allowed result in bytes
   * @throws CharacterCodingException if the body is not text in that charset
   */
  static Buffer toUtf8(Buffer body, Charset charset, long limit) throws IOException {
    Transcoder to = new Transcoder(charset, limit);
    ByteBuffer in = ByteBuffer.allocate(PORTION);
    boolean end;
    do {
      end = body.read(in) < 0;
      in.flip();
      to.add(in, end);
      in.compact();
    } while (!end);
    to.write(to.decoder.flush(to.out));
    return to.utf8;
  }

  private void add(ByteBuffer in, boolean end) throws CharacterCodingException {
    while (write(decoder.decode(in, out, end)).isOverflow()) {
      ReadLimits.checkBody(utf8.size(), limit);
    }
    ReadLimits.checkBody(utf8.size(), limit);
  }

  private CoderResult write(CoderResult result) throws CharacterCodingException {
    if (result.isError()) {
      result.throwException();
    }
    utf8.writeUtf8(out.flip().toString());
    out.clear();
    return result;
  }
}
